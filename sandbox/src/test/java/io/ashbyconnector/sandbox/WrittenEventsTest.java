package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.WebhookRecord;
import io.ashbyconnector.sandbox.operation.Operations;
import io.ashbyconnector.sandbox.operation.Tokens;
import io.ashbyconnector.sandbox.operation.WebhookOperations;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which events each write fires. */
class WrittenEventsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SandboxOptions OPTIONS = OneDay.OPTIONS.candidates(250);

    private final Company company =
            new Company(OPTIONS.seed(), OPTIONS.candidates(), OPTIONS.dataEnd(), OPTIONS.clock());
    private final WebhookDeliveries deliveries = new WebhookDeliveries(company.webhooks());
    private final WrittenEvents events = new WrittenEvents(
            JsonFactory.builder().build(), new Operations(company, new Tokens(OPTIONS, company.dataEnd())), deliveries);
    private HttpServer receiver;

    @BeforeEach
    void wantEverything() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort());
        WebhookOperations.TYPES.forEach(
                type -> company.webhooks().add(id -> new WebhookRecord(id, type, url, "whsec", true)));
    }

    @AfterEach
    void stop() {
        deliveries.close();
        receiver.stop(0);
    }

    private List<WebhookDelivery> after(String operation, String request, Map<String, String> results) {
        events.after(operation, request, out -> {
            out.object("results");
            results.forEach(out::text);
            out.endObject();
        });
        return deliveries.await(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "application.create, application, applicationSubmit",
        "referral.create, application, applicationSubmit",
        "application.changeStage, application, candidateStageChange applicationUpdate",
        "application.transfer, application, candidateStageChange applicationUpdate",
        "application.update, application, applicationUpdate",
        "application.changeSource, application, applicationUpdate",
        "application.updateHistory, application, applicationUpdate",
        "interviewSchedule.create, interviewSchedule, interviewScheduleCreate interviewScheduleUpdate",
        "interviewSchedule.update, interviewSchedule, interviewScheduleUpdate",
        "interviewSchedule.cancel, interviewSchedule, interviewScheduleUpdate",
        "job.create, job, jobCreate",
        "job.update, job, jobUpdate",
        "job.setStatus, job, jobUpdate",
        "job.updateCompensation, job, jobUpdate",
        "jobPosting.update, jobPosting, jobPostingUpdate",
        "opening.create, opening, openingCreate",
        "offerProcess.start, offer, offerCreate",
        "offer.create, offer, offerUpdate",
        "offer.update, offer, offerUpdate",
        "offer.approve, offer, offerUpdate",
        "offer.startApprovalProcess, offer, offerUpdate",
        "offer.setStatus, offer, offerUpdate",
        "offer.setDecidedAt, offer, offerUpdate",
    })
    void a_write_tells_of_the_record_that_it_answers_with(String operation, String key, String actions) {
        List<WebhookDelivery> told = after(operation, "{}", Map.of("id", "7", "status", "Active"));

        assertThat(told).extracting(WebhookDelivery::action).containsExactly(actions.split(" "));
        assertThat(told)
                .allSatisfy(delivery -> assertThat(JSON.readTree(delivery.body())
                                .at("/data/" + key + "/id")
                                .asString())
                        .isEqualTo("7"));
    }

    @ParameterizedTest
    @CsvSource({
        "application.addHiringTeamMember, applicationId, applicationUpdate",
        "application.removeHiringTeamMember, applicationId, applicationUpdate",
        "hiringTeam.addMember, applicationId, applicationUpdate",
        "hiringTeam.removeMember, applicationId, applicationUpdate",
        "candidate.pushToHris, applicationId, pushToHRIS",
        "customField.setValue, objectId, applicationUpdate",
        "customField.setValues, objectId, applicationUpdate",
    })
    void where_a_write_answers_with_something_else_the_application_is_looked_up(
            String operation, String parameter, String action) {
        String id = anApplication();
        String request = "{\"objectType\":\"Application\",\"" + parameter + "\":\"" + id + "\"}";

        assertThat(after(operation, request, Map.of("id", "7"))).singleElement().satisfies(told -> {
            assertThat(told.action()).isEqualTo(action);
            JsonNode application = JSON.readTree(told.body()).at("/data/application");
            assertThat(application.get("id").asString()).isEqualTo(id);
            assertThat(application.get("status").asString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate.update",
                "candidate.create",
                "candidate.createNote",
                "candidate.addTag",
                "customField.setValue",
                "hiringTeam.addMember",
                "application.list",
                "candidate.info",
                "department.create"
            })
    void others_tell_nobody_of_anything(String operation) {
        assertThat(after(operation, "{\"objectType\":\"Candidate\",\"jobId\":\"7\"}", Map.of("id", "7")))
                .isEmpty();
    }

    @Test
    void a_hire_is_told_first() {
        List<WebhookDelivery> told = after("application.changeStage", "{}", Map.of("id", "7", "status", "Hired"));
        assertThat(told)
                .extracting(WebhookDelivery::action)
                .containsExactly("candidateHire", "candidateStageChange", "applicationUpdate");
        assertThat(told).extracting(WebhookDelivery::webhookActionId).doesNotHaveDuplicates();
    }

    @Test
    void a_hire_tells_of_the_offer() {
        String application = first(company.hiring().offers()).applicationId();
        List<WebhookDelivery> told =
                after("application.changeStage", "{}", Map.of("id", application, "status", "Hired"));
        assertThat(JSON.readTree(told.get(0).body())
                        .at("/data/offer/applicationId")
                        .asString())
                .isEqualTo(application);
    }

    @Test
    void a_changed_schedule_tells_whose_it_is() {
        List<WebhookDelivery> told =
                after("interviewSchedule.cancel", "{}", Map.of("id", "7", "applicationId", anApplication()));
        assertThat(JSON.readTree(told.get(0).body())
                        .at("/data/interviewSchedule/candidateId")
                        .asString())
                .isEqualTo(first(company.applications()).candidateId());
    }

    @Test
    void a_posting_is_published_or_taken_down() {
        assertThat(after("jobPosting.setStatus", "{\"status\":\"Published\"}", Map.of("id", "7")))
                .extracting(WebhookDelivery::action)
                .containsExactly("jobPostingPublish", "jobPostingUpdate");
        deliveries.clear();
        assertThat(after("jobPosting.setStatus", "{\"status\":\"Draft\"}", Map.of("id", "7")))
                .extracting(WebhookDelivery::action)
                .containsExactly("jobPostingUnpublish", "jobPostingUpdate");
    }

    @Test
    void a_survey_is_told_of_unless_it_is_anonymous_and_without_some_answers() {
        assertThat(after("surveySubmission.create", "{}", Map.of("id", "7", "surveyType", "EEOC")))
                .isEmpty();
        assertThat(after(
                        "surveySubmission.create",
                        "{}",
                        Map.of("id", "7", "candidateId", "8", "surveyType", "EEOC", "submittedValues", "secret")))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.body()).contains("surveySubmission").doesNotContain("secret"));
        deliveries.clear();
        assertThat(after(
                        "surveySubmission.create",
                        "{}",
                        Map.of(
                                "id",
                                "7",
                                "candidateId",
                                "8",
                                "surveyType",
                                "Questionnaire",
                                "submittedValues",
                                "fine")))
                .singleElement()
                .satisfies(told -> assertThat(told.body()).contains("fine"));
    }

    private String anApplication() {
        return first(company.applications()).id();
    }

    private static <R extends Row> R first(LiveTable<R> table) {
        return Objects.requireNonNull(table.walk(RowPlace.START, row -> true).next());
    }
}
