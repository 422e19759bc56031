package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The hosted store and the program's own answer the same searches of the same account with the same rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchEqualityTest {

    private static final int SEARCHES = 300;
    private static final Map<String, List<String>> TEXTS = Map.of(
            "candidates", List.of("id", "name", "company", "position", "school"),
            "applications", List.of("id", "status", "archiveReason"),
            "jobs", List.of("id", "title", "status", "departmentId", "locationId"),
            "job_postings", List.of("id", "title", "jobId", "locationName"),
            "users", List.of("id", "firstName", "lastName", "email"));
    private static final Map<String, List<String>> OTHERS = Map.of(
            "candidates", List.of(),
            "applications", List.of("createdAt", "updatedAt"),
            "jobs", List.of(),
            "job_postings", List.of("isListed"),
            "users", List.of());
    private static final List<String> ENTITIES =
            TEXTS.keySet().stream().sorted().toList();

    private AshbySandbox sandbox;
    private AshbyConnector hosted;
    private AshbyConnector direct;
    private final Map<String, List<JsonNode>> rows = new HashMap<>();

    @BeforeAll
    void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(150).today(LocalDate.of(2026, 9, 30)));
        hosted = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "airbyte.client-id", sandbox.clientId(),
                "airbyte.client-secret", sandbox.clientSecret(),
                "airbyte.workspace-name", sandbox.workspaceName(),
                "airbyte.organization-id", sandbox.organizationId(),
                "airbyte.base-url", sandbox.baseUri().toString())));
        direct = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                        "ashby.api-key", sandbox.apiKey(),
                        "ashby.base-url", sandbox.baseUri().toString()))
                .with(ConfigKey.STORE, "memory"));
        for (String entity : ENTITIES) {
            rows.put(entity, all(hosted, entity, Map.of("sort", List.of(Map.of("id", "asc"))), Map.of()));
        }
    }

    @AfterAll
    void stop() {
        direct.close();
        hosted.close();
        sandbox.close();
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, SEARCHES).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothStoresFindTheSame(int seed) {
        Generator generator = new Generator(seed);
        String entity = generator.one(ENTITIES);
        Map<String, Object> query = generator.query(entity);
        Map<String, Object> params = generator.params(entity);

        assertThat(all(direct, entity, query, params).stream()
                        .filter(row -> held(entity, row.path("id").asString()))
                        .toList())
                .as("%s %s %s", entity, query, params)
                .isEqualTo(all(hosted, entity, query, params));
    }

    /** The program's own store also has deactivated users and drafts, which the hosted one does not list. */
    private boolean held(String entity, String id) {
        return rows.getOrDefault(entity, List.of()).stream()
                .anyMatch(row -> row.path("id").asString().equals(id));
    }

    static Stream<Map<String, Object>> wrong() {
        return Stream.of(
                query(Map.of()),
                query(Map.of("like", Map.of())),
                query(Map.of("equals", Map.of("name", "x"))),
                query(Map.of("eq", Map.of("nmae", "x"))),
                query(Map.of("eq", "x")),
                query(Map.of("eq", Map.of("name", 1))),
                query(Map.of("in", Map.of("name", "x"))),
                query(Map.of("and", List.of())),
                query(Map.of("and", Map.of("eq", Map.of("name", "x")))),
                query(Map.of("not", List.of())),
                query(Map.of("fuzzy", Map.of("name", 1))),
                query(Map.of("array_contains", Map.of("name", "x"))),
                query(Map.of("any", Map.of("name", "x"))),
                Map.of("query", Map.of("sort", "name")),
                Map.of("query", Map.of("sort", List.of("name"))),
                Map.of("query", Map.of("sort", List.of(Map.of("name", "up")))),
                Map.of("query", Map.of("sort", List.of(Map.of("nmae", "asc")))),
                Map.of("query", Map.of("sort", List.of(Map.of("name", "asc", "id", "asc")))),
                Map.of("fields", List.of("nmae")),
                Map.of("fields", List.of(List.of("name", "first"))),
                Map.of("limit", 0),
                Map.of("cursor", "x"),
                Map.of("cursor", "WyJhIl0"));
    }

    private static Map<String, Object> query(Object filter) {
        return Map.of("query", Map.of("filter", filter));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void bothStoresRefuseTheSame(Map<String, Object> params) {
        assertThat(outcome(direct, params)).isEqualTo(outcome(hosted, params)).isEqualTo("INVALID_INPUT");
    }

    private static String outcome(AshbyConnector connector, Map<String, Object> params) {
        try {
            connector.execute("candidates", "context_store_search", params);
            return "answered";
        } catch (AshbyConnectorException refused) {
            return refused.type().name();
        }
    }

    /** All pages. */
    private static List<JsonNode> all(
            AshbyConnector connector, String entity, Map<String, Object> query, Map<String, Object> more) {
        List<JsonNode> rows = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>(more);
        params.put("query", query);
        while (true) {
            ExecutionResult page = connector.execute(entity, "context_store_search", params);
            page.data().forEach(rows::add);
            String cursor = page.meta() == null ? null : page.meta().cursor();
            if (cursor == null) {
                return rows;
            }
            params.put("cursor", cursor);
        }
    }

    /** Makes searches out of the values that there are. */
    private final class Generator {

        private final Random random;

        Generator(int seed) {
            this.random = new Random(seed);
        }

        <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        Map<String, Object> query(String entity) {
            Map<String, Object> query = new LinkedHashMap<>();
            if (random.nextInt(10) > 0) {
                query.put("filter", condition(entity, 2));
            }
            List<Object> sort = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                sort.add(Map.of(field(entity), random.nextBoolean() ? "asc" : "desc"));
            }
            sort.add(Map.of("id", random.nextBoolean() ? "asc" : "desc"));
            query.put("sort", sort);
            return query;
        }

        Map<String, Object> params(String entity) {
            Map<String, Object> params = new LinkedHashMap<>();
            if (random.nextInt(3) > 0) {
                params.put("limit", 1 + random.nextInt(100));
            }
            if (random.nextInt(3) == 0) {
                params.put("fields", List.of(List.of("id"), List.of(field(entity))));
            }
            return params;
        }

        private String field(String entity) {
            List<String> all = new ArrayList<>(TEXTS.getOrDefault(entity, List.of()));
            all.addAll(OTHERS.getOrDefault(entity, List.of()));
            return one(all);
        }

        private Map<String, Object> condition(String entity, int depth) {
            return switch (random.nextInt(depth > 0 ? 8 : 5)) {
                case 5 -> Map.of("not", condition(entity, depth - 1));
                case 6 -> Map.of("and", List.of(condition(entity, depth - 1), condition(entity, depth - 1)));
                case 7 -> Map.of("or", List.of(condition(entity, depth - 1), condition(entity, depth - 1)));
                default -> comparison(entity);
            };
        }

        private Map<String, Object> comparison(String entity) {
            boolean isText = OTHERS.getOrDefault(entity, List.of()).isEmpty() || random.nextInt(4) > 0;
            String field = one(isText ? TEXTS.getOrDefault(entity, List.of()) : OTHERS.getOrDefault(entity, List.of()));
            boolean isFlag = field.equals("isListed");
            Map<String, Object> operand = new HashMap<>();
            String operator = isText
                    ? one(List.of(
                            "eq",
                            "neq",
                            "gt",
                            "gte",
                            "lt",
                            "lte",
                            "in",
                            "fuzzy",
                            "keyword",
                            "like",
                            "startswith",
                            "endswith",
                            "contains"))
                    : one(isFlag ? List.of("eq", "neq", "in") : List.of("eq", "neq", "gt", "gte", "lt", "lte", "in"));
            switch (operator) {
                case "in" -> operand.put(field, List.of(value(entity, field), value(entity, field)));
                case "fuzzy", "keyword", "startswith", "endswith", "contains" ->
                    operand.put(field, part(String.valueOf(value(entity, field))));
                case "like" -> operand.put(field, pattern(String.valueOf(value(entity, field))));
                case "eq", "neq" -> operand.put(field, random.nextInt(5) == 0 ? null : value(entity, field));
                default -> operand.put(field, value(entity, field));
            }
            return Map.of(operator, operand);
        }

        private Object value(String entity, String field) {
            JsonNode value = one(rows.getOrDefault(entity, List.of())).path(field);
            if (value.isBoolean()) {
                return value.asBoolean();
            }
            boolean isTime = field.equals("createdAt") || field.equals("updatedAt");
            String text = value.isString() ? value.asString() : isTime ? "2026-03-01" : "Ö'%_\\";
            return isTime && random.nextInt(4) == 0 ? text.substring(0, 10) : text;
        }

        /** With words in another order, other cases, or cut. */
        private String part(String text) {
            int from = random.nextInt(text.length() + 1);
            return switch (random.nextInt(6)) {
                case 0 -> text.toUpperCase(java.util.Locale.ROOT);
                case 1 -> text.substring(from);
                case 2 -> text.substring(0, from);
                case 3 -> {
                    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
                    java.util.Collections.shuffle(words, random);
                    yield String.join(", ", words);
                }
                case 4 -> text.split(" ", -1)[0] + " xyz";
                default -> text;
            };
        }

        private String pattern(String text) {
            String cut = text.substring(0, random.nextInt(text.length() + 1));
            return one(List.of(
                    "%" + cut, cut + "%", "%" + cut + "%", cut, text.replace(" ", "%"), text.replace(" ", "_")));
        }
    }
}
