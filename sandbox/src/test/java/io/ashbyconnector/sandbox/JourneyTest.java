package io.ashbyconnector.sandbox;

import static io.ashbyconnector.sandbox.JobWriteTest.args;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** One candidate from the first contact to the last, over everything that the sandbox simulates. */
class JourneyTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(200));

    private static final String EMAIL = "ida.quist@mymail.example";
    private static final List<String> LISTS = List.of(
            "candidate.list",
            "application.list",
            "interviewSchedule.list",
            "applicationFeedback.list",
            "offer.list",
            "opening.list",
            "candidateTag.list",
            "job.list");

    private final AshbySandbox sandbox;
    private final Asker asker;

    JourneyTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    private static String id(JsonNode record) {
        return record.get("id").asString();
    }

    private JsonNode named(String operation, String property, String value, Map<String, ?> arguments) {
        return asker.list(operation, arguments).stream()
                .filter(one -> one.get(property).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, List<JsonNode>> everything() {
        Map<String, List<JsonNode>> lists = new LinkedHashMap<>();
        LISTS.forEach(list -> lists.put(list, asker.list(list)));
        return lists;
    }

    private String candidate() {
        return id(asker.info("candidate.create", args("name", "Ida Quist", "email", EMAIL)));
    }

    private String application(String candidate) {
        JsonNode job = named("job.list", "title", "Site Reliability Engineer", args());
        return id(asker.info("application.create", args("candidateId", candidate, "jobId", id(job))));
    }

    private JsonNode move(String application, String stage, Object... more) {
        JsonNode plan = asker.info("application.info", args("applicationId", application))
                .at("/currentInterviewStage/interviewPlanId");
        JsonNode to = named("interviewStage.list", "type", stage, args("interviewPlanId", plan.asString()));
        Map<String, Object> arguments = args("applicationId", application, "interviewStageId", id(to));
        arguments.putAll(args(more));
        return asker.info("application.changeStage", arguments);
    }

    private void upload(JsonNode ticket, byte[] file) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        ticket.get("fields")
                .properties()
                .forEach(field -> form.append("--cut\r\nContent-Disposition: form-data; name=\"")
                        .append(field.getKey())
                        .append("\"\r\n\r\n")
                        .append(field.getValue().asString())
                        .append("\r\n"));
        form.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.txt\"\r\n\r\n")
                .append(new String(file, UTF_8))
                .append("\r\n--cut--\r\n");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(ticket.get("url").asString()))
                                .header("Content-Type", "multipart/form-data; boundary=cut")
                                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isBetween(200, 299);
    }

    private JsonNode offer(String application) {
        String process = id(asker.info("offerProcess.start", args("applicationId", application)));
        JsonNode form = asker.info("offer.start", args("offerProcessId", process));
        String opening = form.at("/formDefinition/sections/0/fields/2/field/selectableValues/0/value")
                .asString();
        JsonNode offer = asker.info(
                "offer.create",
                args(
                        "offerProcessId",
                        process,
                        "offerFormId",
                        id(form),
                        "offerForm",
                        args(
                                "fieldSubmissions",
                                List.of(
                                        args("path", "_systemfield_offer_start_date", "value", "2026-12-01"),
                                        args("path", "_systemfield_offer_salary", "value", 90_000),
                                        args("path", "_systemfield_offer_opening", "value", opening)))));
        assertThat(opening).isNotBlank();
        return offer;
    }

    @Test
    void a_candidate_goes_from_the_first_contact_to_the_last_and_clearing_takes_it_all_back()
            throws IOException, InterruptedException {
        Map<String, List<JsonNode>> before = everything();
        Map<String, String> syncTokens = new LinkedHashMap<>();
        for (String list : List.of("candidate.list", "application.list", "interviewSchedule.list", "offer.list")) {
            syncTokens.put(list, asker.syncToken(list, args()));
        }

        String candidate = candidate();
        assertThat(Asker.ids(asker.list("candidate.search", args("email", EMAIL))))
                .containsExactly(candidate);

        byte[] resume = "Ida Quist, reliability engineer".getBytes(UTF_8);
        JsonNode ticket = asker.info(
                "file.createFileUploadHandle",
                args(
                        "fileUploadContext",
                        "CandidateResume",
                        "filename",
                        "cv.txt",
                        "contentType",
                        "text/plain",
                        "contentLength",
                        resume.length));
        upload(ticket, resume);
        asker.info(
                "candidate.uploadResume",
                args(
                        "candidateId",
                        candidate,
                        "resumeHandle",
                        ticket.get("handle").asString()));
        JsonNode tag = asker.list("candidateTag.list").get(0);
        asker.info("candidate.addTag", args("candidateId", candidate, "tagId", id(tag)));
        asker.info("candidate.createNote", args("candidateId", candidate, "note", "Met at a meetup"));

        String application = application(candidate);
        move(application, "PreInterviewScreen");
        move(application, "Active");
        JsonNode user = asker.list("user.list").get(7);
        JsonNode interview = asker.list("interview.list").get(0);
        JsonNode schedule = asker.info(
                "interviewSchedule.create",
                args(
                        "applicationId",
                        application,
                        "interviewEvents",
                        List.of(args(
                                "startTime",
                                "2026-10-06T08:00:00Z",
                                "endTime",
                                "2026-10-06T09:00:00Z",
                                "interviewId",
                                id(interview),
                                "interviewers",
                                List.of(args("email", user.get("email").asString()))))));
        JsonNode event = schedule.at("/interviewEvents/0");
        JsonNode form = named("feedbackFormDefinition.list", "title", "General feedback", args());
        Map<String, Object> feedback = args(
                "applicationId",
                application,
                "formDefinitionId",
                id(form),
                "interviewEventId",
                id(event),
                "userId",
                id(asker.list("user.list").get(8)),
                "feedbackForm",
                args("fieldSubmissions", List.of(args("path", "overall_recommendation", "value", "4"))));
        assertThat(asker.code("applicationFeedback.submit", feedback)).isEqualTo("invalid_input");
        feedback.put("userId", id(user));
        asker.info("applicationFeedback.submit", feedback);
        move(application, "Offer");

        JsonNode offer = offer(application);
        Map<String, Object> version =
                args("offerVersionId", offer.at("/latestVersion/id").asString());
        asker.info("offer.startApprovalProcess", version);
        assertThat(hire(application)).isEqualTo("invalid_input");
        asker.info("offer.approve", version);
        assertThat(hire(application)).isEqualTo("no failure");
        String opening = offer.at("/latestVersion/openingId").asString();
        assertThat(named("opening.list", "id", opening, args())
                        .get("openingState")
                        .asString())
                .isEqualTo("Filled");
        assertThat(asker.info("application.info", args("applicationId", application, "expand", List.of("openings")))
                        .get("openings"))
                .extracting(JourneyTest::id)
                .containsExactly(opening);

        JsonNode reason = asker.list("archiveReason.list").get(0);
        move(application, "Archived", "archiveReasonId", id(reason));
        assertThat(named("opening.list", "id", opening, args())
                        .get("openingState")
                        .asString())
                .isEqualTo("Open");

        JsonNode person = asker.info("candidate.info", args("id", candidate));
        assertThat(person.get("applicationIds")).extracting(JsonNode::asString).containsExactly(application);
        assertThat(person.get("tags")).extracting(JourneyTest::id).containsExactly(id(tag));
        assertThat(person.at("/resumeFileHandle/name").asString()).isEqualTo("cv.txt");
        assertThat(asker.list("candidate.listNotes", args("candidateId", candidate)))
                .extracting(note -> note.get("content").asString())
                .containsExactly("Met at a meetup");
        JsonNode applied = asker.info("application.info", args("applicationId", application));
        assertThat(applied.get("status").asString()).isEqualTo("Archived");
        assertThat(applied.at("/archiveReason/id").asString()).isEqualTo(id(reason));
        assertThat(asker.list("application.listHistory", args("applicationId", application)))
                .hasSize(6);
        assertThat(asker.list("applicationFeedback.list", args("applicationId", application)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("interviewId")).isEqualTo(interview.get("id"));
                    assertThat(one.get("interviewEventId")).isEqualTo(event.get("id"));
                });
        assertThat(asker.list("interviewEvent.list", args("interviewScheduleId", id(schedule))))
                .singleElement()
                .matches(one -> one.get("hasSubmittedFeedback").asBoolean());
        Map<String, String> changed = Map.of(
                "candidate.list",
                candidate,
                "application.list",
                application,
                "interviewSchedule.list",
                id(schedule),
                "offer.list",
                id(offer));
        syncTokens.forEach((list, token) -> assertThat(Asker.ids(asker.list(list, args("syncToken", token))))
                .as(list)
                .containsExactly(changed.get(list)));

        sandbox.clearChanges();
        assertThat(everything()).isEqualTo(before);
        assertThat(asker.list("candidate.search", args("email", EMAIL))).isEmpty();
    }

    private String hire(String application) {
        JsonNode plan = asker.info("application.info", args("applicationId", application))
                .at("/currentInterviewStage/interviewPlanId");
        JsonNode to = named("interviewStage.list", "type", "Hired", args("interviewPlanId", plan.asString()));
        return asker.code("application.changeStage", args("applicationId", application, "interviewStageId", id(to)));
    }

    @Test
    void writes_tell_who_asked_to_be_told() throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        try {
            String url = "http://127.0.0.1:" + receiver.getAddress().getPort();
            for (String type : List.of(
                    "applicationSubmit",
                    "candidateStageChange",
                    "candidateHire",
                    "interviewScheduleCreate",
                    "offerCreate",
                    "offerUpdate")) {
                asker.info("webhook.create", args("webhookType", type, "requestUrl", url, "secretToken", "whsec"));
            }
            sandbox.deliveries().await(Duration.ofSeconds(60));
            sandbox.deliveries().clear();

            String application = application(candidate());
            move(application, "Active");
            asker.info(
                    "interviewSchedule.create",
                    args(
                            "applicationId",
                            application,
                            "interviewEvents",
                            List.of(args(
                                    "startTime",
                                    "2026-10-06T08:00:00Z",
                                    "endTime",
                                    "2026-10-06T09:00:00Z",
                                    "interviewers",
                                    List.of(args(
                                            "email",
                                            asker.list("user.list")
                                                    .get(7)
                                                    .get("email")
                                                    .asString()))))));
            JsonNode offer = offer(application);
            Map<String, Object> version =
                    args("offerVersionId", offer.at("/latestVersion/id").asString());
            asker.info("offer.startApprovalProcess", version);
            asker.info("offer.approve", version);
            assertThat(hire(application)).isEqualTo("no failure");

            List<WebhookDelivery> told = sandbox.deliveries().await(Duration.ofSeconds(60));
            assertThat(told)
                    .extracting(WebhookDelivery::action)
                    .containsExactly(
                            "applicationSubmit",
                            "candidateStageChange",
                            "interviewScheduleCreate",
                            "offerCreate",
                            "offerUpdate",
                            "offerUpdate",
                            "offerUpdate",
                            "candidateHire",
                            "candidateStageChange");
            assertThat(told).allSatisfy(one -> assertThat(one.body()).contains(application));
        } finally {
            receiver.stop(0);
        }
    }
}
