package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.View;
import org.jspecify.annotations.Nullable;

/**
 * A candidate was asked to fill in a survey.
 *
 * @param createdAt when the application was created, by which requests are ordered
 * @param moment when it was asked for, in epoch milliseconds
 */
public record SurveyRequestRecord(
        Company company, String id, long createdAt, String applicationId, String candidateId, String form, long moment)
        implements OfApplication {

    /** The request of an application that has been decided on, or null. */
    static @Nullable SurveyRequestRecord of(Company company, ApplicationRecord application, int number) {
        boolean decided = application.status() == ApplicationRecord.Status.Hired
                || application.status() == ApplicationRecord.Status.Archived;
        if (!decided || !new Dice(company.seed(), 'v', application.id().hashCode()).chance(30)) {
            return null;
        }
        return new SurveyRequestRecord(
                company,
                Ids.of("surveyRequest", application.id()),
                application.madeAt(),
                application.id(),
                application.candidateId(),
                SurveyFormRecord.EXPERIENCE,
                Math.min(application.movedAt() + Dates.DAY, company.dates().now() - 1));
    }

    @Override
    public @Nullable ApplicationRecord application() {
        return company.applications().find(applicationId);
    }

    /** The kind of survey, in Ashby's words. */
    public String type() {
        SurveyFormRecord survey = company.recruiting().surveyForms().find(form);
        return survey == null ? "" : survey.type();
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("candidateId", candidateId)
                .text("applicationId", applicationId)
                .text("surveyFormDefinitionId", form)
                .text("surveyUrl", "https://you.ashbyhq.com/quillmere-example/survey/" + id)
                .endObject();
    }
}
