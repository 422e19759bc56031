package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.agentapi.AgentApiOptions;
import io.ashbyconnector.sandbox.agentapi.AgentVariation;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Searches of the context store, compared with what Ashby lists. */
class AgentSearchTest {
    @RegisterExtension
    static final AshbySandboxExtension ASHBY = new AshbySandboxExtension(OneDay.OPTIONS.candidates(200));

    private static final String SEARCH = "context_store_search";

    private final AshbySandbox sandbox;
    private final AgentAsker agent;

    AgentSearchTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.agent = AgentAsker.of(sandbox);
    }

    private JsonNode search(String entity, String query) {
        return agent.execute(entity, SEARCH, Map.of("query", AgentAsker.json(query), "limit", 5000))
                .get("result");
    }

    private static Arguments candidates(String filter, Predicate<JsonNode> same) {
        return Arguments.of("candidates", "candidate.list", filter, same);
    }

    private static Arguments applications(String filter, Predicate<JsonNode> same) {
        return Arguments.of("applications", "application.list", filter, same);
    }

    private static Predicate<JsonNode> text(String field, Predicate<String> test) {
        return record -> record.hasNonNull(field) && test.test(record.get(field).asString());
    }

    private static Predicate<JsonNode> lower(String field, Predicate<String> test) {
        return text(field, value -> test.test(value.toLowerCase(Locale.ROOT)));
    }

    private static Predicate<JsonNode> created(Predicate<Instant> test) {
        return record -> test.test(Instant.parse(record.get("createdAt").asString()));
    }

    static Stream<Arguments> filters() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        Predicate<JsonNode> archived = text("status", "Archived"::equals);
        return Stream.of(
                candidates(
                        "{'eq':{'company':'Torquelab Instruments'}}", text("company", "Torquelab Instruments"::equals)),
                candidates("{'eq':{'company':null}}", record -> !record.hasNonNull("company")),
                candidates(
                        "{'neq':{'company':'Torquelab Instruments'}}",
                        text("company", "Torquelab Instruments"::equals).negate()),
                candidates("{'not':{'eq':{'company':null}}}", record -> record.hasNonNull("company")),
                candidates(
                        "{'like':{'name':'A%n'}}", lower("name", name -> name.startsWith("a") && name.endsWith("n"))),
                candidates("{'like':{'name':'%an%'}}", lower("name", name -> name.contains("an"))),
                candidates("{'like':{'name':'an'}}", lower("name", name -> name.contains("an"))),
                candidates("{'contains':{'position':'ENGIN'}}", lower("position", job -> job.contains("engin"))),
                candidates("{'startswith':{'name':'ma'}}", lower("name", name -> name.startsWith("ma"))),
                candidates("{'endswith':{'name':'EZ'}}", lower("name", name -> name.endsWith("ez"))),
                candidates(
                        "{'fuzzy':{'position':'engineer, softw'}}",
                        lower("position", job -> job.contains("engineer") && job.contains("softw"))),
                candidates(
                        "{'keyword':{'position':'Manager ENGINEER'}}",
                        lower(
                                "position",
                                job -> List.of(job.split("\\W+")).contains("manager")
                                        || List.of(job.split("\\W+")).contains("engineer"))),
                candidates("{'keyword':{'position':'engin'}}", record -> false),
                candidates(
                        "{'or':[{'startswith':{'name':'ma'}},{'and':[{'endswith':{'name':'n'}},{'neq':{'school':null}}]}]}",
                        lower("name", name -> name.startsWith("ma"))
                                .or(lower("name", name -> name.endsWith("n"))
                                        .and(record -> record.hasNonNull("school")))),
                applications("{'in':{'status':['Hired','Lead']}}", text("status", List.of("Hired", "Lead")::contains)),
                applications("{'in':{'archiveReason':[null]}}", record -> !record.hasNonNull("archiveReason")),
                applications(
                        "{'eq':{'status':'Archived'},'gte':{'createdAt':'2026-03-01'}}",
                        archived.and(created(time -> !time.isBefore(march)))),
                applications("{'gt':{'createdAt':'2026-03-01T01:00:00+01:00'}}", created(time -> time.isAfter(march))),
                applications("{'lt':{'createdAt':'2026-03-01T00:00:00Z'}}", created(time -> time.isBefore(march))),
                applications("{'lte':{'createdAt':'2026-03-01T00:00:00.000Z'}}", created(time -> !time.isAfter(march))),
                applications(
                        "{'gt':{'status':'Archived'}}", text("status", status -> status.compareTo("Archived") > 0)),
                applications(
                        "{'eq':{'archiveReason':'Spam'}}",
                        record -> record.at("/archiveReason/text").asString("").equals("Spam")),
                Arguments.of("job_postings", "jobPosting.list", "{'eq':{'isListed':false}}", (Predicate<JsonNode>)
                        record -> !record.get("isListed").asBoolean()),
                Arguments.of("jobs", "job.list", "{'eq':{'status':'Open'}}", text("status", "Open"::equals)),
                Arguments.of("users", "user.list", "{'contains':{'email':'@quillmere'}}", (Predicate<JsonNode>)
                        record -> true));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_filter_finds_what_it_says(String entity, String operation, String filter, Predicate<JsonNode> same) {
        List<String> expected = new Asker(sandbox)
                .list(operation).stream()
                        .filter(same)
                        .map(record -> record.get("id").asString())
                        .toList();
        JsonNode found = search(entity, "{\"filter\":" + filter.replace('\'', '"') + "}");
        assertThat(Asker.ids(found.get("data"))).isEqualTo(expected);
        assertThat(found.get("meta").get("has_more").asBoolean()).isFalse();
        assertThat(found.get("meta").get("cursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"asc", "desc"})
    void nulls_come_last_and_equal_rows_in_the_order_of_the_account(String direction) {
        Comparator<String> byText = direction.equals("asc") ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<String> expected = new Asker(sandbox)
                .list("candidate.list").stream()
                        .sorted(Comparator.comparing(
                                record -> record.hasNonNull("school")
                                        ? record.get("school").asString()
                                        : null,
                                Comparator.nullsLast(byText)))
                        .map(record -> record.get("id").asString())
                        .toList();
        JsonNode found = search("candidates", "{\"sort\":[{\"school\":\"" + direction + "\"}]}");
        assertThat(Asker.ids(found.get("data"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"sort\":[{\"status\":\"desc\"},{\"updatedAt\":\"asc\"}]}"})
    void pages_join_to_the_whole(String query) {
        List<String> whole = Asker.ids(search("applications", query).get("data"));
        assertThat(whole).hasSize(sandbox.applicationCount());
        List<String> ids = new ArrayList<>();
        Map<String, Object> params = new HashMap<>(Map.of("query", AgentAsker.json(query), "limit", 77));
        JsonNode page;
        do {
            page = agent.execute("applications", SEARCH, params).get("result");
            ids.addAll(Asker.ids(page.get("data")));
            params.put("cursor", page.at("/meta/cursor").asString(""));
        } while (page.at("/meta/has_more").asBoolean());
        assertThat(ids).isEqualTo(whole);
    }

    @Test
    void rows_have_the_stored_fields_or_those_asked_for() {
        JsonNode whole =
                agent.execute("applications", SEARCH, Map.of("limit", 1)).at("/result/data/0");
        assertThat(whole.propertyNames()).containsExactly("id", "status", "archiveReason", "createdAt", "updatedAt");
        JsonNode listed =
                agent.execute("applications", "list", Map.of("limit", 1)).at("/result/0");
        assertThat(whole.get("createdAt")).isEqualTo(listed.get("createdAt"));
        assertThat(whole.get("updatedAt")).isEqualTo(listed.get("updatedAt"));
        JsonNode some = agent.execute(
                        "applications", SEARCH, Map.of("limit", 1, "fields", List.of(List.of("status"), "id")))
                .at("/result/data/0");
        assertThat(some.propertyNames()).containsExactly("status", "id");
        JsonNode selected = agent.execute(Map.of(
                        "entity", "users", "action", "search", "params", Map.of(), "select_fields", List.of("email")))
                .at("/result/data/0");
        assertThat(selected.propertyNames()).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'query':{'filter':{}}}",
                "{'query':{'filter':[]}}",
                "{'query':{'filter':{'equals':{'name':'x'}}}}",
                "{'query':{'filter':{'eq':{'first_name':'x'}}}}",
                "{'query':{'filter':{'eq':{}}}}",
                "{'query':{'filter':{'eq':'x'}}}",
                "{'query':{'filter':{'eq':{'name':5}}}}",
                "{'query':{'filter':{'gt':{'name':null}}}}",
                "{'query':{'filter':{'in':{'name':'x'}}}}",
                "{'query':{'filter':{'and':[]}}}",
                "{'query':{'filter':{'or':{'eq':{'name':'x'}}}}}",
                "{'query':{'filter':{'fuzzy':{'name':['x']}}}}",
                "{'query':{'filter':{'array_contains':{'name':'x'}}}}",
                "{'query':{'filter':{'any':{'name':{'eq':{'x':1}}}}}}",
                "{'query':{'sort':{'name':'asc'}}}",
                "{'query':{'sort':[{'name':'up'}]}}",
                "{'query':{'sort':[{'name':'asc','id':'asc'}]}}",
                "{'query':{'sort':[{'age':'asc'}]}}",
                "{'query':'name'}",
                "{'fields':[['id','x']]}",
                "{'fields':['age']}",
                "{'limit':0}",
                "{'limit':'5'}",
                "{'cursor':'x'}",
                "{'cursor':'MTox'}"
            })
    void what_is_no_query_is_422(String params) {
        HttpResponse<String> answer = agent.tryExecute(
                Map.of("entity", "candidates", "action", SEARCH, "params", AgentAsker.json(params.replace('\'', '"'))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(AgentAsker.json(answer).at("/errors/0/field").asString()).isNotEmpty();
    }

    @Test
    void the_store_holds_what_the_stored_key_may_list() {
        JsonNode created = agent.call(
                "POST",
                "integrations/connectors",
                Map.of(
                        "workspace_name",
                        "talent-europe",
                        "connector_type",
                        "ashby",
                        "credentials",
                        Map.of("api_key", SandboxKeys.CANDIDATES),
                        "replication_config",
                        Map.of("start_date", "2026-01-01T00:00:00Z")));
        String path = "integrations/connectors/" + created.get("id").asString() + "/execute";
        assertThat(agent.call("POST", path, Map.of("entity", "jobs", "action", SEARCH))
                        .at("/result/data"))
                .isEmpty();
        JsonNode people = agent.call(
                "POST", path, Map.of("entity", "candidates", "action", SEARCH, "params", Map.of("limit", 9999)));
        assertThat(Asker.ids(people.at("/result/data")))
                .isEqualTo(Asker.ids(new Asker(sandbox, SandboxKeys.CANDIDATES).list("candidate.list")));
    }

    @Test
    void a_trivial_statement_of_sql_is_understood() {
        JsonNode some = sql("SELECT id, title FROM \"ws_1\".\"ashby\".jobs LIMIT 3", 100);
        assertThat(some.get("data")).hasSize(3);
        assertThat(some.at("/data/0").propertyNames()).containsExactly("id", "title");
        assertThat(some.at("/meta/has_more").asBoolean()).isFalse();
        JsonNode cut = sql("select * from jobs;", 2);
        assertThat(cut.get("data")).hasSize(2);
        assertThat(cut.at("/meta/has_more").asBoolean()).isTrue();
        assertThat(cut.at("/meta/cursor").isNull()).isTrue();
        for (String refused : List.of("SELECT count(*) FROM jobs", "SELECT id FROM users", "SELECT age FROM jobs")) {
            assertThat(agent.tryExecute(Map.of(
                                    "entity",
                                    "jobs",
                                    "action",
                                    "context_store_sql_query",
                                    "params",
                                    Map.of("sql", refused)))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private JsonNode sql(String sql, int limit) {
        return agent.execute("jobs", "context_store_sql_query", Map.of("sql", sql, "limit", limit))
                .get("result");
    }

    @Test
    void a_store_that_is_not_ready_fails_and_says_so_in_the_inspection() {
        AgentApiOptions options = AgentApiOptions.defaults().storeNotReady(409);
        try (AshbySandbox loading = AshbySandbox.start(OneDay.OPTIONS.agentApi(options))) {
            AgentAsker asker = AgentAsker.of(loading);
            HttpResponse<String> answer = asker.tryExecute(Map.of("entity", "users", "action", SEARCH));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("still loading");
            assertThat(asker.execute("users", "list", Map.of()).get("result")).isNotEmpty();
            JsonNode readiness = asker.get("integrations/connectors/" + loading.connectorId() + "/inspect");
            assertThat(readiness
                            .at("/context_store_readiness/configured_cache_entities/0/ready_for_search")
                            .asBoolean())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ONLY_OLDER_OPERATORS, like, 200",
        "ONLY_OLDER_OPERATORS, contains, 422",
        "ONLY_OLDER_OPERATORS, startswith, 422",
        "ONLY_NEWER_OPERATORS, like, 422",
        "ONLY_NEWER_OPERATORS, contains, 200",
        "ONLY_NEWER_OPERATORS, startswith, 200",
        "ONLY_NEWER_OPERATORS, fuzzy, 200"
    })
    void versions_of_the_service_differ_in_their_operators(AgentVariation variation, String operator, int status) {
        AgentApiOptions options = AgentApiOptions.defaults().with(variation);
        try (AshbySandbox version =
                AshbySandbox.start(OneDay.OPTIONS.candidates(10).agentApi(options))) {
            Map<String, ?> params = Map.of("query", Map.of("filter", Map.of(operator, Map.of("name", "a"))));
            assertThat(AgentAsker.of(version)
                            .tryExecute(Map.of("entity", "candidates", "action", SEARCH, "params", params))
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    @Test
    void a_million_candidates_are_searched_and_without_a_limit_1000_are_shown() {
        try (AshbySandbox large = AshbySandbox.start(OneDay.OPTIONS.candidates(1_000_000))) {
            AgentAsker asker = AgentAsker.of(large);
            JsonNode found = asker.execute(
                            "applications",
                            SEARCH,
                            Map.of(
                                    "query",
                                    AgentAsker.json("{\"filter\":{\"eq\":{\"status\":\"Hired\"}},"
                                            + "\"sort\":[{\"createdAt\":\"desc\"}]}"),
                                    "limit",
                                    3))
                    .get("result");
            assertThat(found.get("data"))
                    .hasSize(3)
                    .extracting(row -> row.get("createdAt").asString())
                    .isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(found.at("/meta/has_more").asBoolean()).isTrue();
            JsonNode unlimited = asker.execute("candidates", SEARCH, Map.of("query", Map.of()));
            assertThat(unlimited.at("/result/data")).hasSize(1000);
            assertThat(unlimited.at("/result/meta/has_more").asBoolean()).isTrue();
            assertThat(unlimited.get("connector_metadata").isNull()).isTrue();
        }
    }
}
