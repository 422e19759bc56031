package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.model.candidate.Candidate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed calls that look something up first: a stage by its title or type, somebody by an e-mail address. */
class LookupCallsTest extends WireTest {

    private static final String APPLICATION = TypedCallTest.id("application");
    private static final String PLAN = TypedCallTest.id("plan");
    private static final String REASON = TypedCallTest.id("reason");

    private static String stage(String name, String title, String type) {
        return "{\"id\": \"%s\", \"title\": \"%s\", \"type\": \"%s\", \"orderInInterviewPlan\": 0}"
                .formatted(TypedCallTest.id(name), title, type);
    }

    private static void stages(String... stages) {
        answer("interviewStage.list", okJson("{\"success\": true, \"results\": [" + String.join(",", stages) + "]}"));
    }

    @BeforeEach
    void anApplicationInAPlan() {
        String application = """
                {"success": true, "results": {"id": "%s", "currentInterviewStage":
                  {"id": "%s", "title": "Review", "orderInInterviewPlan": 0, "interviewPlanId": "%s"}}}""".formatted(APPLICATION, TypedCallTest.id("review"), PLAN);
        answer("application.info", okJson(application));
        answer("application.changeStage", okJson(application));
        stages(
                stage("review", "Application Review", "PreInterviewScreen"),
                stage("offer", "Offer", "Offer"),
                stage("onsite", " On-site \u00c9tape ", "Active"),
                stage("lower", "final", "Active"),
                stage("upper", "FINAL", "Active"),
                stage("gone", "Archived", "Archived"));
    }

    private AshbyConnector writing() {
        return connect(ConfigKey.ALLOW_WRITES, "true");
    }

    private static List<String> sent() {
        return ASHBY.getAllServeEvents().stream()
                .map(event -> event.getRequest().getUrl())
                .sorted()
                .toList();
    }

    private static void assertMoved(String body) {
        ASHBY.verify(1, postRequestedFor(urlEqualTo("/application.changeStage")).withRequestBody(equalToJson(body)));
    }

    @ParameterizedTest
    @CsvSource({
        "Offer, offer",
        "OFFER, offer",
        "' offer ', offer",
        "application review, review",
        "on-site \u00e9tape, onsite",
        "final, lower",
        "FINAL, upper"
    })
    void a_stage_is_found_by_its_title(String title, String name) {
        assertThat(writing().applications().changeStageTo(APPLICATION, title).id())
                .isEqualTo(APPLICATION);

        assertMoved("{\"applicationId\": \"%s\", \"interviewStageId\": \"%s\"}"
                .formatted(APPLICATION, TypedCallTest.id(name)));
        assertThat(sent()).containsExactly("/application.changeStage", "/application.info", "/interviewStage.list");
        ASHBY.verify(
                1,
                postRequestedFor(urlEqualTo("/interviewStage.list"))
                        .withRequestBody(equalToJson("{\"interviewPlanId\": \"" + PLAN + "\"}")));
    }

    @ParameterizedTest
    @CsvSource({"Hired, no stage titled 'Hired'.", "Final, several stages titled 'Final'."})
    void a_title_that_names_no_one_stage_changes_nothing(String title, String problem) {
        assertThatThrownBy(() -> writing().applications().changeStageTo(APPLICATION, title))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("applications.change_stage: The application's interview plan has " + problem)
                .hasMessageContaining("'Application Review' (" + TypedCallTest.id("review") + "), 'Offer' (")
                .hasMessageEndingWith("; changeStage takes the id of one.");
        assertThat(sent()).doesNotContain("/application.changeStage");
    }

    @Test
    void an_archived_application_is_in_the_archived_stage_for_a_reason() {
        writing().applications().archive(APPLICATION, REASON);

        assertMoved("{\"applicationId\": \"%s\", \"interviewStageId\": \"%s\", \"archiveReasonId\": \"%s\"}"
                .formatted(APPLICATION, TypedCallTest.id("gone"), REASON));
    }

