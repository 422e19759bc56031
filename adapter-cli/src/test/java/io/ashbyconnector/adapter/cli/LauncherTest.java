package io.ashbyconnector.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts the command, with a Java that only tells which character set its locale has. */
class LauncherTest {

    @TempDir
    private Path root;

    @BeforeEach
    void copy() throws Exception {
        Files.copy(Path.of("..", "ashby"), root.resolve("ashby"));
        Files.createFile(
                Files.createDirectories(root.resolve("adapter-cli/target")).resolve("ashby.jar"));
        Path java = Files.createDirectories(root.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec locale charmap\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "POSIX", "xx_XX", "xx_XX.UTF-8", "xx_XX.ISO-8859-1", "xx_XX@euro"})
    void a_locale_without_a_character_set_or_that_is_not_installed_becomes_a_utf_8_one(String locale) throws Exception {
        for (String variable : new String[] {"LANG", "LC_CTYPE", "LC_ALL"}) {
            assertThat(charset(Map.of(variable, locale))).as(variable).isEqualTo("UTF-8");
        }
    }

    private String charset(Map<String, String> locale) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("bash", root.resolve("ashby").toString());
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        builder.environment().putAll(locale);
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String charset = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return charset;
    }
}
