package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.port.InstalledAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What each mode can do, as it is printed and as the documentation tells it. */
class ModeTableTest {

    private static final Catalog CATALOG = Catalog.ofAshby();

    private final ModeTable modes =
            new ModeTable(CATALOG, InstalledAdapters.find().all());

    @TempDir
    private Path directory;

    @Test
    void the_documentation_has_the_table() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "modes.md"));

        assertThat(document).contains(markdown());
        assertThat(document.replace('\n', ' ')).contains(modes.rest()).contains(String.join(" ", modes.notes()));
    }

    private String markdown() {
        List<String> header = modes.header();
        Stream<List<String>> rule = Stream.of(header.stream().map(cell -> "---").toList());
        return Stream.concat(Stream.concat(Stream.of(header), rule), modes.sharedRows().stream())
                .map(row ->
                        row.contains("---") ? "|" + String.join("|", row) + "|" : "| " + String.join(" | ", row) + " |")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void every_mode_entity_and_action_is_told() {
        JsonNode actions = Cli.in(directory).run("entities", "--modes").json().at("/data/actions");
        int each = CATALOG.entities().stream()
                .mapToInt(entity -> entity.actions().size())
                .sum();

        assertThat(actions).hasSize(2 * each);
        for (String mode : List.of("direct", "hosted")) {
            assertThat(row(actions, mode, "candidates", "context_store_search")
                            .path("supported")
                            .asBoolean())
                    .as(mode)
                    .isTrue();
        }
        assertThat(row(actions, "direct", "jobs", "list").path("parameters").valueStream())
                .anySatisfy(name -> assertThat(name.asString()).isEqualTo("openedAfter"))
                .noneSatisfy(name -> assertThat(name.asString()).isEqualTo("select_fields"));
        assertThat(row(actions, "hosted", "jobs", "list").path("parameters"))
                .extracting(JsonNode::asString)
                .containsExactly("limit", "cursor", "select_fields", "exclude_fields");
    }

    private static JsonNode row(JsonNode actions, String mode, String entity, String action) {
        return actions.valueStream()
                .filter(row -> row.path("mode").asString().equals(mode)
                        && row.path("entity").asString().equals(entity)
                        && row.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_table_fits_a_terminal() {
        assertThat(Cli.in(directory)
                        .wide(80)
                        .run("entities", "--modes", "--no-color")
                        .lines())
                .contains("In parentheses: parameters that not every mode takes.")
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
}