    @Test
    void an_e_mail_goes_with_it_when_that_is_confirmed() {
        String template = TypedCallTest.id("template");
        AshbyConnector ashby = writing();
        assertThatThrownBy(() -> ashby.applications().archive(APPLICATION, REASON, with -> with.archiveEmail(template)))
                .isInstanceOf(ConfirmationRequiredException.class);
        assertThat(sent()).isEmpty();

        ashby.with(CallOptions.confirmed())
                .applications()
                .archive(APPLICATION, REASON, with -> with.archiveEmail(template));

        assertMoved("""
                {"applicationId": "%s", "interviewStageId": "%s", "archiveReasonId": "%s",
                 "archiveEmail": {"communicationTemplateId": "%s"}}""".formatted(APPLICATION, TypedCallTest.id("gone"), REASON, template));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "several"})
    void a_plan_without_the_one_archived_stage_changes_nothing(String number) {
        stages(Stream.of("a", "b")
                .map(name -> stage(name, "Archived " + name, number.equals("no") ? "Active" : "Archived"))
                .toArray(String[]::new));

        assertThatThrownBy(() -> writing().applications().archive(APPLICATION, REASON))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The application's interview plan has " + number)
                .hasMessageContaining(" of the type Archived. Its stages are 'Archived a' (");
        assertThat(sent()).containsExactly("/application.info", "/interviewStage.list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"currentInterviewStage\": {\"id\": \"s\", \"orderInInterviewPlan\": 0}"})
    void an_application_whose_plan_is_not_known_is_left_alone(String stage) {
        answer("application.info", okJson("{\"success\": true, \"results\": {\"id\": \"a\"" + stage + "}}"));

        assertThatThrownBy(() -> writing().applications().changeStageTo(APPLICATION, "Offer"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Ashby does not say which interview plan the application is in."
                        + " Call changeStage with the id of a stage.");
        assertThat(sent()).containsExactly("/application.info");
    }

    @Test
    void what_would_be_refused_anyway_is_refused_before_anything_is_read() {
        assertThatThrownBy(() -> connect().applications().changeStageTo(APPLICATION, "Offer"))
                .isInstanceOf(WritesDisabledException.class);
        assertThatThrownBy(() -> connect().applications().archive(APPLICATION, REASON))
                .isInstanceOf(WritesDisabledException.class);
        assertThatThrownBy(() -> writing().applications().changeStageTo("7", "Offer"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'applicationId' must be a UUID");
        assertThatThrownBy(() -> writing().applications().archive(APPLICATION, "rejected"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'archiveReasonId' must be a UUID");
        assertThat(sent()).isEmpty();
    }

    private static void found(String operation, int number) {
        String people = String.join(
                ", ",
                Stream.of("a", "b")
                        .limit(number)
                        .map(id -> "{\"id\": \"" + id + "\"}")
                        .toList());
        answer(operation, okJson("{\"success\": true, \"results\": [" + people + "]}"));
    }

    @Test
    void a_candidate_is_found_by_an_address_that_no_other_has() {
        AshbyConnector ashby = connect();
        found("candidate.search", 1);
        assertThat(ashby.candidates().byEmail("ada@example.com"))
                .get()
                .extracting(Candidate::id)
                .isEqualTo("a");
        found("candidate.search", 0);
        assertThat(ashby.candidates().byEmail("ada@example.com")).isEmpty();
        found("candidate.search", 2);
        assertThatThrownBy(() -> ashby.candidates().byEmail("ada@example.com"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Several candidates have this e-mail address: a, b.")
                .hasMessageContaining("search(email, name)");
    }

    @Test
    void a_search_for_nobody_in_particular_is_refused() {
        assertThatThrownBy(() -> connect().candidates().search(null, null))
                .isInstanceOf(MissingParameterException.class)
                .hasMessageContaining("The argument 'email or name' is null.");
        assertThat(sent()).isEmpty();
    }

    @Test
    void a_user_is_found_by_an_address() {
        AshbyConnector ashby = connect();
        found("user.search", 0);
        assertThat(ashby.users().byEmail("ada@example.com")).isEmpty();
        answer("user.search", okJson("{\"success\": true, \"results\": [{\"id\": \"u\"}]}"));
        assertThat(ashby.users().byEmail("ada@example.com")).isPresent();
    }
}
