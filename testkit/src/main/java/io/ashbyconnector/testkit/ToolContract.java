package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.OutputBudget;
import io.ashbyconnector.tool.ToolAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The agent tool works over the adapter: whole listings in small answers, failures as texts, cancelled calls. */
public abstract class ToolContract extends AdapterContract<Backend> {

    private static final String LIST = "{\"entity\":\"candidates\",\"action\":\"list\"}";

    /** For the subclass of an adapter. */
    protected ToolContract() {}

    @ParameterizedTest
    @ValueSource(ints = {1_000, 8_000, 100_000})
    void every_record_comes_once_within_the_budget(int maxChars) {
        AshbyTool tool =
                AshbyTool.over(connect()).budget(OutputBudget.chars(maxChars)).build();
        assertThat(walk(tool, maxChars)).isEqualTo(backend().ids("candidates"));
    }

    @Test
    void only_what_works_is_offered() {
        AshbyTool tool = AshbyTool.of(connect());
        assertThat(tool.entities()).isNotEmpty();
        for (Entity entity : tool.entities()) {
            assertThat(entity.actionNames())
                    .allMatch(action -> capabilities().supports(entity.name(), action))
                    .allMatch(action -> tool.inputSchema().toString().contains(action));
            entity.actions()
                    .forEach(action -> assertThat(action.parameters())
                            .allMatch(parameter ->
                                    capabilities().supports(entity.name(), action.name(), parameter.name())));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("failures")
    void a_failure_is_a_text_that_keeps_the_credential(Failure failure) {
        AshbyTool tool = AshbyTool.of(connect(failing(failure, withoutRetries())));
        backend().fail(failure, 100);

        ToolAnswer answer = tool.call(LIST);

        assertThat(answer.isError()).isTrue();
        assertThat(answer.text()).startsWith(failure.type().id() + ": ").endsWith(".");
        assertThat(answer.text()).doesNotContain(backend().secrets());
        if (failure.mayPass()) {
            assertThat(answer.text()).contains("may work later");
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("failures")
    void a_failure_that_passes_is_not_told_at_all(Failure failure) {
        if (failure.mayPass()) {
            AshbyTool tool = AshbyTool.of(connect(withOneRetry().with(ConfigKey.HTTP_RESPONSE_TIMEOUT, "1s")));
            backend().fail(failure, 1);

            assertThat(tool.call(LIST).isError()).isFalse();
            assertThat(backend().calls()).isGreaterThan(1);
        }
    }

    @Test
    void calls_at_once_do_not_disturb_each_other() throws Exception {
        AshbyTool tool =
                AshbyTool.over(connect()).budget(OutputBudget.chars(8_000)).build();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<List<String>> walk = () -> walk(tool, 8_000);
            for (Future<List<String>> walked : pool.invokeAll(List.of(walk, walk, walk, walk))) {
                assertThat(walked.get()).isEqualTo(backend().ids("candidates"));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("slowness")
    void an_interrupted_call_is_answered_and_stays_interrupted(Failure slow) throws Exception {
        AshbyTool tool = AshbyTool.of(connect(backend().config()));
        backend().fail(slow, 1);
        CompletableFuture<ToolAnswer> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            answer.complete(tool.call(LIST));
            interrupted.complete(Thread.interrupted());
        });
        caller.start();

        while (backend().calls() == 0) {
            Thread.onSpinWait();
        }
        caller.interrupt();

        assertThat(answer.get().text()).contains("interrupted");
        assertThat(interrupted.get()).isTrue();
        assertThat(backend().calls()).isEqualTo(1);
    }

    private static List<String> walk(AshbyTool tool, int maxChars) {
        List<String> ids = new ArrayList<>();
        String arguments = LIST;
        while (true) {
            ToolAnswer answer = tool.call(arguments);
            assertThat(answer.isError()).as(answer.text()).isFalse();
            assertThat(answer.text()).hasSizeLessThanOrEqualTo(maxChars);
            JsonNode content = Objects.requireNonNull(answer.content());
            content.get("data").forEach(record -> ids.add(record.get("id").asString()));
            String next = content.at("/meta/next").asString(null);
            if (next == null) {
                return ids;
            }
            arguments = "{\"next\":\"" + next + "\"}";
        }
    }
}
