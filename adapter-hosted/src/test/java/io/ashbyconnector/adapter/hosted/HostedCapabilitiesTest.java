package io.ashbyconnector.adapter.hosted;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.port.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The adapter's own list of what Airbyte offers, against the catalog. */
class HostedCapabilitiesTest {

    private static final Catalog CATALOG = Catalog.ofAshby();
    private static final Capabilities CAPABILITIES = new HostedAdapterProvider().capabilities(CATALOG);

    static List<Entity> entities() {
        return CATALOG.entities();
    }

    @Test
    void every_name_is_of_the_catalog() throws IOException {
        JsonNode listed;
        try (InputStream file = HostedAdapterProvider.class.getResourceAsStream("capabilities.json")) {
            listed = JsonMapper.shared().readTree(requireNonNull(file));
        }
        assertThat(listed.properties())
                .isNotEmpty()
                .allSatisfy(entity -> assertThat(entity.getValue().properties()).allSatisfy(action -> {
                    Action known = CATALOG.action(entity.getKey(), action.getKey());
                    assertThat(CAPABILITIES.supports(known.entity(), known.name()))
                            .isTrue();
                    assertThat(known.parameters())
                            .extracting(Parameter::name)
                            .containsAll(action.getValue()
                                    .valueStream()
                                    .map(JsonNode::stringValue)
                                    .toList());
                }));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void what_only_this_mode_adds_is_offered(Entity entity) {
        assertThat(entity.actions())
                .filteredOn(action -> action.contextStore())
                .allMatch(action -> CAPABILITIES.supports(entity.name(), action.name()))
                .allSatisfy(action -> assertThat(action.parameters())
                        .allMatch(parameter -> CAPABILITIES.supports(entity.name(), action.name(), parameter.name())));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void what_is_required_of_an_offered_action_is_offered(Entity entity) {
        assertThat(entity.actions())
                .filteredOn(action -> CAPABILITIES.supports(entity.name(), action.name()))
                .allSatisfy(action -> assertThat(action.parameters())
                        .filteredOn(parameter ->
                                parameter.required() || parameter.name().equals(action.id()))
                        .allMatch(parameter -> CAPABILITIES.supports(entity.name(), action.name(), parameter.name())));
    }
}
