package io.ashbyconnector.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in a call, it is answered. */
class ToolFailureTest {

    private static final String LIST = "{\"entity\":\"jobs\",\"action\":\"list\",\"params\":{\"limit\":1000}}";
    private static final String GET =
            "{\"entity\":\"jobs\",\"action\":\"get\",\"params\":{\"id\":\"11111111-1111-4111-8111-111111111111\"}}";

    private final ScriptedService service = new ScriptedService();
    private final AshbyConnector connector = service.connect();
    private final AshbyTool tool = AshbyTool.of(connector);

    static Stream<Throwable> failures() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new ExceptionInInitializerError(new IllegalArgumentException("secret")),
                new NoClassDefFoundError("io/secret/Missing"),
                new AssertionError("secret"),
                new IllegalStateException("secret"),
                new NullPointerException("secret"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void an_error_in_a_call_is_an_answer(Throwable failure) {
        for (String call : List.of(LIST, GET)) {
            service.with(3, 5).breakAfter(0, failure);
            ToolAnswer answer = tool.call(call);
            assertThat(answer.isError()).isTrue();
            assertThat(answer.text()).matches("(bad_response|unexpected): .*").doesNotContain("secret", "java");
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void an_error_in_a_page_that_is_fetched_ahead_is_an_answer(Throwable failure) {
        service.with(1_000, 5).breakAfter(2, failure);
        assertThat(tool.call(LIST).isError()).isTrue();
    }

    @Test
    void an_error_of_whoever_hears_of_progress_is_an_answer() {
        ToolAnswer answer = tool.call(LIST, (records, wanted) -> {
            throw new StackOverflowError();
        });
        assertThat(answer.isError()).isTrue();
    }

    @Test
    void a_call_after_the_connector_was_closed_is_answered() {
        connector.close();
        assertThat(tool.call(LIST).isError()).isTrue();
        assertThat(tool.call(GET).isError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[],", "{},", "0,", "1.5,", "null,", "{\"a\":[true]},", "\"\","})
    void a_record_of_very_many_values_fails_before_it_fills_the_memory(String value) {
        service.with("{\"id\":\"r0\",\"all\":[" + value.repeat(1_100_000) + "1]}");
        ToolAnswer answer = tool.call(GET);
        assertThat(answer.text()).startsWith("bad_response: jobs.get: The answer has more than 1000000 JSON values");
        assertThat(tool.call(LIST).text()).startsWith("bad_response: jobs.list: ");
    }

    @Test
    void a_record_that_is_nested_very_deeply_is_answered() {
        service.with("{\"id\":\"r0\",\"all\":" + "[".repeat(400) + "]".repeat(400) + "}");
        assertThat(tool.call(GET).isError()).isFalse();
        service.records.set(0, "{\"id\":\"r0\",\"all\":" + "[".repeat(40_000) + "]".repeat(40_000) + "}");
        assertThat(tool.call(GET).isError()).isTrue();
    }
}
