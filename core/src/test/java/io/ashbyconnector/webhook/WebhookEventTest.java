package io.ashbyconnector.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.webhook.WebhookEvent.SignatureRequestUpdate.Status;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an event says, for each type that Ashby documents. */
class WebhookEventTest {

    private static final String ID = "9f4b2c0e-7d5d-4a83-a7a1-1f0a2a7d9c55";
    private static final String OTHER = "3c0b6f63-5f0a-4a0e-9a5c-6f8f2d3a9e10";

    private final WebhookVerifier verifier = WebhookVerifier.of(Secret.of("whsec"));

    @Test
    void every_type_has_a_name_and_reads_it() {
        Stream.of(WebhookEvent.class.getPermittedSubclasses())
                .filter(type -> type != WebhookEvent.Unknown.class)
                .forEach(type -> {
                    String name = type.getSimpleName();
                    String action = name.equals("PushToHris")
                            ? "pushToHRIS"
                            : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
                    for (String data :
                            new String[] {"{}", "null", "7", "[[]]", "{\"application\":[],\"job\":{\"id\":7}}"}) {
                        WebhookEvent event = read("{\"action\":\"" + action + "\",\"data\":" + data + "}");
                        assertThat(event).isInstanceOf(type);
                        assertThat(event.action()).isEqualTo(action);
                    }
                    assertThat(read("{\"action\":\"" + action + "\"}")).isInstanceOf(type);
                });
        assertThat(WebhookEvent.class.getPermittedSubclasses()).hasSize(22 + 6 + 1);
    }

    @Test
    void a_type_that_nobody_knows_yet_is_kept() {
        WebhookEvent event = read("{\"webhookActionId\":\"" + ID
                + "\",\"action\":\"candidateTeleported\",\"data\":{\"to\":\"Mars\"},\"x\":1}");

        assertThat(event).isInstanceOf(WebhookEvent.Unknown.class);
        assertThat(event.action()).isEqualTo("candidateTeleported");
        assertThat(event.id()).isEqualTo("candidateTeleported:" + ID);
        assertThat(event.json().path("data").path("to").stringValue()).isEqualTo("Mars");
        assertThat(event.json().path("x").intValue()).isEqualTo(1);
    }

    @Test
    void an_event_about_an_application_has_it() {
        for (String action : new String[] {
            "applicationSubmit", "applicationUpdate", "candidateStageChange", "candidateHire", "pushToHRIS"
        }) {
            WebhookEvent event =
                    about(action, "application", "{\"id\":\"" + ID + "\",\"status\":\"Active\",\"mood\":\"good\"}");
            assertThat(event).extracting("application").hasFieldOrPropertyWithValue("id", ID);
            assertThat(event)
                    .extracting("application.additionalProperties")
                    .asString()
                    .contains("mood");
        }
    }

    @Test
    void an_event_about_a_job_a_posting_or_an_opening_has_it() {
        for (String action : new String[] {"jobCreate", "jobUpdate"}) {
            assertThat(about(action, "job", "{\"id\":\"" + ID + "\"}"))
                    .extracting("job.id")
                    .isEqualTo(ID);
        }
        for (String action : new String[] {"jobPostingUpdate", "jobPostingPublish", "jobPostingUnpublish"}) {
            assertThat(about(action, "jobPosting", "{\"id\":\"" + ID + "\"}"))
                    .extracting("jobPosting.id")
                    .isEqualTo(ID);
        }
        assertThat(about("openingCreate", "opening", "{\"id\":\"" + ID + "\"}"))
                .extracting("opening.id")
                .isEqualTo(ID);
    }

