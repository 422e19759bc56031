package io.ashbyconnector.model;

import static io.ashbyconnector.model.Examples.MAPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.model.application.Application;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class OpenEnumTest {
    @Test
    void a_known_value_is_the_shared_constant() {
        assertThat(Application.Status.of("Hired")).isSameAs(Application.Status.HIRED);
        assertThat(Application.Status.HIRED.isKnown()).isTrue();
        assertThat(new Application.Status("Hired")).isEqualTo(Application.Status.HIRED);
        assertThat(Application.Status.known())
                .extracting(Application.Status::toString)
                .containsExactly("Hired", "Archived", "Active", "Lead");
    }

    @Test
    void an_unknown_value_is_kept() {
        Application application = MAPPER.readValue("{\"id\": \"x1\", \"status\": \"On Hold\"}", Application.class);

        assertThat(application.status())
                .isEqualTo(Application.Status.of("On Hold"))
                .hasToString("On Hold");
        assertThat(Application.Status.of("On Hold").isKnown()).isFalse();
        assertThat(MAPPER.valueToTree(application).get("status").stringValue()).isEqualTo("On Hold");
    }

    @Test
    void it_is_a_text_in_lists_and_maps_too() {
        String json = "{\"a\":[\"Hired\",\"On Hold\"]}";

        Map<String, List<Application.Status>> decoded = MAPPER.readValue(json, new TypeReference<>() {});

        assertThat(decoded).isEqualTo(Map.of("a", List.of(Application.Status.HIRED, Application.Status.of("On Hold"))));
        assertThat(MAPPER.writeValueAsString(decoded)).isEqualTo(json);
    }
}
