package io.ashbyconnector.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.Version;

/** What a program's parent POM may bring instead of the connector's own Jackson. */
class JacksonVersionTest {

    private static final Set<String> ANNOTATIONS_2_20 = Set.of("JsonProperty");
    private static final Set<String> ANNOTATIONS_2_21 = Set.of("JsonProperty", "JsonSerializeAs");
    private static final Set<String> ANNOTATIONS_2_22 = Set.of("JsonProperty", "JsonSerializeAs", "JsonApplyView");

    private static JacksonVersion jackson(int databind, int core, Set<String> annotations) {
        return new JacksonVersion(release(databind), release(core), annotations::contains);
    }

    private static Version release(int minor) {
        return new Version(3, minor, 4, null, "tools.jackson.core", "jackson");
    }

    private static String refusal(JacksonVersion version) {
        return String.valueOf(catchThrowable(version::require));
    }

    @Test
    void what_decodes_is_taken() {
        assertThatCode(JacksonVersion.installed()::require).doesNotThrowAnyException();
        assertThatCode(jackson(1, 1, ANNOTATIONS_2_21)::require).doesNotThrowAnyException();
        assertThatCode(jackson(1, 2, ANNOTATIONS_2_21)::require).doesNotThrowAnyException();
        assertThatCode(jackson(2, 2, ANNOTATIONS_2_22)::require).doesNotThrowAnyException();
    }

    @Test
    void old_annotations_are_refused_with_the_line_to_add() {
        assertThat(refusal(jackson(1, 1, ANNOTATIONS_2_20)))
                .contains("ConfigurationException", "com.fasterxml.jackson.core:jackson-annotations:2.21")
                .contains("<jackson-bom.version>2.21.2</jackson-bom.version>");
        assertThat(refusal(jackson(2, 2, ANNOTATIONS_2_21)))
                .contains("com.fasterxml.jackson.core:jackson-annotations:2.22");
    }

    @Test
    void a_jackson_that_is_old_or_mixed_is_refused_with_the_line_to_add() throws Exception {
        String line = "<jackson-bom.version>3.1.7</jackson-bom.version>";
        assertThat(refusal(jackson(0, 0, ANNOTATIONS_2_20))).contains("3.0.4", "3.1 or newer", line);
        assertThat(refusal(jackson(2, 1, ANNOTATIONS_2_22))).contains("jackson-core 3.1.4", "3.2.4", line);
        assertThat(Files.readString(Path.of("../pom.xml"))).contains("<jackson.version>3.1.7</jackson.version>");
    }
}
