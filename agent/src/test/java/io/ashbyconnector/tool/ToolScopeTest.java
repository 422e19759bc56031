package io.ashbyconnector.tool;

import static io.ashbyconnector.tool.Content.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.ObjectShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.catalog.Rules;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnknownEntityException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.port.Capabilities;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the tool offers, and what it tells of that. */
class ToolScopeTest {

    private static final Catalog CATALOG = Catalog.ofAshby();

    private final AshbyConnector everything =
            new ScriptedService(Capabilities::all).connect(CATALOG, "ashby.allow-writes", "true");
    private final AshbyConnector reads = new ScriptedService().connect();

    @Test
    void the_descriptions_of_all_entities_are_short() {
        AshbyTool brief = AshbyTool.over(everything).allowWrites().build();
        AshbyTool full =
                AshbyTool.over(everything).allowWrites().fullDescription().build();
        System.out.printf(
                "The tool's description: %d characters in short form, %d in full; the input schema: %d.%n",
                brief.description().length(),
                full.description().length(),
                brief.inputSchema().toString().length());
        assertThat(brief.entities()).hasSameSizeAs(CATALOG.entities());
        assertThat(brief.description()).hasSizeBetween(500, 1_999);
        assertThat(full.description()).hasSizeBetween(2_000, 11_999);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_tool_needs_a_connector() {
        assertThatThrownBy(() -> AshbyTool.of(null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void all_entities_and_actions_are_named_in_both_forms() {
        AshbyTool.Builder builder = AshbyTool.over(everything).allowWrites();
        AshbyTool brief = builder.build();
        String full = builder.fullDescription().build().description();
        String schema = brief.inputSchema().at("/properties/action/enum").toString();
        for (Entity entity : CATALOG.entities()) {
            assertThat(brief.description()).contains(entity.name());
            assertThat(schema)
                    .contains(entity.actionNames().stream()
                            .map(name -> '"' + name + '"')
                            .toList());
            assertThat(full).contains(entity.name()).contains(entity.actionNames());
        }
    }

    @Test
    void what_the_mode_lacks_is_not_told_of() {
        AshbyTool tool =
                AshbyTool.over(reads).allow("candidates").fullDescription().build();
        assertThat(tool.description()).doesNotContain("context_store").contains("createdAfter: timestamp");
        assertThat(tool.inputSchema().at("/properties/action/enum").toString())
                .contains("\"list\",\"search\",\"get\"", "\"describe\"")
                .doesNotContain("context_store", "create");
    }

    @Test
    void an_allow_list_narrows_description_schema_and_calls() {
        AshbyTool tool =
                AshbyTool.over(everything).allow("jobs", "candidates.get").build();
        assertThat(tool.entities()).extracting(Entity::name).containsExactlyInAnyOrder("jobs", "candidates");
        assertThat(tool.inputSchema()
                        .at("/properties/entity/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("jobs", "candidates", "context_store");
        assertThat(tool.description()).doesNotContain("applications");
        assertThat(tool.call("{\"entity\":\"users\",\"action\":\"list\"}").text())
                .isEqualTo("unsupported: The entity 'users' is not offered here. Valid: candidates, jobs."
                        + " The same call fails again.");
        assertThat(tool.call("{\"entity\":\"candidates\",\"action\":\"list\"}").text())
                .contains("not offered for candidates");
    }

    @Test
    void a_token_is_no_way_around_the_allow_list() {
        ScriptedService service = new ScriptedService().with(3, 5);
        AshbyConnector connector = service.connect();
        String token = content(AshbyTool.of(connector)
                        .call("{\"entity\":\"users\",\"action\":\"list\",\"params\":{\"limit\":1}}"))
                .at("/meta/next")
                .asString();
        AshbyTool jobsOnly = AshbyTool.over(connector).allow("jobs").build();
        assertThat(jobsOnly.call("{\"next\":\"" + token + "\"}").isError()).isTrue();
    }

    @Test
    void allowing_what_does_not_exist_is_an_error_at_once() {
        AshbyTool.Builder builder = AshbyTool.over(reads);
        assertThatThrownBy(() -> builder.allow("jbos")).isInstanceOf(UnknownEntityException.class);
        assertThatThrownBy(() -> builder.allow("jobs.lst")).isInstanceOf(UnknownActionException.class);
        AshbyTool.Builder searches = AshbyTool.over(reads).allow("jobs.context_store_search");
        assertThatThrownBy(searches::build)
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("in scripted mode");
    }

    @Test
    void budgets_too_small_for_any_answer_are_refused() {
        assertThatThrownBy(() -> OutputBudget.chars(999)).hasMessageContaining("1000 characters at least");
        assertThatThrownBy(() -> OutputBudget.tokens(300)).hasMessageContaining("500 tokens at least");
    }

    @Test
    void writes_are_offered_only_when_told_so() {
        Entity jobs = CATALOG.entity("jobs");
        Action create = action("create", Effect.WRITE, "Makes a job.");
        Action delete = action("delete", Effect.DESTRUCTIVE, "Removes one.");
        List<Entity> available = List.of(jobs.with(List.of(jobs.actions().get(0), create, delete)));
        ToolScope quiet = ToolScope.of(CATALOG, available, "direct", Map.of(), false, Set.of(), false);
        assertThat(quiet.actionNames()).containsExactly("list", "describe");
        assertThat(quiet.has(Effect.WRITE)).isFalse();
        ToolScope writing = ToolScope.of(
                CATALOG, available, "direct", Map.of("jobs", Set.of("create", "delete")), true, Set.of(), false);
        assertThat(writing.actionNames()).containsExactly("create", "delete", "describe");
        assertThat(writing.has(Effect.DESTRUCTIVE)).isTrue();
        assertThat(new Description(writing, LocalDate.EPOCH).full())
                .contains("and changes it", "create() [write]", "delete() [destructive]");
    }

    private static Action action(String name, Effect effect, String description) {
        ObjectShape nothing = new ObjectShape(List.of(), Rules.NONE);
        return new Action(
                "jobs",
                name,
                description,
                null,
                List.of(),
                effect,
                Answer.RECORD,
                null,
                null,
                null,
                false,
                null,
                Map.of(),
                nothing);
    }

    @Test
    void reads_alone_are_read_only() {
        assertThat(AshbyTool.of(everything).isReadOnly()).isTrue();
        assertThat(AshbyTool.of(everything).isDestructive()).isFalse();
    }

    @Test
    void statements_in_sql_are_not_offered_beside_a_mask() {
        AshbyTool masked = AshbyTool.over(everything).mask(FieldClass.CONTACT).build();
        assertThat(masked.inputSchema().at("/properties/action/enum").toString())
                .contains("context_store_search")
                .doesNotContain("sql");
        assertThat(masked.description()).doesNotContain("SQL");
        assertThat(masked.call("{\"entity\":\"users\",\"action\":\"context_store_sql_query\"}")
                        .text())
                .contains("not offered for users while fields are masked");
    }

    @Test
    void the_description_tells_what_is_masked() {
        AshbyTool.Builder masked = AshbyTool.over(everything).mask(FieldClass.PAY, FieldClass.CONTACT);
        assertThat(masked.build().description())
                .contains("Masked here: contact, pay")
                .hasSizeLessThan(2_000);
        assertThat(masked.fullDescription().build().description())
                .contains("Masked here: contact, pay")
                .hasSizeLessThan(12_000);
        assertThat(AshbyTool.of(everything).description()).doesNotContain("asked here");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void describe_tells_parameters_and_fields_and_fits_any_budget(Entity entity) {
        String call = "{\"entity\":\"" + entity.name() + "\",\"action\":\"describe\"}";
        for (int maxChars : List.of(1_000, 3_000, 8_000, 100_000)) {
            AshbyTool tool = AshbyTool.over(everything)
                    .allowWrites()
                    .budget(OutputBudget.chars(maxChars))
                    .build();
            ToolAnswer answer = tool.call(call);
            assertThat(answer.text()).hasSizeLessThanOrEqualTo(maxChars);
            for (Action action : entity.actions()) {
                assertThat(answer.text()).contains(action.name());
                if (maxChars >= 8_000) {
                    assertThat(action.parameters()).extracting(Parameter::name).allMatch(answer.text()::contains);
                }
            }
            assertThat(tool.call("{\"action\":\"describe\"}").text()).hasSizeLessThanOrEqualTo(maxChars);
        }
        assertThat(AshbyTool.over(everything).allowWrites().build().call(call).text())
                .doesNotContain("Shortened")
                .satisfies(text -> assertThat(fields(entity).filter(path -> !path.contains(".")))
                        .allMatch(text::contains));
    }

    @Test
    void the_fields_of_a_person_are_described_once() {
        String guide = AshbyTool.of(everything)
                .call("{\"entity\":\"applications\",\"action\":\"describe\"}")
                .text();
        assertThat(guide).containsOnlyOnce("globalRole:");
        assertThat(guide).contains("\"referrals[].user: object with the fields of creditedToUser\"");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void one_action_is_described_on_request(Entity entity) {
        AshbyTool tool = AshbyTool.over(everything).allowWrites().build();
        for (Action action : entity.actions()) {
            ToolAnswer answer = tool.call("{\"entity\":\"" + entity.name()
                    + "\",\"action\":\"describe\",\"params\":{\"action\":\"" + action.name() + "\"}}");
            JsonNode guide = content(answer).get("data");
            assertThat(guide.get("actions")).hasSize(1);
            assertThat(guide.at("/actions/0/action").asString()).isEqualTo(action.name());
            assertThat(guide.at("/actions/0/params").propertyNames())
                    .containsExactlyElementsOf(
                            action.parameters().stream().map(Parameter::name).toList());
            boolean isOwn = action.contextStore()
                    || action.record() == null
                    || action.record().equals(entity.record().orElseThrow());
            assertThat(guide.has("fields")).isNotEqualTo(isOwn);
        }
        assertThat(AshbyTool.of(everything)
                        .call("{\"entity\":\"jobs\",\"action\":\"describe\",\"params\":{\"action\":\"lst\"}}")
                        .text())
                .contains("Did you mean 'list'?");
    }

    @Test
    void no_size_of_an_answer_is_told_as_the_largest() {
        for (Entity entity : entities()) {
            assertThat(AshbyTool.of(everything)
                            .call("{\"entity\":\"" + entity.name() + "\",\"action\":\"describe\"}")
                            .text())
                    .doesNotContain("1 to 100");
        }
    }

    @Test
    void a_condition_can_be_written_from_what_is_told() {
        String schema = AshbyTool.of(everything)
                .inputSchema()
                .at("/properties/params/properties/query/description")
                .asString();
        assertThat(schema)
                .contains("{\"eq\": {FIELD: VALUE}}", "{\"in\": {FIELD: [VALUES]}}", "{\"and\": [CONDITIONS]}", "fuzzy")
                .contains("users: id, firstName, lastName, email");
        assertThat(AshbyTool.of(reads).inputSchema().toString()).doesNotContain("CONDITION");
    }

    @Test
    void the_description_is_of_today_whenever_it_is_asked_for() {
        MovingClock clock = new MovingClock(Instant.parse("2026-03-01T23:59:59Z"));
        AshbyTool tool = AshbyTool.over(reads).clock(clock).build();
        assertThat(tool.description()).contains("Today is 2026-03-01 (UTC).");
        clock.now = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(tool.description()).contains("Today is 2026-03-02 (UTC).");
        assertThat(content(tool.call("{\"entity\":\"jobs\",\"action\":\"list\"}"))
                        .at("/meta/today")
                        .asString())
                .isEqualTo("2026-03-02");
    }

    private static final class MovingClock implements InstantSource {
        private Instant now;

        MovingClock(Instant start) {
            now = start;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void what_does_not_exist_is_told_up_front() {
        assertThat(AshbyTool.of(reads).description())
                .contains("It cannot change anything.", "applicationHistory")
                .doesNotContain("Lists take no filters", "behind", "It has only");
        assertThat(AshbyTool.over(reads)
                        .allow("candidates", "applications", "feedback_form_definitions")
                        .build()
                        .description())
                .contains("It has only the entities below: no interviews, offers, feedback.");
        Function<Catalog, Capabilities> likeHosted = catalog -> Capabilities.of(
                catalog,
                action -> true,
                (action, parameter) -> action.contextStore()
                        || !action.answer().isMany()
                        || List.of("limit", "cursor").contains(parameter.name()));
        assertThat(AshbyTool.of(new ScriptedService(likeHosted).connect()).description())
                .hasSizeLessThan(2_000)
                .contains("Lists take no filters.", "a copy that is hours to a day behind");
        assertThat(AshbyTool.over(reads).allow("jobs").build().description()).doesNotContain("hire");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void summaries_name_fields_that_exist(Entity entity) {
        entity.actions().stream()
                .filter(action -> !action.contextStore())
                .map(Action::record)
                .filter(Objects::nonNull)
                .forEach(record -> {
                    List<String> fields =
                            fields(record).map(path -> path.replace("[]", "")).toList();
                    assertThat(record.summary()).isNotEmpty().isSubsetOf(fields);
                    assertThat(record.summary().contains("id")).isEqualTo(fields.contains("id"));
                });
    }

    private static Stream<String> fields(Entity entity) {
        return entity.record().stream().flatMap(ToolScopeTest::fields);
    }

    private static Stream<String> fields(RecordType record) {
        return ModelSchema.fields(record.type()).stream().map(ModelSchema.Field::path);
    }

    static List<Entity> entities() {
        return CATALOG.entities();
    }
}
