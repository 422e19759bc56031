package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.View;
import org.jspecify.annotations.Nullable;

/** What an application's info adds to its list form: history, resume and, when expanded, forms and referrals. */
record ApplicationDetail(ApplicationRecord application) {

    void write(JsonWriter json, View view) {
        json.array("applicationHistory");
        HistoryEntry.of(application).forEach(entry -> entry.write(json, view));
        json.endArray();
        UploadedFile resume = application.resume();
        if (resume != null) {
            resume.write(json.object("resumeFileHandle"));
        }
        if (view.expands("applicationFormSubmissions")) {
            writeSubmissions(json);
        }
        if (view.expands("referrals")) {
            writeReferrals(json, view);
        }
    }

    private void writeSubmissions(JsonWriter json) {
        ApplicationRecord.SubmittedForm form = application.submittedForm();
        json.array("applicationFormSubmissions");
        if (form != null) {
            json.object().text("id", form.id());
            JobPostingDetail.APPLICATION_FORM.write(json, "formDefinition");
            json.any("submittedValues", form.values()).endObject();
        }
        json.endArray();
    }

    private void writeReferrals(JsonWriter json, View view) {
        SourceRecord source = application.source;
        @Nullable UserRecord referrer = application.creditedTo;
        json.array("referrals");
        if (source != null && source.type().equals("Referral") && referrer != null) {
            json.object().name("user");
            referrer.write(json, view);
            json.instant("referredAt", application.createdAt()).endObject();
        }
        json.endArray();
    }
}
