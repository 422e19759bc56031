package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.View;
import org.jspecify.annotations.Nullable;

/** What an application's info adds to its list form: history, resume and, when expanded, forms and referrals. */
record ApplicationDetail(Company company, ApplicationRecord application) {

    void write(JsonWriter json, View view) {
        writeHistory(json);
        UploadedFile resume = company.people().resume(application.candidate());
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

    private void writeHistory(JsonWriter json) {
        int[] path = application.path;
        json.array("applicationHistory");
        for (int step = 0; step < path.length; step++) {
            InterviewPlanRecord.Stage stage = application.job().plan.stage(path[step]);
            json.object()
                    .text("id", Ids.of("history", application.id() + "/" + step))
                    .text("stageId", stage.id())
                    .text("title", stage.title())
                    .instant("enteredStageAt", enteredAt(step));
            if (step + 1 < path.length) {
                json.instant("leftStageAt", enteredAt(step + 1));
            }
            json.number("stageNumber", step)
                    .array("allowedActions")
                    .value(step == 0 ? "none" : "set_entered_at")
                    .endArray()
                    .nullableText(
                            "actorId",
                            step == 0 ? null : application.job().recruiter.id())
                    .endObject();
        }
        json.endArray();
    }

    private long enteredAt(int step) {
        int last = application.path.length - 1;
        long span = application.movedAt() - application.createdAt();
        return step == last && last > 0
                ? application.movedAt()
                : application.createdAt() + span * step / Math.max(1, last);
    }

    private void writeSubmissions(JsonWriter json) {
        json.array("applicationFormSubmissions");
        if (application.posting != null) {
            Applicant person = application.person();
            json.object().text("id", company.course().submissionId(application.handle));
            JobPostingDetail.APPLICATION_FORM.write(json, "formDefinition");
            json.object("submittedValues").text("_systemfield_name", person.name());
            if (!person.emails().isEmpty()) {
                json.text("_systemfield_email", person.emails().get(0).value());
            }
            json.endObject().endObject();
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
