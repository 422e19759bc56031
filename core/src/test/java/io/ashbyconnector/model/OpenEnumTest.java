package io.ashbyconnector.model;

import static io.ashbyconnector.model.Examples.MAPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ApplicationStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class OpenEnumTest {
    @Test
    void a_known_value_is_the_shared_constant() {
        assertThat(ApplicationStatus.of("Hired")).isSameAs(ApplicationStatus.HIRED);
        assertThat(ApplicationStatus.HIRED.isKnown()).isTrue();
        assertThat(new ApplicationStatus("Hired")).isEqualTo(ApplicationStatus.HIRED);
        assertThat(ApplicationStatus.known())
                .extracting(ApplicationStatus::toString)
                .containsExactly("Hired", "Archived", "Active", "Lead");
    }

    @Test
    void an_unknown_value_is_kept() {
        Application application = MAPPER.readValue("{\"id\": \"x1\", \"status\": \"On Hold\"}", Application.class);

        assertThat(application.status())
                .isEqualTo(ApplicationStatus.of("On Hold"))
                .hasToString("On Hold");
        assertThat(ApplicationStatus.of("On Hold").isKnown()).isFalse();
        assertThat(MAPPER.valueToTree(application).get("status").stringValue()).isEqualTo("On Hold");
    }

    @Test
    void it_is_a_text_in_lists_and_maps_too() {
        String json = "{\"a\":[\"Hired\",\"On Hold\"]}";

        Map<String, List<ApplicationStatus>> decoded = MAPPER.readValue(json, new TypeReference<>() {});

        assertThat(decoded).isEqualTo(Map.of("a", List.of(ApplicationStatus.HIRED, ApplicationStatus.of("On Hold"))));
        assertThat(MAPPER.writeValueAsString(decoded)).isEqualTo(json);
    }
}
