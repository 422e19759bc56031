package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.tool.AshbyTool;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What recruiters do every day, step by step, by an agent, with a person who is asked where mail goes out. */
@Timeout(60)
class EverydayStepsTest {

    private static final String EMAIL = "ilse.varga@mail.example";

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().today(Sandboxed.TODAY).candidates(60));
    private final AshbyConnector connector = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
            "ashby.api-key",
            sandbox.apiKey(),
            "ashby.base-url",
            sandbox.baseUri().toString(),
            "ashby.allow-writes",
            "true")));
    private final AshbyMcpServer server =
            AshbyMcpServer.http(AshbyTool.over(connector).allowWrites().build(), 0);
    private final List<String> questions = new ArrayList<>();
    private ElicitResult.Action answer = ElicitResult.Action.DECLINE;
    private final McpSyncClient agent = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                            server.uri().orElseThrow().resolve("/").toString())
                    .build())
            .capabilities(ClientCapabilities.builder().elicitation().build())
            .elicitation(this::ask)
            .build();

    @BeforeEach
    void begin() {
        agent.initialize();
    }

    @AfterEach
    void end() {
        agent.close();
        server.close();
        connector.close();
        sandbox.close();
    }

    private ElicitResult ask(ElicitRequest request) {
        questions.add(request.message());
        return ElicitResult.builder(answer).build();
    }

    private CallToolResult result(String entity, String action, Map<String, Object> params) {
        return agent.callTool(CallToolRequest.builder("ashby_execute")
                .arguments(Map.of("entity", entity, "action", action, "params", params))
                .build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    /** The data of an answer, without the marks of what people outside wrote. */
    private JsonNode call(String entity, String action, Map<String, Object> params) {
        CallToolResult result = result(entity, action, params);
        assertThat(result.isError()).as(text(result)).isFalse();
        return JsonMapper.shared()
                .readTree(text(result).replaceAll("[\u27e6\u27e7]", ""))
                .path("data");
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }

    private static JsonNode find(JsonNode records, String field, String value) {
        return records.valueStream()
                .filter(record -> record.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + field + " is " + value + " in " + records));
    }

    @Test
    void from_a_new_candidate_to_an_archived_application() throws Exception {
        String candidate = createCandidate();
        findByEmail(candidate);
        uploadResume(candidate);
        tag(candidate);
        note(candidate);
        String application = apply(candidate);
        String stages = moveTwoStages(application);
        JsonNode interview = schedule(application);
        giveFeedback(application, interview);
        assertThat(questions).isEmpty();
        makeAnOffer(application);
        archive(application, stages);
    }

    private String createCandidate() {
        String candidate = id(call(
                "candidates",
                "create",
                Map.of(
                        "name",
                        "Ilse Varga",
                        "email",
                        EMAIL,
                        "location",
                        Map.of("city", "Lisbon", "country", "Portugal"))));

        assertThat(call("candidates", "get", Map.of("id", candidate))
                        .at("/primaryEmailAddress/value")
                        .asString())
                .isEqualTo(EMAIL);
        return candidate;
    }

    private void findByEmail(String candidate) {
        assertThat(call("candidates", "search", Map.of("email", EMAIL)).valueStream())
                .extracting(EverydayStepsTest::id)
                .containsExactly(candidate);
    }

    private void uploadResume(String candidate) throws Exception {
        String resume = "Ilse Varga, firmware engineer";
        JsonNode place = call(
                "files",
                "create_file_upload_handle",
                Map.of(
                        "fileUploadContext", "CandidateResume",
                        "filename", "varga.txt",
                        "contentType", "text/plain",
                        "contentLength", resume.length()));

        assertThat(post(place, resume)).isBetween(200, 299);
        call(
                "candidates",
                "upload_resume",
                Map.of(
                        "candidateId",
                        candidate,
                        "resumeHandle",
                        place.path("handle").asString()));

        assertThat(call("candidates", "get", Map.of("id", candidate))
                        .at("/resumeFileHandle/name")
                        .asString())
                .isEqualTo("varga.txt");
    }

    /** What an agent has to do by means of its own: the tool moves no bytes. */
    private static int post(JsonNode place, String content) throws Exception {
        StringBuilder form = new StringBuilder();
        place.path("fields")
                .forEachEntry((name, value) -> form.append("--form\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value.asString())
                        .append("\r\n"));
        form.append("--form\r\nContent-Disposition: form-data; name=\"file\"; filename=\"varga.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + content + "\r\n--form--\r\n");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(place.path("url").asString()))
                                .header("Content-Type", "multipart/form-data; boundary=form")
                                .POST(BodyPublishers.ofString(form.toString()))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private void tag(String candidate) {
        String tag = id(find(call("candidate_tags", "list", Map.of()), "title", "Open to relocation"));

        assertThat(call("candidates", "add_tag", Map.of("candidateId", candidate, "tagId", tag))
                        .at("/tags/0/id")
                        .asString())
                .isEqualTo(tag);
    }

    private void note(String candidate) {
        call("candidates", "create_note", Map.of("candidateId", candidate, "note", "Knows motor drives."));

        assertThat(call("candidates", "list_notes", Map.of("candidateId", candidate))
                        .valueStream())
                .extracting(note -> note.path("content").asString())
                .containsExactly("Knows motor drives.");
    }

    private String apply(String candidate) {
        String job = id(find(call("jobs", "search", Map.of("title", "Senior Firmware Engineer")), "status", "Open"));

        JsonNode application = call(
                "applications",
                "create",
                Map.of("candidateId", candidate, "jobId", job, "interviewStageId", "FirstPreInterviewScreen"));

        assertThat(application.path("status").asString()).isEqualTo("Active");
        return id(application);
    }

    /** Returns the id of the interview plan. */
    private String moveTwoStages(String application) {
        String plan = call("applications", "get", Map.of("id", application))
                .at("/currentInterviewStage/interviewPlanId")
                .asString();
        for (String title : List.of("Recruiter Call", "Onsite Loop")) {
            assertThat(move(application, plan, title, Map.of())
                            .at("/currentInterviewStage/title")
                            .asString())
                    .isEqualTo(title);
        }
        assertThat(call("applications", "list_history", Map.of("applicationId", application))
                        .valueStream())
                .extracting(entry -> entry.path("title").asString())
                .containsExactly("Application Review", "Recruiter Call", "Onsite Loop");
        return plan;
    }

    private JsonNode move(String application, String plan, String title, Map<String, Object> more) {
        return call("applications", "change_stage", change(application, plan, title, more));
    }

    private Map<String, Object> change(String application, String plan, String title, Map<String, Object> more) {
        JsonNode stages = call("interview_stages", "list", Map.of("interviewPlanId", plan));
        Map<String, Object> change = new HashMap<>(more);
        change.put("applicationId", application);
        change.put("interviewStageId", id(find(stages, "title", title)));
        return change;
    }

    private JsonNode schedule(String application) {
        JsonNode schedule = call(
                "interview_schedules",
                "create",
                Map.of(
                        "applicationId",
                        application,
                        "interviewEvents",
                        List.of(Map.of(
                                "startTime",
                                "2026-10-05T10:00:00Z",
                                "endTime",
                                "2026-10-05T11:00:00Z",
                                "interviewers",
                                List.of(Map.of("email", "beatrix.novak@quillmere.example"))))));

        JsonNode events = call("interview_events", "list", Map.of("interviewScheduleId", id(schedule)));
        assertThat(events).hasSize(1);
        assertThat(events.at("/0/startTime").asString()).startsWith("2026-10-05T10:00:00");
        return events.get(0);
    }

    private void giveFeedback(String application, JsonNode event) {
        String form = call(
                        "interviews",
                        "get",
                        Map.of("id", event.path("interviewId").asString()))
                .path("feedbackFormDefinitionId")
                .asString();

        call(
                "application_feedbacks",
                "submit",
                Map.of(
                        "applicationId", application,
                        "formDefinitionId", form,
                        "interviewEventId", id(event),
                        "userId", event.at("/interviewers/0/id").asString(),
                        "feedbackForm",
                                Map.of(
                                        "fieldSubmissions",
                                        List.of(Map.of("path", "overall_recommendation", "value", "4")))));

        assertThat(call("application_feedbacks", "list", Map.of("applicationId", application))
                        .at("/0/submittedValues/overall_recommendation")
                        .asString())
                .isEqualTo("4");
    }

    private void makeAnOffer(String application) {
        String process = id(call("offer_processes", "start", Map.of("applicationId", application)));
        String form = id(call("offers", "start", Map.of("offerProcessId", process)));
        JsonNode offer = call(
                "offers",
                "create",
                Map.of(
                        "offerProcessId", process,
                        "offerFormId", form,
                        "offerForm",
                                Map.of(
                                        "fieldSubmissions",
                                        List.of(
                                                Map.of("path", "_systemfield_offer_start_date", "value", "2026-12-01"),
                                                Map.of("path", "_systemfield_offer_salary", "value", 142000)))));
        String version = offer.at("/latestVersion/id").asString();
        Map<String, Object> toApprovers = Map.of("offerVersionId", version);

        CallToolResult declined = result("offers", "start_approval_process", toApprovers);
        assertThat(text(declined)).startsWith("confirmation_required: ");
        assertThat(status(id(offer))).isEqualTo("WaitingOnApprovalStart");

        answer = ElicitResult.Action.ACCEPT;
        call("offers", "start_approval_process", toApprovers);
        assertThat(status(id(offer))).isEqualTo("WaitingOnOfferApproval");
        assertThat(questions)
                .hasSize(2)
                .allSatisfy(question -> assertThat(question).contains("offers.start_approval_process", version));

        call("offers", "approve", toApprovers);
        call("offers", "set_status", Map.of("offerId", id(offer), "acceptanceStatus", "Declined"));
        assertThat(status(id(offer))).isEqualTo("CandidateRejected");
    }

    private String status(String offer) {
        return call("offers", "get", Map.of("offerId", offer))
                .path("offerStatus")
                .asString();
    }

    private void archive(String application, String plan) {
        String reason = id(find(call("archive_reasons", "list", Map.of()), "text", "Declined offer"));

        JsonNode archived = move(application, plan, "Archived", Map.of("archiveReasonId", reason));

        assertThat(archived.path("status").asString()).isEqualTo("Archived");
        assertThat(call("applications", "get", Map.of("id", application))
                        .at("/archiveReason/id")
                        .asString())
                .isEqualTo(reason);
        assertThat(questions).hasSize(2);
    }
}
