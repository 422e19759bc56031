package io.ashbyconnector.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.memory.MemoryAdapterProvider;
import io.ashbyconnector.port.Capabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                WriteGate.of(
                        ConnectorConfig.empty().with(ConfigKey.ALLOW_WRITES, String.valueOf(allowWrites)), catalog),
                WriteAudit.of(ConnectorConfig.empty()),
                new MemoryAdapterProvider().open(ConnectorConfig.empty(), catalog),
                ConnectorConfig.empty(),
                new RecordDecoders(),
                0,
                List.of());
    }

    private Engine confirming(Effect effect) throws IOException {
        return engine(effect, true).with(CallOptions.confirmed());
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

        CheckedCall call = confirming(effect).check("candidates", "act", Map.of());
        assertThat(call.operation()).isEqualTo("candidates.act");
        assertThat(call.effect()).isEqualTo(effect);
    }

    @Test
    void a_read_needs_no_permission() throws IOException {
        CheckedCall call = engine(Effect.READ, false).check("candidates", "act", Map.of());
        assertThat(call.effect().isWrite()).isFalse();
    }

    @Test
    void a_parameter_can_raise_the_effect_wherever_it_stands() throws IOException {
        Engine engine = confirming(Effect.WRITE);
        assertThat(engine.check("candidates", "act", Map.of("mail", Map.of("to", "a")))
                        .effect())
                .isEqualTo(Effect.WRITE);
        assertThat(engine.check("candidates", "act", Map.of("mail", Map.of("really", false)))
                        .effect())
                .isEqualTo(Effect.WRITE);
        assertThat(engine.check("candidates", "act", Map.of("mail", Map.of("really", true)))
                        .effect())
                .isEqualTo(Effect.SENDS_MAIL);
        assertThat(confirming(Effect.DESTRUCTIVE)
                        .check("candidates", "act", Map.of("mail", Map.of("really", true)))
                        .effect())
                .isEqualTo(Effect.DESTRUCTIVE);
    }

    @ParameterizedTest
    @CsvSource({"SENDS_MAIL, sends mail", "DESTRUCTIVE, cannot be undone"})
    void a_grave_write_that_nobody_confirmed_is_refused_and_says_what_it_does(Effect effect, String what)
            throws IOException {
        Engine engine = engine(effect, true);
        assertThatExceptionOfType(ConfirmationRequiredException.class)
                .isThrownBy(() -> engine.check("candidates", "act", Map.of()))
                .withMessageContaining(what)
                .withMessageContaining("candidates.act");
    }

    @Test
    void a_mail_that_a_parameter_asks_for_needs_a_confirmation_too() throws IOException {
        Engine engine = engine(Effect.WRITE, true);
        assertThatExceptionOfType(ConfirmationRequiredException.class)
                .isThrownBy(() -> engine.check("candidates", "act", Map.of("mail", Map.of("really", true))));
        assertThat(engine.plan("candidates", "act", Map.of("mail", Map.of("really", true)))
                        .effect())
                .isEqualTo(Effect.SENDS_MAIL);
    }

    @Test
    void available_is_what_the_mode_carries() {
        Catalog catalog = Catalog.ofAshby();
        Capabilities some = Capabilities.of(
                catalog,
                Map.of(
                        "candidates", Map.of("list", List.of("limit", "cursor"), "get", List.of("id")),
                        "jobs", Map.of()));

        List<Entity> available =
                ScriptedAdapter.answering("[]").engine(catalog, some).available();

        assertThat(available).extracting(Entity::name).containsExactly("candidates");
        assertThat(available.get(0).actions())
                .extracting(
                        Action::name,
                        action -> action.parameters().stream()
                                .map(Parameter::name)
                                .toList())
                .containsExactly(
                        tuple("list", List.of("limit", "cursor")),
                        tuple("get", List.of("id")),
                        tuple("show", List.of("id", "include")));
    }

    @Test
    void without_permission_to_write_what_reads_is_still_available() throws IOException {
        assertThat(engine(Effect.READ, false).available()).hasSize(1);
        assertThat(engine(Effect.WRITE, true).available()).hasSize(1);
    }

    @Test
    void a_page_with_more_but_no_cursor_is_a_bad_response_where_the_action_takes_one() {
        Catalog catalog = Catalog.ofAshby();
        ScriptedAdapter endless = ScriptedAdapter.paging("[]", call -> new PageMeta(null, true, null));
        Engine engine = endless.engine(catalog, Capabilities.all(catalog));

        CheckedCall list = engine.check("candidates", "list", Map.of());
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(() -> engine.page(list, parser -> ""))
                .withMessageContaining("candidates.list")
                .withMessageContaining("no cursor");

        CheckedCall statement = engine.check("candidates", "context_store_sql_query", Map.of("sql", "SELECT 1"));
        assertThat(statement.action().hasCursor()).isFalse();
        assertThat(engine.page(statement, parser -> "").hasMore()).isTrue();
    }

    @Test
    void searches_go_to_the_context_store_and_no_other_call_does() {
        Catalog catalog = Catalog.ofAshby();
        ScriptedAdapter adapter = ScriptedAdapter.answering("[]");
        Engine engine = adapter.engine(catalog, Capabilities.all(catalog));

        engine.page(engine.check("candidates", "list", Map.of()), parser -> "");
        assertThat(adapter.searches()).isEmpty();
        engine.page(engine.check("candidates", "context_store_search", Map.of("query", Map.of())), parser -> "");
        assertThat(adapter.searches()).containsExactly("candidates.context_store_search");
    }

    @Test
    @Timeout(60)
    void closing_closes_the_adapter_and_ends_what_is_fetched_ahead() throws InterruptedException {
        CountDownLatch fetchingAhead = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        ScriptedAdapter adapter = ScriptedAdapter.paging("[]", call -> {
            String cursor = String.valueOf(call.params().getOrDefault("cursor", "1"));
            if (cursor.equals("111")) {
                fetchingAhead.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stop) {
                    interrupted.countDown();
                }
            }
            return new PageMeta(cursor + "1", true, null);
        });
        Catalog catalog = Catalog.ofAshby();
        Engine engine = adapter.engine(catalog, Capabilities.all(catalog));
        Iterator<Page<String>> pages = engine.pages(engine.check("candidates", "list", Map.of()), parser -> "")
                .iterator();
        pages.next();
        pages.next();
        fetchingAhead.await();

        engine.close();

        interrupted.await();
        assertThat(adapter.isClosed()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> engine.check("candidates", "list", Map.of()));
    }
}
