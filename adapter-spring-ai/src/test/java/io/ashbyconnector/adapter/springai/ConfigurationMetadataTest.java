package io.ashbyconnector.adapter.springai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationMetadataTest {

    @Test
    void the_metadata_describes_every_property_and_no_other() throws IOException {
        Stream<String> tool = Stream.of(AshbyToolProperties.class.getRecordComponents())
                .map(component -> "ashby.tool."
                        + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        List<JsonNode> described = properties();

        assertThat(described)
                .extracting(property -> property.get("name").stringValue())
                .containsExactlyInAnyOrderElementsOf(tool.toList());
        assertThat(described).allSatisfy(property -> {
            assertThat(property.get("description").stringValue()).endsWith(".");
            assertThat(ConfigurationPropertyName.isValid(property.get("name").stringValue()))
                    .isTrue();
        });
    }

    private static List<JsonNode> properties() throws IOException {
        try (InputStream metadata = Objects.requireNonNull(
                AshbyToolAutoConfiguration.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            return JsonMapper.shared()
                    .readTree(metadata)
                    .get("properties")
                    .valueStream()
                    .toList();
        }
    }
}
