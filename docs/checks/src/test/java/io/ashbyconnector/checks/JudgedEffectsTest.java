package io.ashbyconnector.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/writes.md} says of each operation was judged by hand; the catalog says the same. */
class JudgedEffectsTest {

    private static final Pattern WRITE =
            Pattern.compile("\\| `(\\S+)` \\| `(\\S+)` \\| (\\S+) \\| (.*?) \\| (\\S.*?) \\|");
    private static final Pattern READS = Pattern.compile("\\| `([a-z_]+)` \\| (`.+`) \\|");

    private final String page;

    JudgedEffectsTest() throws IOException {
        page = Files.readString(Repository.ROOT.resolve("docs/writes.md"));
    }

    private static Stream<Action> actions(boolean writes) {
        return Catalog.ofAshby().entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(action -> action.operation() != null && action.effect().isWrite() == writes);
    }

    private List<MatchResult> rows(Pattern row) {
        return row.matcher(page).results().toList();
    }

    @Test
    void each_write_is_judged_with_a_reason() {
        assertThat(rows(WRITE))
                .extracting(row -> row.group(1) + " " + row.group(2) + " " + row.group(3) + " " + row.group(4))
                .containsExactlyElementsOf(actions(true)
                        .map(action -> action.qualifiedName() + " " + action.operation() + " " + action.effect() + " "
                                + raisedBy(action))
                        .toList());
    }

    private static String raisedBy(Action action) {
        String raised = action.parameters().stream()
                .filter(parameter -> parameter.effect() != Effect.READ)
                .map(JudgedEffectsTest::raised)
                .collect(Collectors.joining("; "));
        return raised.isEmpty() ? "–" : raised;
    }

    private static String raised(Parameter parameter) {
        return "`" + parameter.name() + "`: " + parameter.effect();
    }

    @Test
    void each_read_is_listed() {
        assertThat(rows(READS).stream()
                        .flatMap(row -> Stream.of(row.group(2).replace("`", "").split(", "))))
                .containsExactlyElementsOf(actions(false).map(Action::operation).toList());
    }
}
