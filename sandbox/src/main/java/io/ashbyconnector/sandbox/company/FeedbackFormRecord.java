package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;

/** A scorecard that interviewers fill in. */
public record FeedbackFormRecord(String key, String id, String title, boolean archived, long createdAt, Form form)
        implements Row {
    static final String TECHNICAL_INTERVIEW = "08472ea0-609c-32fd-989f-95390d8e8c2b";
    static final String ORGANIZATION = Ids.of("organization", "quillmere");
    private static final List<String> RECOMMENDATIONS = List.of("4=Strong Yes", "3=Yes", "2=No", "1=Strong No");

    // key | title | section | what to rate | scores | note
    private static final String TABLE = """
            ff-default | General feedback | Feedback | Say what you saw. | -
            ff-tech | Technical interview scorecard | Scorecard | Rate what you covered. | -
            ff-screen | Recruiter call notes | Call | Note the facts of the call. | Communication
            ff-sales | Role play scorecard | Role play | Rate the conversation, not the pitch. | Discovery,Objections
            ff-panel | Panel debrief | Debrief | One card for the whole panel. | Depth,Teamwork
            ff-old | Old scorecard | Scorecard | Kept for older feedback. | Overall | archived
            """;

    static FixedTable<FeedbackFormRecord> table(Dates dates) {
        List<FeedbackFormRecord> forms = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String key = line.text(0);
            forms.add(new FeedbackFormRecord(
                    key,
                    Ids.of("feedbackForm", key),
                    line.text(1),
                    line.marked("archived"),
                    dates.at("2024-01-15T15:40:00Z") + forms.size(),
                    form(line)));
        }
        return new FixedTable<>(forms);
    }

    private static Form form(TextTable.Line line) {
        String key = line.text(0);
        boolean technical = key.equals("ff-tech");
        List<Form.Field> fields = new ArrayList<>();
        fields.add(new Form.Field(
                technical ? "77ecf9ae-2344-3421-819c-5b6db1abfe72" : Ids.of("formField", key + "/overall"),
                true,
                "One overall score.",
                "ValueSelect",
                "overall_recommendation",
                "Overall Recommendation",
                RECOMMENDATIONS));
        fields.add(new Form.Field(
                technical ? "970a31c1-d988-3acf-b698-22907b120e20" : Ids.of("formField", key + "/feedback"),
                false,
                "",
                "RichText",
                "feedback",
                "Feedback",
                List.of()));
        List<Form.Section> sections = new ArrayList<>();
        sections.add(new Form.Section(line.text(2), line.text(3), fields));
        String scores = line.optional(4);
        if (scores != null) {
            sections.add(new Form.Section("Details", "", details(key, scores.split(","))));
        }
        return new Form(sections);
    }

    private static List<Form.Field> details(String key, String... scores) {
        List<Form.Field> fields = new ArrayList<>();
        for (String score : scores) {
            String path = Ids.of("formField", key + "/" + score);
            fields.add(new Form.Field(path, false, "From 1 to 4.", "Score", path, score, List.of()));
        }
        String path = Ids.of("formField", key + "/again");
        fields.add(new Form.Field(path, true, "", "Boolean", path, "Would you meet them again?", List.of()));
        return fields;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("organizationId", ORGANIZATION)
                .text("title", title)
                .flag("isArchived", archived)
                .flag("isDefaultForm", key.equals("ff-default"));
        form.write(json, "formDefinition");
        if (key.equals("ff-tech")) {
            json.text("interviewId", TECHNICAL_INTERVIEW);
        }
        json.endObject();
    }
}
