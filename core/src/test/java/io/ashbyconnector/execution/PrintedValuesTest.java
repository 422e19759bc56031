package io.ashbyconnector.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.model.candidate.Candidate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What carries records may be logged: it says how many there are, not what is in them. */
class PrintedValuesTest {

    private static final PageMeta META = new PageMeta("next", true, null);

    static List<Object> values() {
        Candidate candidate = Candidate.builder().id("c1").name("Isolde Varga").build();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", "c1").put("name", "Isolde Varga");
        return List.of(
                new Page<>(List.of(json, candidate), META),
                new Response<>(List.of(json, candidate), META, null),
                Response.record(json),
                new ExecutionResult(json, null, null),
                new ExecutionResult(JsonNodeFactory.instance.arrayNode().add(json), META, null),
                new WritePlan(
                        "candidates.create",
                        Effect.WRITE,
                        "POST https://api.example/candidate.create",
                        json.toString(),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void nobody_is_named(Object value) {
        assertThat(value.toString())
                .startsWith(value.getClass().getSimpleName())
                .doesNotContain("Isolde", "Varga");
    }
}