    @Test
    void an_event_about_an_offer_a_schedule_a_survey_or_an_assignment_has_it() {
        for (String action : new String[] {"offerCreate", "offerUpdate", "candidateHire"}) {
            assertThat(about(action, "offer", "{\"id\":\"" + ID + "\",\"decidedAt\":null}"))
                    .extracting("offer.id")
                    .isEqualTo(ID);
        }
        for (String action : new String[] {"interviewScheduleCreate", "interviewScheduleUpdate"}) {
            assertThat(about(action, "interviewSchedule", "{\"id\":\"" + ID + "\",\"candidateId\":\"" + OTHER + "\"}"))
                    .extracting("interviewSchedule.id")
                    .isEqualTo(ID);
        }
        assertThat(about("interviewScheduleUpdate", "interviewSchedule", "{\"candidateId\":\"" + OTHER + "\"}"))
                .hasFieldOrPropertyWithValue("candidateId", OTHER);
        assertThat(about("surveySubmit", "surveySubmission", "{\"id\":\"" + ID + "\"}"))
                .extracting("surveySubmission.id")
                .isEqualTo(ID);
        for (String what : new String[] {"Assigned", "Submitted", "Completed", "Cancelled"}) {
            assertThat(about("takeHomeAssignment" + what, "takeHomeAssignment", "{\"id\":\"" + ID + "\"}"))
                    .extracting("takeHomeAssignment.id")
                    .isEqualTo(ID);
        }
    }

    @Test
    void an_event_about_something_that_is_gone_has_its_id() {
        assertThat(about("candidateDelete", "candidate", "{\"id\":\"" + ID + "\"}"))
                .extracting("candidateId")
                .isEqualTo(ID);
        assertThat(about("offerDelete", "offer", "{\"id\":\"" + ID + "\",\"applicationId\":\"" + OTHER + "\"}"))
                .hasFieldOrPropertyWithValue("offerId", ID)
                .hasFieldOrPropertyWithValue("applicationId", OTHER);
        assertThat(read("{\"action\":\"candidateMerge\",\"data\":{\"deletedCandidate\":{\"id\":\"" + ID
                        + "\"},\"mergedCandidate\":{\"id\":\"" + OTHER + "\"}}}"))
                .hasFieldOrPropertyWithValue("deletedCandidateId", ID)
                .hasFieldOrPropertyWithValue("mergedCandidateId", OTHER);
        for (String data : new String[] {
            "{\"jobPosting\":{\"id\":\"" + ID + "\",\"jobId\":\"" + OTHER + "\"}}",
            "{\"jobPosting\":{\"id\":\"" + ID + "\"},\"jobId\":\"" + OTHER + "\"}",
            "{\"jobPostingId\":\"" + ID + "\",\"jobId\":\"" + OTHER + "\"}"
        }) {
            assertThat(read("{\"action\":\"jobPostingDelete\",\"data\":" + data + "}"))
                    .hasFieldOrPropertyWithValue("jobPostingId", ID)
                    .hasFieldOrPropertyWithValue("jobId", OTHER);
        }
    }

    @Test
    void a_change_of_plan_says_where_the_applications_went() {
        WebhookEvent event = read(
                "{\"action\":\"interviewPlanTransition\",\"data\":{\"jobId\":\"" + ID
                        + "\",\"fromInterviewPlan\":{\"id\":\"a\",\"title\":\"Old\"},\"toInterviewPlan\":{\"id\":\"b\",\"title\":\"New\"},"
                        + "\"interviewStageMappings\":[{\"fromInterviewStageId\":\"1\",\"toInterviewStageId\":\"2\"},\"odd\"]}}");

        assertThat(event).isInstanceOfSatisfying(WebhookEvent.InterviewPlanTransition.class, transition -> {
            assertThat(transition.jobId()).isEqualTo(ID);
            assertThat(transition).extracting("toInterviewPlan.title").isEqualTo("New");
            assertThat(transition.interviewStageMappings())
                    .singleElement()
                    .hasFieldOrPropertyWithValue("toInterviewStageId", "2");
        });
    }

    @Test
    void a_request_for_a_signature_is_of_an_application_or_an_offer() {
        assertThat(read(
                        "{\"action\":\"signatureRequestUpdate\",\"data\":{\"relatedEntityType\":\"offer\",\"offerId\":\""
                                + ID + "\",\"offerVersionId\":\"" + OTHER + "\",\"eventType\":\"completed\"}}"))
                .hasFieldOrPropertyWithValue("status", Status.COMPLETED)
                .hasFieldOrPropertyWithValue("offerId", ID)
                .hasFieldOrPropertyWithValue("offerVersionId", OTHER)
                .hasFieldOrPropertyWithValue("applicationId", null);
        assertThat(read("{\"action\":\"signatureRequestUpdate\",\"data\":{\"applicationId\":\"" + ID
                        + "\",\"eventType\":\"viewed\"}}"))
                .hasFieldOrPropertyWithValue("status", Status.of("viewed"))
                .hasFieldOrPropertyWithValue("applicationId", ID);
    }

