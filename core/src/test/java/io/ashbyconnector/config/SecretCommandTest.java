package io.ashbyconnector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that print a secret: how they are read, when they are run, and whose are. */
@Timeout(30)
class SecretCommandTest {

    private static final String KEY = "key-5f0c2a81";

    @TempDir
    private Path folder;

    /** Counts its runs, and prints what it is told to. */
    @BeforeEach
    void makeProgram() throws IOException {
        Path program = Files.writeString(
                folder.resolve("print"), "#!/bin/sh\necho run >> \"$(dirname \"$0\")/runs\"\nprintf \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> runs() throws IOException {
        Path runs = folder.resolve("runs");
        return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
    }

    private ConnectorConfig file(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("config.properties"), List.of(lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return ConnectorConfig.fromProperties(file);
    }

    private static @Nullable Supplier<Secret> apiKey(ConnectorConfig config) {
        return config.secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE, ConfigKey.ASHBY_API_KEY_COMMAND);
    }

    private static String revealed(ConnectorConfig config) {
        return Objects.requireNonNull(apiKey(config)).get().reveal();
    }

    private SecretCommand command(String text) {
        return SecretCommand.parse(text, "ashby.api-key-command", folder);
    }

    @Test
    void it_is_run_when_the_secret_is_asked_for_and_once() throws IOException {
        ConnectorConfig config = file("ashby.api-key-command = ./print " + KEY);
        Supplier<Secret> key = Objects.requireNonNull(apiKey(config));
        assertThat(config.has(ConfigKey.ASHBY_API_KEY_COMMAND)).isTrue();
        assertThat(runs()).isEmpty();

        assertThat(key.get().reveal()).isEqualTo(KEY);
        assertThat(revealed(config.orElse(ConnectorConfig.fromMap(Map.of())))).isEqualTo(KEY);
        assertThat(revealed(config.with(ConfigKey.MODE, "direct"))).isEqualTo(KEY);
        assertThat(runs()).hasSize(1);
    }

    @Test
    void callers_that_come_together_share_a_run() throws Exception {
        SecretCommand slow = command("sh -c 'echo run >> runs; sleep 0.3; echo " + KEY + "'");
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Secret>> all = callers.invokeAll(
                    Stream.generate(() -> (Callable<Secret>) slow::get).limit(8).toList());
            for (Future<Secret> each : all) {
                assertThat(each.get().reveal()).isEqualTo(KEY);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(runs()).hasSize(1);
    }

    @Test
    void the_first_line_is_the_secret() {
        assertThat(command("./print '\\n  " + KEY + "  \\r\\nlogin: me\\n'")
                        .get()
                        .reveal())
                .isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "./print %s|%s  a b       , a|b",
                "./print '%s|%s' 'a b' c , a b|c",
                "./print \"%s|%s\" \"it's\" '\"' , it's|\"",
                "./print %s|%s a'b c'd \"\" , ab cd|",
                "./print %s $HOME;ls , $HOME;ls",
                "./print %s a\\b , a\\b"
            })
    void quotes_keep_words_together_and_nothing_else_means_anything(String text, String printed) {
        assertThat(command(text).get().reveal()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"op 'read", "op read \"x", "''", "'' x"})
    void what_is_no_command_is_refused_before_it_is_run(String text) {
        assertThatThrownBy(() -> command(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ashby.api-key-command");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "sh -c 'echo whsec-1; exit 3' , exit code 3",
                "true whsec-1                 , printed nothing",
                "sh -c 'echo; echo'           , printed nothing",
                "sh -c 'yes whsec-1 | head -n 9000 && sleep 9' , more than 64 KiB"
            })
    void one_that_fails_is_told_without_what_it_printed(String text, String told) {
        AuthenticationException failure = catchThrowableOfType(
                AuthenticationException.class, () -> command(text).get());
        assertThat(failure).hasMessageContaining(told);
        assertThat(failure.getMessage() + failure.details().hint()).doesNotContain("whsec");
    }

    @Test
    void one_that_cannot_be_run_or_prints_no_secret_is_a_configuration_error() {
        for (String text : List.of("no-such-program whsec-1", "./missing whsec-1", "printf 'a\\tb'")) {
            ConfigurationException failure = catchThrowableOfType(
                    ConfigurationException.class, () -> command(text).get());
            assertThat(failure.getMessage() + failure.details().hint())
                    .contains("ashby.api-key-command")
                    .doesNotContain("whsec");
        }
    }

    @Test
    void one_that_does_not_end_is_ended_with_what_it_started() throws Exception {
        SecretCommand endless = SecretCommand.parse(
                "sh -c 'sleep 60 & echo $! > pid; sleep 60'", "ashby.api-key-command", folder, Duration.ofMillis(500));
        assertThatThrownBy(endless::get)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("did not end");
        long started = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        ProcessHandle.of(started).ifPresent(left -> left.onExit().join());
    }

    @Test
    void an_interrupt_ends_it() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> command("sleep 60").get()).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void after_a_failure_the_next_caller_tries_again() throws IOException {
        SecretCommand locked = command("sh -c 'test -e unlocked && echo " + KEY + "'");
        assertThatThrownBy(locked::get).isInstanceOf(AuthenticationException.class);
        Files.createFile(folder.resolve("unlocked"));
        assertThat(locked.get().reveal()).isEqualTo(KEY);
    }

    @Test
    void only_a_file_names_one() throws IOException {
        for (ConnectorConfig config : List.of(
                ConnectorConfig.fromEnvironment(Map.of("ASHBY_API_KEY_COMMAND", "./print " + KEY)),
                ConnectorConfig.fromMap(Map.of("ashby.api-key-command", "./print " + KEY)))) {
            ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> apiKey(config));
            assertThat(refused).hasMessageContaining("only when a file names it");
            assertThat(refused.getMessage()).doesNotContain(KEY);
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void a_file_of_another_user_names_none() throws IOException {
        Path file = Files.writeString(folder.resolve("theirs.properties"), "ashby.api-key-command = ./print " + KEY);
        try {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (IOException notRoot) {
            return; // only root gives files away
        }
        assertThatThrownBy(() -> apiKey(ConnectorConfig.fromProperties(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("another user");
        assertThat(runs()).isEmpty();
    }

    @Test
    void a_file_that_others_can_change_names_none() throws IOException {
        file("ashby.api-key-command = ./print " + KEY);
        Files.setPosixFilePermissions(
                folder.resolve("config.properties"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThatThrownBy(() -> ConnectorConfig.fromProperties(folder.resolve("config.properties")))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void of_alternatives_the_first_place_decides_and_one_place_has_one() throws IOException {
        ConnectorConfig command = file("ashby.api-key-command = ./print from-command");
        ConnectorConfig environment = ConnectorConfig.fromEnvironment(Map.of("ASHBY_API_KEY", "from-environment"));

        assertThat(revealed(environment.orElse(command))).isEqualTo("from-environment");
        assertThat(runs()).isEmpty();
        assertThat(revealed(command.orElse(environment))).isEqualTo("from-command");

        ConnectorConfig both = file("ashby.api-key-command = ./print " + KEY, "ashby.api-key = " + KEY);
        AshbyConnectorException refused = catchThrowableOfType(ConfigurationException.class, () -> apiKey(both));
        assertThat(refused.getMessage())
                .contains("ashby.api-key-command", "are both set")
                .doesNotContain(KEY);
    }

    @Test
    void its_arguments_are_shown_to_nobody() throws IOException {
        ConnectorConfig config = file("ashby.api-key-command = ./print " + KEY);
        assertThat(config.toString() + config.shown(ConfigKey.ASHBY_API_KEY_COMMAND) + command("./print " + KEY))
                .contains("./print …")
                .doesNotContain(KEY);
    }
}
