package io.ashbyconnector.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.memory.MemoryAdapterProvider;
import io.ashbyconnector.port.Capabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    @TempDir
    private Path directory;

    private Engine engine(Effect effect, boolean allowWrites) throws IOException {
        Files.writeString(directory.resolve("index"), "candidates: People.\n");
        Files.writeString(directory.resolve("candidates.json"), """
                {
                  "records": {},
                  "actions": [
                    {
                      "name": "act",
                      "description": "Acts.",
                      "effect": "%s",
                      "answer": "NOTHING",
                      "parameters": [
                        {
                          "name": "mail",
                          "type": "object",
                          "fields": [{"name": "to", "type": "string"}, {"name": "really", "type": "boolean", "effect": "SENDS_MAIL"}]
                        }
                      ]
                    }
                  ]
                }
                """.formatted(effect));
        Catalog catalog = Catalog.of(directory);
        return new Engine(
                catalog,
                "memory",
                Capabilities.all(catalog),
                allowWrites,
                new MemoryAdapterProvider().open(ConnectorConfig.empty(), catalog),
                new RecordDecoders(),
                0,
                List.of());
    }

    @ParameterizedTest
    @EnumSource(value = Effect.class, mode = EnumSource.Mode.EXCLUDE, names = "READ")
    void a_write_is_refused_unless_writes_are_allowed(Effect effect) throws IOException {
        Engine reading = engine(effect, false);
        assertThatExceptionOfType(WritesDisabledException.class)
                .isThrownBy(() -> reading.check("candidates", "act", Map.of()))
                .withMessageContaining("ashby.allow-writes")
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(ErrorType.WRITES_DISABLED));
        assertThat(reading.available()).isEmpty();

        CheckedCall call = engine(effect, true).with(CallOptions.confirmed()).check("candidates", "act", Map.of());
        assertThat(call.operation()).isEqualTo("candidates.act");
        assertThat(call.effect()).isEqualTo(effect);
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"SENDS_MAIL", "DESTRUCTIVE"})
    void what_sends_mail_or_destroys_needs_a_confirmation_after_all_else(Effect effect) throws IOException {
        Engine engine = engine(effect, true);
        assertThatExceptionOfType(ConfirmationRequiredException.class)
                .isThrownBy(() -> engine.check("candidates", "act", Map.of()))
                .withMessageContaining("CallOptions.confirmed()");
        assertThatExceptionOfType(WritesDisabledException.class)
                .isThrownBy(() -> engine(effect, false).check("candidates", "act", Map.of()));
        assertThat(engine.plan("candidates", "act", Map.of()).effect()).isEqualTo(effect);
    }

    @Test
    void a_mail_that_a_parameter_asks_for_needs_a_confirmation_too() throws IOException {
        Engine engine = engine(Effect.WRITE, true);
        assertThatExceptionOfType(ConfirmationRequiredException.class)
                .isThrownBy(() -> engine.check("candidates", "act", Map.of("mail", Map.of("really", true))));
    }

    @Test
    void a_read_needs_no_permission() throws IOException {
        CheckedCall call = engine(Effect.READ, false).check("candidates", "act", Map.of());
        assertThat(call.effect().isWrite()).isFalse();
    }

    @Test
    void a_parameter_can_raise_the_effect_wherever_it_stands() throws IOException {
        Engine engine = engine(Effect.WRITE, true).with(CallOptions.confirmed());
        assertThat(engine.check("candidates", "act", Map.of("mail", Map.of("to", "a")))
                        .effect())
                .isEqualTo(Effect.WRITE);
        assertThat(engine.check("candidates", "act", Map.of("mail", Map.of("really", false)))
                        .effect())
                .isEqualTo(Effect.WRITE);
        assertThat(engine.check("candidates", "act", Map.of("mail", Map.of("really", true)))
                        .effect())
                .isEqualTo(Effect.SENDS_MAIL);
        assertThat(engine(Effect.DESTRUCTIVE, true)
                        .with(CallOptions.confirmed())
                        .check("candidates", "act", Map.of("mail", Map.of("really", true)))
                        .effect())
                .isEqualTo(Effect.DESTRUCTIVE);
    }
}
