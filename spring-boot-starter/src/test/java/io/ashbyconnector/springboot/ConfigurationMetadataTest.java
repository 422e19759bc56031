package io.ashbyconnector.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.config.ConfigKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationMetadataTest {

    /** What makes sense in a person's own configuration file only. */
    private static final Pattern ONLY_IN_A_FILE = Pattern.compile("ashby\\.profile|.*-command");

    @Test
    void the_metadata_describes_every_property_and_no_other() throws IOException {
        Stream<String> expected = Stream.of(
                        ConfigKey.standard().stream()
                                .map(ConfigKey::name)
                                .filter(name -> !ONLY_IN_A_FILE.matcher(name).matches()),
                        Stream.of("management.health.ashby.enabled"))
                .flatMap(names -> names);

        List<JsonNode> described = properties();

        assertThat(described)
                .extracting(property -> property.get("name").stringValue())
                .containsExactlyInAnyOrderElementsOf(expected.toList());
        assertThat(described).allSatisfy(property -> {
            assertThat(property.get("description").stringValue()).endsWith(".");
            assertThat(ConfigurationPropertyName.isValid(property.get("name").stringValue()))
                    .isTrue();
        });
    }

    private static List<JsonNode> properties() throws IOException {
        try (InputStream metadata = Objects.requireNonNull(
                AshbyAutoConfiguration.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            return JsonMapper.shared()
                    .readTree(metadata)
                    .get("properties")
                    .valueStream()
                    .toList();
        }
    }
}
