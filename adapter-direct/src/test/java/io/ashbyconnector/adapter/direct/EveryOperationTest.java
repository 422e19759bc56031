package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.UnknownParameterException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation that Ashby documents, with the least and the most that it takes. {@code operations.jsonl} was written from
 * Ashby's documentation and not from the catalog; {@code required}, {@code enumerations}, {@code uuids} and {@code objects} are
 * the paths of such values in {@code full}.
 */
class EveryOperationTest extends WireTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};
    private static final Catalog CATALOG = Catalog.ofAshby();

    record Operation(JsonNode line) {

        String name() {
            return line.get("operation").asString();
        }

        Action action() {
            return CATALOG.action(
                    line.get("entity").asString(), line.get("action").asString());
        }

        Map<String, Object> minimal() {
            return parameters(line.get("minimal"));
        }

        ObjectNode full() {
            return (ObjectNode) line.get("full").deepCopy();
        }

        Stream<String> paths(String kind) {
            return line.path(kind).valueStream().map(JsonNode::asString);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                requireNonNull(EveryOperationTest.class.getResourceAsStream("operations.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                operations.add(new Operation(JSON.readTree(line)));
            }
        }
        return operations;
    }

    private AshbyConnector connectToWrite() {
        return connect(ConfigKey.ALLOW_WRITES, "true").with(CallOptions.confirmed());
    }

    private static void answerAs(Operation operation) {
        answer(
                operation.action().answer().isMany()
                        ? "{\"success\": true, \"results\": [], \"moreDataAvailable\": false}"
                        : "{\"success\": true, \"results\": {\"id\": \"x\"}}");
    }

    private static Map<String, Object> parameters(JsonNode params) {
        return JSON.convertValue(params, PARAMETERS);
    }

    @Test
    void the_catalog_has_these_operations_and_no_others() throws IOException {
        assertThat(operations()).extracting(Operation::name).hasSize(192);
        assertThat(CATALOG.entities().stream()
                        .flatMap(entity -> entity.actions().stream())
                        .map(Action::operation)
                        .filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(
                        operations().stream().map(Operation::name).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_least_and_the_most_are_sent_as_they_are(Operation operation) {
        answerAs(operation);
        AshbyConnector ashby = connectToWrite();
        for (String size : List.of("minimal", "full")) {
            ASHBY.resetRequests();

            ashby.execute(
                    operation.action().entity(),
                    operation.action().name(),
                    parameters(operation.line().get(size)));

            ASHBY.verify(
                    1,
                    postRequestedFor(urlEqualTo("/" + operation.name()))
                            .withHeader("Content-Type", equalTo("application/json"))
                            .withHeader("Accept", equalTo("application/json; version=1"))
                            .withRequestBody(equalToJson(
                                    operation.line().get(size + "Body").toString())));
            assertThat(ASHBY.getAllServeEvents()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_is_needed_and_left_out_is_named(Operation operation) {
        operation.paths("required").forEach(path -> {
            ObjectNode params = operation.full();
            Place place = Place.of(params, path);
            place.owner().remove(place.field());
            refused(operation, params, path);
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_value_that_is_not_among_the_possible_ones_is_named(Operation operation) {
        Stream.concat(operation.paths("enumerations"), operation.paths("uuids")).forEach(path -> {
            ObjectNode params = operation.full();
            Place.of(params, path).set("no-such-value");
            refused(operation, params, path);
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_field_that_does_not_exist_is_named(Operation operation) {
        operation.paths("objects").forEach(path -> {
            ObjectNode params = operation.full();
            ((ObjectNode) params.at(pointer(path))).put("noSuchField", 1);
            refused(operation, params, path);
        });
        ObjectNode params = operation.full().put("noSuchParameter", 1);
        if (operation.line().has("open")) {
            answerAs(operation);
            connectToWrite()
                    .execute(operation.action().entity(), operation.action().name(), parameters(params));
            ASHBY.verify(
                    1,
                    postRequestedFor(urlEqualTo("/" + operation.name())).withRequestBody(equalToJson("""
                            {"noSuchParameter": 1}""", true, true)));
        } else {
            assertThatExceptionOfType(UnknownParameterException.class)
                    .isThrownBy(() -> connectToWrite()
                            .execute(
                                    operation.action().entity(),
                                    operation.action().name(),
                                    parameters(params)));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_does_not_only_read_is_refused_until_it_is_allowed(Operation operation) {
        boolean reads =
                operation.name().matches(".*\\.(info|list.*|search|get.*|interviewerSettings|generate|synchronous)");
        Action action = operation.action();
        assertThat(action.effect() == Effect.READ).isEqualTo(reads);
        if (!reads) {
            assertThatExceptionOfType(WritesDisabledException.class)
                    .isThrownBy(() -> connect().execute(action.entity(), action.name(), operation.minimal()));
            assertThat(ASHBY.getAllServeEvents()).isEmpty();
        }
    }

    private void refused(Operation operation, JsonNode params, String path) {
        ASHBY.resetRequests();
        assertThatExceptionOfType(InvalidInputException.class)
                .as("%s of %s", path, operation)
                .isThrownBy(() -> connectToWrite()
                        .execute(operation.action().entity(), operation.action().name(), parameters(params)))
                .withMessageContaining(path.replaceFirst("\\[0]$", ""));
        assertThat(ASHBY.getAllServeEvents()).isEmpty();
    }

    private static String pointer(String path) {
        return "/" + path.replace("[0]", "/0").replace('.', '/');
    }

    /** Where a path leads. */
    record Place(JsonNode parent, String field) {

        static Place of(JsonNode params, String path) {
            String pointer = pointer(path);
            int last = pointer.lastIndexOf('/');
            return new Place(params.at(pointer.substring(0, last)), pointer.substring(last + 1));
        }

        ObjectNode owner() {
            return (ObjectNode) parent;
        }

        void set(String value) {
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(field), JSON.getNodeFactory().stringNode(value));
            } else {
                owner().put(field, value);
            }
        }
    }
}
