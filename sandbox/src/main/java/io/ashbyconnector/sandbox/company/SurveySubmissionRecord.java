package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A survey that a candidate filled in.
 *
 * @param createdAt when the application was created, by which submissions are ordered
 * @param values what was filled in, by the path of the field
 * @param moment when it was submitted, in epoch milliseconds
 */
public record SurveySubmissionRecord(
        Company company,
        String id,
        long createdAt,
        String applicationId,
        String candidateId,
        SurveyFormRecord form,
        Map<String, @Nullable Object> values,
        long moment)
        implements OfApplication {

    /** What the candidate of an application answered: to half of the requests, and to a questionnaire. */
    static @Nullable SurveySubmissionRecord of(Company company, ApplicationRecord application, int number) {
        Dice dice = new Dice(company.seed(), 'w', application.id().hashCode());
        SurveyRequestRecord request = SurveyRequestRecord.of(company, application, 0);
        if (request != null) {
            return dice.chance(50)
                    ? filled(company, application, SurveyFormRecord.EXPERIENCE, request.moment() + Dates.DAY / 4, dice)
                    : null;
        }
        return application.posting != null && dice.chance(12)
                ? filled(
                        company,
                        application,
                        SurveyFormRecord.QUESTIONNAIRE,
                        application.madeAt() + Dates.DAY / 100,
                        dice)
                : null;
    }

    private static SurveySubmissionRecord filled(
            Company company, ApplicationRecord application, String formId, long moment, Dice dice) {
        SurveyFormRecord form = company.recruiting().surveyForms().find(formId);
        if (form == null) {
            throw new IllegalArgumentException("No survey form has the id " + formId);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Form.Field field : form.form().fields()) {
            if (field.required()) {
                values.put(
                        field.path(),
                        field.type().equals("Boolean") ? (Object) dice.chance(70) : "" + dice.between(2, 4));
            }
        }
        return new SurveySubmissionRecord(
                company,
                Ids.of("surveySubmission", application.id()),
                application.madeAt(),
                application.id(),
                application.candidateId(),
                form,
                values,
                Math.min(moment, company.dates().now() - 1));
    }

    @Override
    public @Nullable ApplicationRecord application() {
        return company.applications().find(applicationId);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("surveyFormDefinitionId", form.id())
                .instant("submittedAt", moment)
                .text("candidateId", candidateId)
                .text("applicationId", applicationId)
                .text("surveyType", form.type());
        form.form().write(json, "formDefinition");
        json.any("submittedValues", values).endObject();
    }
}
