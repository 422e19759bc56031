package io.ashbyconnector.sandbox.agentapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cutting long text, which no list of the invented company has. */
class RecordShapeTest {
    private static final String SUFFIX =
            "... [truncated \u2014 use `get` action with the record id to retrieve the full value]";

    @Test
    void strings_of_more_than_200_characters_are_cut_at_any_depth() {
        JsonMap record = new JsonMap()
                .with("short", "x".repeat(200))
                .with("long", "x".repeat(201))
                .with("deep", List.of(new JsonMap().with("text", "y".repeat(500)), 5));
        JsonMap meta = new JsonMap().with("cursor", "c".repeat(300));
        Object shaped = new RecordShape(List.of(), List.of(), true)
                .apply(new JsonMap().with("data", List.of(record)).with("meta", meta));
        JsonMap expected = new JsonMap()
                .with("short", "x".repeat(200))
                .with("long", "x".repeat(200) + SUFFIX)
                .with("deep", List.of(new JsonMap().with("text", "y".repeat(200) + SUFFIX), 5));
        assertThat(shaped)
                .isEqualTo(new JsonMap().with("data", List.of(expected)).with("meta", meta));
    }

    @Test
    void nothing_is_cut_unless_asked() {
        List<String> records = List.of("x".repeat(201));
        assertThat(new RecordShape(List.of(), List.of(), false).apply(records)).isSameAs(records);
    }

    @Test
    void a_key_with_a_dot_wins_over_a_path_and_selection_over_exclusion() {
        JsonMap record = new JsonMap().with("a.b", 1).with("a", new JsonMap().with("b", 2));
        assertThat(new RecordShape(List.of("a.b"), List.of("a.b"), false).apply(record))
                .isEqualTo(new JsonMap().with("a.b", 1));
    }
}
