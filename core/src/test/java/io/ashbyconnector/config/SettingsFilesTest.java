package io.ashbyconnector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that configuration is read from, and those that hold a secret of their own. */
@Timeout(20)
class SettingsFilesTest {

    private static final String KEY = "key-5f0c2a81";

    @TempDir
    private Path folder;

    private Path write(String name, String text, String permissions) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static @Nullable Secret apiKey(ConnectorConfig config) {
        return config.secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE);
    }

    private static @Nullable Secret apiKeyIn(String file) {
        return apiKey(ConnectorConfig.fromMap(Map.of("ashby.api-key-file", file)));
    }

    private Stream<Path> unreadable() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(5L << 30);
        }
        return Stream.of(
                pipe,
                large,
                folder,
                Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/zero")),
                Path.of("/dev/zero"),
                Path.of("/dev/null"),
                folder.resolve("missing"),
                folder.resolve("large").resolve("in-a-file"));
    }

    @Test
    void what_is_no_small_regular_file_is_refused_at_once() throws Exception {
        for (Path file : unreadable().toList()) {
            ConfigurationException ofSettings =
                    catchThrowableOfType(ConfigurationException.class, () -> ConnectorConfig.fromProperties(file));
            ConfigurationException ofSecret =
                    catchThrowableOfType(ConfigurationException.class, () -> apiKeyIn(file.toString()));

            assertThat(ofSettings).hasMessageContaining(file.toString());
            assertThat(ofSettings.details().hint()).isNotBlank();
            assertThat(ofSecret).hasMessageContaining("ashby.api-key-file").hasMessageContaining(file.toString());
            assertThat(ofSecret.details().hint()).isNotBlank();
        }
    }

    static Stream<byte[]> keys() {
        return Stream.of(
                        KEY, KEY + "\n", KEY + "\r\n", "\uFEFF" + KEY, "\uFEFF" + KEY + "\r\n\r\n", "  " + KEY + "\t\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_secret_is_found_as_editors_write_it(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("key"), content);

        assertThat(apiKeyIn(file.toString())).isEqualTo(Secret.of(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "one\ntwo\n", "\uFEFF", "a\u0000b"})
    void a_file_without_one_secret_is_refused_and_not_quoted(String content) throws IOException {
        Path file = write("key.txt", content, "rw-------");

        assertThat(catchThrowableOfType(ConfigurationException.class, () -> apiKeyIn(file.toString())))
                .hasMessageContaining("ashby.api-key-file")
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("one", "two"));
    }

    @Test
    void settings_may_start_with_a_byte_order_mark_and_end_lines_as_windows_does() throws IOException {
        Path file = write("ashby.properties", "\uFEFFashby.mode = direct\r\nhttp.deadline = 7s\r\n", "rw-------");
        ConnectorConfig config = ConnectorConfig.fromProperties(file);

        config.requireKnown(List.of());
        assertThat(config.text(ConfigKey.MODE)).isEqualTo("direct");
        assertThat(config.text(ConfigKey.HTTP_DEADLINE)).isEqualTo("7s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key.txt", "./key.txt", "secrets/key.txt", "../conf/key.txt"})
    void a_name_in_a_file_is_relative_to_that_file(String name) throws IOException {
        Path settings = write("conf/ashby.properties", "ashby.api-key-file = " + name, "rw-------");
        write("conf/" + name, KEY + "\n", "rw-------");

        assertThat(apiKey(ConnectorConfig.fromProperties(settings))).isEqualTo(Secret.of(KEY));
    }

    @Test
    void a_tilde_is_the_home_folder_of_the_environment() throws IOException {
        write("secrets/key", KEY, "rw-------");
        Path settings = write("ashby.properties", "ashby.api-key-file = ~/secrets/key", "rw-------");
        ConnectorConfig environment = ConnectorConfig.fromEnvironment(Map.of("HOME", folder.toString()));

        assertThat(apiKey(environment.orElse(ConnectorConfig.fromProperties(settings))))
                .isEqualTo(Secret.of(KEY));
        assertThat(apiKey(ConnectorConfig.fromEnvironment(
                        Map.of("HOME", folder.toString(), "ASHBY_API_KEY_FILE", "~/secrets/key"))))
                .isEqualTo(Secret.of(KEY));
    }

    @Test
    void a_secret_in_the_place_of_its_files_name_is_not_echoed() {
        for (String misplaced : List.of(KEY, KEY + "\u0000")) {
            ConfigurationException refused =
                    catchThrowableOfType(ConfigurationException.class, () -> apiKeyIn(misplaced));
            StringWriter trace = new StringWriter();
            refused.printStackTrace(new PrintWriter(trace));

            assertThat(trace.toString()).contains("ASHBY_API_KEY").doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-rw-", "rw----rw-", "rwxrwxrwx", "-w-----w-"})
    void what_other_users_can_change_is_refused(String permissions) throws IOException {
        Path settings = write("ashby.properties", "ashby.base-url = https://elsewhere.example\n", permissions);
        Path key = write("key.txt", KEY, permissions);

        for (Consumer<Path> reading :
                List.<Consumer<Path>>of(ConnectorConfig::fromProperties, file -> apiKeyIn(file.toString()))) {
            for (Path file : List.of(settings, key)) {
                assertThat(catchThrowableOfType(ConfigurationException.class, () -> reading.accept(file)))
                        .hasMessageContaining("can be changed by other users")
                        .hasMessageContaining("chmod go-w " + file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--, true", "rw-r-----, false", "rw-------, false", "r--r--r--, true"})
    void a_secret_that_all_users_can_read_is_warned_of(String permissions, boolean warned) throws IOException {
        Path key = write("key.txt", KEY, permissions);
        Path settings = write("ashby.properties", "ashby.api-key = " + KEY, permissions);
        try (Warnings warnings = new Warnings()) {
            apiKeyIn(key.toString());
            assertThat(warnings.messages()).hasSize(warned ? 1 : 0);

            apiKey(ConnectorConfig.fromProperties(settings));
            assertThat(warnings.messages()).hasSize(warned ? 2 : 0);
            assertThat(warnings.messages())
                    .allSatisfy(line -> assertThat(line).contains("chmod 600").doesNotContain(KEY));
        }
    }

    @Test
    void settings_without_a_secret_are_for_all_to_read() throws IOException {
        Path settings = write("ashby.properties", "ashby.mode = direct", "rw-r--r--");
        try (Warnings warnings = new Warnings()) {
            assertThat(apiKey(ConnectorConfig.fromProperties(settings))).isNull();
            assertThat(warnings.messages()).isEmpty();
        }
    }
}