    @Test
    void new_mail_has_a_watermark() {
        assertThat(read("{\"action\":\"candidateRecentEmailMessagesUpdated\",\"data\":{\"candidate\":{\"id\":\"" + ID
                        + "\"},\"watermark\":\"w7\"}}"))
                .hasFieldOrPropertyWithValue("candidateId", ID)
                .hasFieldOrPropertyWithValue("watermark", "w7");
    }

    @Test
    void an_odd_field_never_costs_the_event() {
        WebhookEvent event = about(
                "candidateStageChange", "application", "{\"id\":\"" + ID + "\",\"createdAt\":\"yesterday\",\"job\":7}");
        assertThat(event).extracting("application.id").isEqualTo(ID);
        assertThat(event)
                .extracting("application.additionalProperties")
                .asString()
                .contains("yesterday");

        WebhookEvent withoutId = about("candidateStageChange", "application", "{\"status\":\"Active\"}");
        assertThat(withoutId).extracting("application").isNull();
        assertThat(withoutId.json().toString()).contains("\"status\":\"Active\"");
    }

    @Test
    void an_event_is_told_from_others_by_its_id() {
        assertThat(read("{\"webhookActionId\":\"" + ID + "\",\"action\":\"jobUpdate\",\"data\":{}}")
                        .id())
                .isEqualTo("jobUpdate:" + ID);
    }

    @Test
    void without_an_id_the_record_and_its_time_tell_an_event_from_others() {
        String first = about("jobUpdate", "job", "{\"id\":\"" + ID + "\",\"updatedAt\":\"2026-11-26T10:00:00Z\"}")
                .id();
        assertThat(first).isEqualTo("jobUpdate:" + ID + "@2026-11-26T10:00:00Z");
        assertThat(about("jobUpdate", "job", "{\"id\":\"" + ID + "\",\"updatedAt\":\"2026-11-26T10:00:01Z\"}")
                        .id())
                .isNotEqualTo(first);
        assertThat(about("jobCreate", "job", "{\"id\":\"" + ID + "\",\"updatedAt\":\"2026-11-26T10:00:00Z\"}")
                        .id())
                .isNotEqualTo(first);
    }

    @Test
    void without_either_its_data_does() {
        String deleted =
                about("candidateDelete", "candidate", "{\"id\":\"" + ID + "\"}").id();
        assertThat(about("candidateDelete", "candidate", "{\"id\":\"" + ID + "\"}")
                        .id())
                .isEqualTo(deleted);
        assertThat(about("candidateDelete", "candidate", "{\"id\":\"" + OTHER + "\"}")
                        .id())
                .isNotEqualTo(deleted);
        assertThat(read("{\"action\":\"ping\"}").id()).startsWith("ping:");
        assertThat(read("{\"webhookActionId\":\" \",\"action\":\"ping\"}").id()).hasSizeGreaterThan(20);
    }

    @Test
    void what_it_is_about_is_not_printed_with_the_event() {
        String person =
                "{\"id\":\"" + ID + "\",\"name\":\"Avery\",\"title\":\"Avery\",\"candidate\":{\"name\":\"Avery\"}}";
        for (String event : List.of(
                "candidateDelete/candidate",
                "applicationSubmit/application",
                "candidateHire/offer",
                "candidateTeleported/candidate",
                "interviewPlanTransition/fromInterviewPlan",
                "surveySubmit/surveySubmission")) {
            String[] parts = event.split("/", -1);
            assertThat(about(parts[0], parts[1], person).toString())
                    .contains(parts[0])
                    .doesNotContain("Avery");
        }
    }

    private WebhookEvent about(String action, String key, String record) {
        return read("{\"action\":\"" + action + "\",\"data\":{\"" + key + "\":" + record + "}}");
    }

    private WebhookEvent read(String json) {
        byte[] body = json.getBytes(UTF_8);
        return verifier.verify(Signatures.sign("whsec", body), body);
    }
}
