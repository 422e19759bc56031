package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;

/** A form that candidates are asked to fill in. */
public record SurveyFormRecord(String id, String title, String type, boolean isDefault, long createdAt, Form form)
        implements Row {
    static final String EXPERIENCE = Ids.of("surveyForm", "experience");
    static final String QUESTIONNAIRE = Ids.of("surveyForm", "questionnaire");
    private static final List<String> AGREEMENT = List.of("1=Not at all", "2=Rather not", "3=Mostly", "4=Entirely");
    private static final List<String> ANSWERS =
            List.of("woman=Woman", "man=Man", "other=In another way", "declined=I would rather not say");

    static FixedTable<SurveyFormRecord> table(Dates dates) {
        long made = dates.at("2024-01-15T15:50:00Z");
        return new FixedTable<>(List.of(
                new SurveyFormRecord(
                        EXPERIENCE,
                        "How was your application?",
                        "CandidateExperience",
                        true,
                        made,
                        form(
                                field("respect", "ValueSelect", "I was treated with respect", true, AGREEMENT),
                                field("comment", "LongText", "What could we do better?", false, List.of()))),
                new SurveyFormRecord(
                        QUESTIONNAIRE,
                        "Shift work questionnaire",
                        "Questionnaire",
                        false,
                        made + 1,
                        form(
                                field("shifts", "Boolean", "Can you work shifts?", true, List.of()),
                                field("start", "Date", "When could you start?", false, List.of()))),
                new SurveyFormRecord(
                        Ids.of("surveyForm", "diversity"),
                        "About you",
                        "Diversity",
                        true,
                        made + 2,
                        form(field("gender", "ValueSelect", "How do you describe yourself?", false, ANSWERS)))));
    }

    private static Form form(Form.Field... fields) {
        return new Form(List.of(new Form.Section(null, "", List.of(fields))));
    }

    private static Form.Field field(String key, String type, String title, boolean required, List<String> options) {
        String path = Ids.of("formField", "survey/" + key);
        return new Form.Field(path, required, "", type, path, title, options);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("organizationId", FeedbackFormRecord.ORGANIZATION)
                .text("title", title)
                .flag("isArchived", false)
                .flag("isDefaultForm", isDefault);
        form.write(json, "formDefinition");
        json.text("surveyType", type).endObject();
    }
}
