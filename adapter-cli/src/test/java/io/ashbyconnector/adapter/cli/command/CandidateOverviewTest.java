package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.overview.CandidateOverview;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.FieldClass;
import io.ashbyconnector.tool.OutputBudget;
import io.ashbyconnector.tool.ToolAnswer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code ashby candidates show}, and the same action of the tool. */
class CandidateOverviewTest {

    private static AshbySandbox sandbox;
    private static JsonNode hired;

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeAll
    static void start(@TempDir Path folder) {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(230));
        hired = Cli.in(folder)
                .against(sandbox)
                .run("applications", "list", "--status", "Hired", "--limit", "1")
                .json()
                .at("/data/0");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.clearFaults();
        ashby = Cli.in(directory).against(sandbox);
    }

    private static String id() {
        return hired.at("/candidate/id").asString();
    }

    @Test
    void one_object_holds_what_the_single_lists_hold() {
        JsonNode data = ashby.run("candidates", "show", id()).json().path("data");
        String application = hired.path("id").asString();

        assertThat(data.path("candidate"))
                .isEqualTo(ashby.run("candidates", "get", id()).json().path("data"));
        JsonNode applied = data.path("applications")
                .valueStream()
                .filter(each -> each.at("/application/id").asString().equals(application))
                .findFirst()
                .orElseThrow();
        assertThat(applied.at("/application/applicationHistory")).isNotEmpty();
        assertThat(applied.path("daysInStage").asInt()).isNotNegative();
        assertThat(applied.path("interviews")).isNotEmpty().isEqualTo(list("interview-schedules", application));
        assertThat(applied.path("feedback")).isNotEmpty().isEqualTo(list("application-feedbacks", application));
        assertThat(applied.path("offers")).isNotEmpty().isEqualTo(list("offers", application));
        assertThat(data.path("notes"))
                .isEqualTo(ashby.run("candidates", "list-notes", id(), "--all")
                        .json()
                        .path("data"));
        assertThat(data.path("missing")).isEmpty();
    }

    private JsonNode list(String entity, String application) {
        return ashby.run(entity, "list", "--application-id", application, "--all")
                .json()
                .path("data");
    }

    @Test
    void an_address_does_for_an_id() {
        String email = hired.at("/candidate/primaryEmailAddress/value").asString();

        assertThat(ashby.run("candidates", "show", email).json().at("/data/id").asString())
                .isEqualTo(id());
        assertThat(ashby.run("candidates", "show", "nobody@nowhere.example").exit())
                .isEqualTo(3);
        assertThat(ashby.run("candidates", "show", new java.util.UUID(1, 1).toString())
                        .exit())
                .isEqualTo(3);
        assertThat(ashby.run("candidates", "show", "knit").exit()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120, 200})
    void people_see_it_in_sections(int width) {
        Cli.Result card = ashby.wide(width).run("candidates", "show", id(), "--no-color");

        assertThat(card.lines())
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width));
        assertThat(card.out())
                .startsWith(hired.at("/candidate/name").asString() + "\n" + id() + "\n")
                .containsPattern("\n  Status +Hired,")
                .containsPattern("\n  Stages +2\\d{3}-")
                .containsPattern("\n  Interviews +2\\d{3}-")
                .containsPattern("\n  Feedback +2\\d{3}-")
                .containsPattern("\n  Offers +CandidateAccepted,");
    }

    @Test
    void what_the_key_may_not_see_is_named_and_fails_nothing_else() {
        Cli less = ashby.with("ASHBY_API_KEY", "key-candidates");

        Cli.Result result = less.run("candidates", "show", id());

        assertThat(result.exit()).isZero();
        JsonNode data = result.json().path("data");
        assertThat(data.at("/applications/0/feedback")).isNotEmpty();
        assertThat(data.path("missing")
                        .valueStream()
                        .map(each -> each.path("part").asString()))
                .containsExactly("interviews", "offers");
        assertThat(data.path("missing")
                        .valueStream()
                        .map(each -> each.path("reason").asString()))
                .allSatisfy(reason -> assertThat(reason).containsAnyOf("Interviews", "Offers"));
        assertThat(less.wide(100).run("candidates", "show", id(), "--no-color").out())
                .contains("\nNot shown\n  interviews: ");
    }

    @Test
    void what_fails_otherwise_fails_all_of_it() {
        sandbox.inject(Fault.errorEnvelope("some_code", "No").on("offer.list"));

        Cli.Result result = ashby.run("candidates", "show", id());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void only_the_parts_that_are_wanted_are_asked_for() {
        int before = sandbox.requestCount("application.info");

        JsonNode data = ashby.run("candidates", "show", id(), "--include", "notes")
                .json()
                .path("data");

        assertThat(data.path("notes")).isNotEmpty();
        assertThat(data.path("applications")).isEmpty();
        assertThat(sandbox.requestCount("application.info")).isEqualTo(before);
    }

    @Test
    void the_hosted_mode_shows_what_it_has() {
        JsonNode data = Cli.in(directory)
                .throughAirbyte(sandbox)
                .run("candidates", "show", id())
                .json()
                .path("data");

        assertThat(data.at("/candidate/id").asString()).isEqualTo(id());
        assertThat(data.at("/applications/0/application/id").asString()).isNotEmpty();
        assertThat(data.path("missing")
                        .valueStream()
                        .map(each -> each.path("part").asString()))
                .containsExactlyInAnyOrder("interviews", "feedback", "offers", "notes");
    }

    private static AshbyConnector connector() {
        return AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.base-url", sandbox.baseUri().toString(),
                "ashby.api-key", sandbox.apiKey())));
    }

    private static JsonNode content(ToolAnswer answer) {
        return Objects.requireNonNull(answer.content(), answer.text());
    }

    private static final String CALL =
            "{\"entity\": \"candidates\", \"action\": \"show\", \"params\": {\"id\": \"%s\"}}";

    @Test
    void a_program_gets_it_typed() {
        try (AshbyConnector connector = connector()) {
            CandidateOverview overview = connector.candidates().show(id());

            assertThat(overview.candidate()).extracting(Candidate::id).isEqualTo(id());
            assertThat(overview.applications().get(0).offers()).isNotEmpty();
        }
    }

    @Test
    void the_tool_answers_the_same_with_outside_texts_marked() {
        try (AshbyConnector connector = connector()) {
            JsonNode data =
                    content(AshbyTool.of(connector).call(CALL.formatted(id()))).path("data");

            assertThat(data.at("/candidate/name").asString())
                    .isEqualTo("⟦" + hired.at("/candidate/name").asString() + "⟧");
            assertThat(data.at("/applications/0/application/job/title").asString())
                    .doesNotContain("⟦");
            assertThat(data.at("/applications/0/offers")).isNotEmpty();
        }
    }

    @Test
    void the_tool_keeps_what_it_was_not_allowed() {
        try (AshbyConnector connector = connector()) {
            AshbyTool narrow = AshbyTool.over(connector)
                    .allow("candidates", "applications.get")
                    .build();
            int before = sandbox.requestCount("offer.list");

            JsonNode content = content(narrow.call(CALL.formatted(id())));

            assertThat(content.at("/data/applications/0/application/id").asString())
                    .isNotEmpty();
            assertThat(content.at("/data/applications/0/offers")).isEmpty();
            assertThat(content.at("/data/applications/0/feedback")).isEmpty();
            assertThat(content.path("notes").toString()).contains("interviews, feedback, offers");
            assertThat(sandbox.requestCount("offer.list")).isEqualTo(before);
            JsonNode alone = content(
                    AshbyTool.over(connector).allow("candidates.show").build().call(CALL.formatted(id())));
            assertThat(alone.at("/data/candidate/id").asString()).isEqualTo(id());
            assertThat(alone.at("/data/applications")).isEmpty();
            assertThat(alone.at("/data/notes")).isEmpty();
        }
    }

    @Test
    void the_tool_masks_within_it() {
        try (AshbyConnector connector = connector()) {
            String text = AshbyTool.over(connector)
                    .mask(FieldClass.CONTACT, FieldClass.PAY, FieldClass.FREE_TEXT)
                    .build()
                    .call(CALL.formatted(id()))
                    .text();

            assertThat(text)
                    .doesNotContain(
                            hired.at("/candidate/primaryEmailAddress/value").asString())
                    .doesNotContain("106000");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 8_000, 16_000})
    void the_tool_cuts_the_oldest_details_first_and_says_so(int chars) {
        try (AshbyConnector connector = connector()) {
            AshbyTool brief =
                    AshbyTool.over(connector).budget(OutputBudget.chars(chars)).build();
            List<String> ids = ashby
                    .run("applications", "list", "--status", "Hired", "--fields", "candidate.id", "-o", "csv")
                    .lines()
                    .stream()
                    .skip(1)
                    .toList();

            assertThat(ids).allSatisfy(each -> {
                var answer = brief.call(CALL.formatted(each));
                assertThat(answer.text().length()).isLessThanOrEqualTo(chars);
                JsonNode content = content(answer);
                assertThat(content.at("/data/candidate/name").asString()
                                + content.at("/data/id").asString())
                        .contains(each);
                if (content.at("/data/applications/0/offers").isMissingNode()) {
                    assertThat(content.path("notes").toString()).contains("more than an answer holds");
                }
            });
        }
    }
}
