package io.ashbyconnector.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ActionKind;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.memory.MemoryAdapterProvider;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.port.Execution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckedExecutionTest {

    private static CheckedExecution execution(Effect effect, boolean allowWrites) {
        Action action = new Action("act", ActionKind.GET, effect, "Acts.", List.of(), List.of());
        Catalog catalog =
                new Catalog(List.of(new Entity("candidates", "People.", Candidate.class, List.of(action), List.of())));
        Execution memory =
                new MemoryAdapterProvider().open(ConnectorConfig.empty()).execution();
        return new CheckedExecution(catalog, "memory", (entity, name) -> true, allowWrites, memory, 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"WRITE", "DESTRUCTIVE"})
    void a_write_is_refused_unless_writes_are_allowed(Effect effect) {
        assertThatExceptionOfType(WritesDisabledException.class)
                .isThrownBy(() -> execution(effect, false).check("candidates", "act", Map.of()))
                .withMessageContaining("ashby.allow-writes")
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(ErrorType.WRITES_DISABLED));
        assertThat(execution(effect, true).check("candidates", "act", Map.of()).operation())
                .isEqualTo("candidates.act");
    }

    @Test
    void a_read_needs_no_permission() {
        assertThat(execution(Effect.READ, false)
                        .check("candidates", "act", Map.of())
                        .action())
                .isEqualTo("act");
    }
}
