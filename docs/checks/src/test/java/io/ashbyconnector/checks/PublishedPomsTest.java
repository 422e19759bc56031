package io.ashbyconnector.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/** What a public repository asks of a POM. */
class PublishedPomsTest {

    static List<Published> modules() throws Exception {
        return Published.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_pom_says_what_it_is_and_whose(Published module) throws Exception {
        assertThat(module.text("name")).isPresent();
        assertThat(module.text("description")).isPresent();
        Published owner = module.hasParent() ? modules().get(0) : module;
        assertThat(List.of(
                        "groupId",
                        "version",
                        "url",
                        "licenses/license/name",
                        "licenses/license/url",
                        "developers/developer/name",
                        "developers/developer/organization",
                        "scm/connection",
                        "scm/developerConnection",
                        "scm/url"))
                .allSatisfy(path -> assertThat(owner.text(path)).isPresent());
    }

    @Test
    void the_bom_manages_everything_that_is_published_and_the_versions_that_the_build_uses() throws Exception {
        Published bom = modules().stream()
                .filter(module -> module.artifact().endsWith("-bom"))
                .findFirst()
                .orElseThrow();
        Published parent = modules().get(0);
        NodeList managed = bom.pom().getElementsByTagName("artifactId");
        List<String> artifacts = IntStream.range(0, managed.getLength())
                .mapToObj(i -> managed.item(i).getTextContent())
                .toList();
        assertThat(artifacts)
                .containsAll(modules().stream()
                        .filter(Published::isJar)
                        .map(Published::artifact)
                        .toList())
                .contains("guice", "guava");
        assertThat(List.of("version", "properties/guice.version", "properties/guava.version"))
                .allSatisfy(path -> assertThat(bom.text(path)).isEqualTo(parent.text(path)));
    }
}
