package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.List;

/** The forms by which candidates come in. */
public final class IntakeForms {
    /** The path of the name of who applies or is referred. */
    public static final String NAME = "_systemfield_name";

    /** The path of the email address of who applies or is referred. */
    public static final String EMAIL = "_systemfield_email";

    /** The path of the id of the job that somebody is referred to. */
    public static final String JOB = "_systemfield_job";

    /** The path of the resume of who applies or is referred. */
    public static final String RESUME = "_systemfield_resume";

    /** The form on every posting. */
    public static final Form APPLICATION = JobPostingDetail.APPLICATION_FORM;

    public static final String REFERRAL_ID = Ids.of("referralForm", "default");

    /** The form by which employees refer somebody. */
    public static final Form REFERRAL = new Form(List.of(new Form.Section(
            null,
            "",
            List.of(
                    field(NAME, "String", "Name of the candidate", true),
                    field(EMAIL, "Email", "Email of the candidate", true),
                    field(JOB, "UUID", "Job", true),
                    field(RESUME, "File", "Resume", false),
                    field(Ids.of("formField", "referral/why"), "LongText", "Why should we meet them?", false)))));

    private IntakeForms() {}

    private static Form.Field field(String path, String type, String title, boolean required) {
        return new Form.Field(Ids.of("formField", "referral/" + path), required, "", type, path, title, List.of());
    }

    /** Writes the referral form with what belongs to it. */
    public static void writeReferral(JsonWriter json) {
        json.object()
                .text("id", REFERRAL_ID)
                .text("organizationId", FeedbackFormRecord.ORGANIZATION)
                .text("title", "Refer somebody")
                .flag("isArchived", false)
                .flag("isDefaultForm", true);
        REFERRAL.write(json, "formDefinition");
        json.endObject();
    }

    /** The source with this key, such as {@code applied} for the careers page. */
    public static SourceRecord source(Company company, String key) {
        return company.source(key);
    }
}
