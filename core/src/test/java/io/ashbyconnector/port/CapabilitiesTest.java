package io.ashbyconnector.port;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.UnknownEntityException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {

    private static final String FILE = "capabilities-of-a-test.json";

    private final Catalog catalog = Catalog.ofAshby();
    private Path file = Path.of(FILE);

    /** Beside this class, where an adapter's own file is. */
    @BeforeEach
    void place() throws URISyntaxException {
        file = Path.of(requireNonNull(CapabilitiesTest.class.getResource(".")).toURI())
                .resolve(FILE);
    }

    @AfterEach
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private Capabilities read(String text) throws IOException {
        Files.writeString(file, text);
        return Capabilities.read(catalog, CapabilitiesTest.class, FILE);
    }

    @Test
    void only_what_is_listed_is_offered() throws IOException {
        for (Capabilities some : List.of(
                Capabilities.of(catalog, Map.of("candidates", Map.of("list", List.of("limit"), "get", List.of()))),
                read("""
                        {"candidates": {"list": ["limit"], "get": []}}"""))) {
            assertThat(some.supports("candidates", "list")).isTrue();
            assertThat(some.supports("candidates", "list", "limit")).isTrue();
            assertThat(some.supports("candidates", "list", "cursor")).isFalse();
            assertThat(some.supports("candidates", "get")).isTrue();
            assertThat(some.supports("candidates", "get", "id")).isFalse();
            assertThat(some.supports("candidates", "context_store_search")).isFalse();
            assertThat(some.supports("candidates", "context_store_search", "limit"))
                    .isFalse();
            assertThat(some.supports("jobs", "list")).isFalse();
        }
    }

    @Test
    void an_empty_list_offers_nothing() throws IOException {
        for (Capabilities none : List.of(Capabilities.of(catalog, Map.of()), read("{}"), read("{\"jobs\": {}}"))) {
            assertThat(catalog.entities())
                    .flatMap(entity -> entity.actions())
                    .noneMatch(action -> none.supports(action.entity(), action.name()));
        }
    }

    @Test
    void an_entity_that_does_not_exist_cannot_be_asked_for() {
        assertThatExceptionOfType(UnknownEntityException.class)
                .isThrownBy(() -> Capabilities.all(catalog).supports("people", "list"));
        assertThatExceptionOfType(UnknownEntityException.class)
                .isThrownBy(() -> Capabilities.of(catalog, Map.of()).supports("people", "list"));
    }

    @Test
    void ashby_offers_its_operations_without_extensions() {
        Capabilities ashby = Capabilities.ofAshby(catalog);
        assertThat(catalog.entities()).flatMap(entity -> entity.actions()).allSatisfy(action -> {
            boolean ashbys = action.operation() != null || action.isOverview();
            assertThat(ashby.supports(action.entity(), action.name())).isEqualTo(ashbys);
            assertThat(action.parameters())
                    .allSatisfy(
                            parameter -> assertThat(ashby.supports(action.entity(), action.name(), parameter.name()))
                                    .isEqualTo(ashbys && !parameter.extension()));
            assertThat(action.parameters())
                    .allSatisfy(parameter -> assertThat(Capabilities.all(catalog)
                                    .supports(action.entity(), action.name(), parameter.name()))
                            .isTrue());
        });
    }

    static List<Arguments> unknownNames() {
        return List.of(
                Arguments.of("candidate", "list", "limit", "the entity 'candidate'", "Did you mean 'candidates'?"),
                Arguments.of("candidates", "lst", "limit", "the action 'lst' of candidates", "Did you mean 'list'?"),
                Arguments.of("sources", "get", "id", "the action 'get' of sources", "Valid: list."),
                Arguments.of(
                        "candidates",
                        "list",
                        "limits",
                        "the parameter 'limits' of candidates.list",
                        "Did you mean 'limit'?"));
    }

    @ParameterizedTest
    @MethodSource("unknownNames")
    void a_name_that_the_catalog_does_not_know_is_refused(
            String entity, String action, String parameter, String what, String hint) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Capabilities.of(catalog, Map.of(entity, Map.of(action, List.of(parameter)))))
                .withMessageContaining("The adapter lists " + what + ", which the catalog does not know.")
                .withMessageContaining(hint);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("{\"%s\": {\"%s\": [\"%s\"]}}".formatted(entity, action, parameter))
                        .supports(entity, action))
                .withMessageContaining("The file " + FILE + " lists " + what + ", which the catalog does not know.")
                .withMessageContaining(hint);
    }

    @Test
    void a_file_of_many_entities_is_checked_entity_by_entity() throws IOException {
        Capabilities some = read("{\"jobs\": {\"list\": [\"limit\"]}, \"candidates\": {\"lst\": []}}");
        assertThat(some.supports("jobs", "list")).isTrue();
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> some.supports("candidates", "list"));
        assertThatExceptionOfType(ConfigurationException.class)
                .as("each time")
                .isThrownBy(() -> some.supports("candidates", "list"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "",
                "null",
                "{\"candidates\": [\"list\"]}",
                "{\"candidates\": null}",
                "{\"candidates\": {\"list\": {}}}",
                "{\"candidates\": {\"list\": null}}",
                "{\"candidates\": {\"list\": true}}",
                "{\"candidates\": {\"list\": [1]}}",
                "{\"candidates\": {\"list\": [null]}}"
            })
    void a_malformed_file_is_refused_at_once(String text) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("The file " + FILE
                        + " is malformed: for each entity and action it must have a list of parameters.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"candidates": {"list": ["limit"       | (line 1)
                    {"candidates": {}, "candidates": {}}   | candidates
                    {} {}                                  | Something follows its end
                    """)
    void a_file_that_is_not_json_is_refused_at_once(String text, String reason) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("The file " + FILE + " is not JSON: ")
                .withMessageContaining(reason);
    }

    @Test
    void a_missing_file_is_refused_at_once() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Capabilities.read(catalog, CapabilitiesTest.class, FILE))
                .withMessageContaining("There is no file " + FILE + " beside " + CapabilitiesTest.class.getName());
        assertThatCode(() -> read("{}")).doesNotThrowAnyException();
    }
}
