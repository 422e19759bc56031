package io.ashbyconnector.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ashbyconnector.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncStateTest {

    private static final String TOKEN = "5dNvKq9Wz";
    private static final SyncState STATE =
            new SyncState("candidates.list", filters(), TOKEN, Instant.parse("2026-11-26T08:30:00.25Z"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Map<String, @Nullable Object> filters() {
        Map<String, @Nullable Object> filters = new HashMap<>();
        filters.put("createdAfter", 1_767_225_600_000L);
        filters.put("status", List.of("Open", "Draft"));
        filters.put("includeArchived", true);
        filters.put("location", "Zürich \"HQ\"");
        filters.put("parent", null);
        return filters;
    }

    private Path file() {
        return folder.resolve("candidates.json");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(file(), content);
    }

    @Test
    void a_state_comes_back_as_it_was_written() throws IOException {
        STATE.write(file());
        assertThat(SyncState.read(file())).isEqualTo(STATE);

        SyncState without = new SyncState("sources.list", Map.of(), null, Instant.EPOCH);
        without.write(file());
        assertThat(SyncState.read(file())).isEqualTo(without);
    }

    @Test
    void people_can_read_the_file() throws IOException {
        new SyncState("jobs.list", Map.of("includeArchived", true), TOKEN, Instant.parse("2026-11-26T08:30:00Z"))
                .write(file());

        assertThat(Files.readString(file())).isEqualToNormalizingNewlines("""
                        {
                          "version" : 1,
                          "operation" : "jobs.list",
                          "filters" : {
                            "includeArchived" : true
                          },
                          "sync_token" : "5dNvKq9Wz",
                          "completed_at" : "2026-11-26T08:30:00Z"
                        }
                        """);
    }

    @Test
    void no_file_is_no_state() {
        assertThat(SyncState.read(file())).isEqualTo(SyncState.none());
    }

    @Test
    void a_file_that_can_never_be_written_is_refused_when_it_is_read() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SyncState.read(folder.resolve("missing/state.json")))
                .withMessageContaining("there is no folder " + folder.resolve("missing"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SyncState.read(folder))
                .withMessageContaining("is a folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "ashby.api-key=5dNvKq9Wz",
                "null",
                "[]",
                "\"5dNvKq9Wz\"",
                "{}",
                "{\"version\": 1}",
                "{\"version\": \"1\", \"operation\": \"jobs.list\", \"filters\": {}, \"sync_token\": \"5dNvKq9Wz\", \"completed_at\": \"2026-11-26T08:30:00Z\"}",
                "{\"version\": 1, \"operation\": null, \"filters\": {}, \"sync_token\": \"5dNvKq9Wz\", \"completed_at\": \"2026-11-26T08:30:00Z\"}",
                "{\"version\": 1, \"operation\": \"\", \"filters\": {}, \"sync_token\": \"5dNvKq9Wz\", \"completed_at\": \"2026-11-26T08:30:00Z\"}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": [], \"sync_token\": \"5dNvKq9Wz\", \"completed_at\": \"2026-11-26T08:30:00Z\"}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": {}, \"completed_at\": \"2026-11-26T08:30:00Z\"}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": {}, \"sync_token\": \"\", \"completed_at\": \"2026-11-26T08:30:00Z\"}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": {}, \"sync_token\": 5, \"completed_at\": \"2026-11-26T08:30:00Z\"}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": {}, \"sync_token\": \"5dNvKq9Wz\", \"completed_at\": \"yesterday\"}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": {}, \"sync_token\": \"5dNvKq9Wz\"}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": {}, \"sync_token\": \"5dNvKq9Wz\", \"sync_token\": \"b\", \"completed_at\": \"2026-11-26T08:30:00Z\"}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": {}, \"sync_token\": \"5dNvKq9Wz\", \"completed_at\": \"2026-11-26T08:30:00Z\"} {}",
                "{\"version\": 1, \"operation\": \"jobs.list\", \"filters\": {}, \"sync_token\": \"5dNvKq9Wz\", \"completed_at\": \"2026-11-2"
            })
    void a_damaged_file_is_an_error_that_quotes_nothing_of_it(String content) throws IOException {
        Path file = file(content);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SyncState.read(file))
                .withMessageContaining(file + " is damaged: ")
                .withMessageContaining("delete it")
                .withMessageNotContaining(TOKEN)
                .withMessageNotContaining("api-key");
        assertThat(file).hasContent(content);
    }

    @Test
    void a_file_of_another_version_is_an_error() throws IOException {
        Path file = file("""
                {"version": 2, "listing": "jobs.list", "tokens": ["a"]}
                """);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SyncState.read(file))
                .withMessageContaining("has version 2 of its format; this connector reads version 1");
    }

    @Test
    void a_file_that_is_far_too_large_is_not_read_whole() throws IOException {
        Path file = file("[" + " ".repeat(2_000_000) + "]");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SyncState.read(file))
                .withMessageContaining("too large");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_can_read_the_file_and_nothing_else_is_left() throws IOException {
        Files.writeString(file(), "{}");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        STATE.write(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_stays_one_and_its_target_is_written() throws IOException {
        Path target = Files.createDirectory(folder.resolve("states")).resolve("real.json");
        Path middle = Files.createSymbolicLink(folder.resolve("middle"), Path.of("states/real.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), middle);

        assertThat(SyncState.read(link)).isEqualTo(SyncState.none());
        STATE.write(link);
        STATE.write(link);

        assertThat(link).isSymbolicLink();
        assertThat(middle).isSymbolicLink();
        assertThat(SyncState.read(target)).isEqualTo(STATE);
        assertThat(SyncState.read(link)).isEqualTo(STATE);
    }

    @Test
    void a_write_that_fails_leaves_the_file_and_nothing_else() throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("occupied"));
        Files.writeString(occupied.resolve("inside"), "x");

        assertThatIOException().isThrownBy(() -> STATE.write(occupied));
        assertThatIOException().isThrownBy(() -> STATE.write(folder.resolve("missing/state.json")));

        assertThat(occupied.resolve("inside")).hasContent("x");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    @Test
    void an_interrupted_thread_can_still_write() throws IOException {
        Thread.currentThread().interrupt();
        try {
            STATE.write(file());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(SyncState.read(file())).isEqualTo(STATE);
    }

    @Test
    void what_has_seen_nothing_is_not_written() {
        assertThatIllegalStateException().isThrownBy(() -> SyncState.none().write(file()));
        assertThat(file()).doesNotExist();
    }
}
