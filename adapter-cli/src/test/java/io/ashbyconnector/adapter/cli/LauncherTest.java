package io.ashbyconnector.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts the command, with a Java that only tells how it was started. */
class LauncherTest {

    @TempDir
    private Path root;

    @BeforeEach
    void copy() throws Exception {
        Files.copy(Path.of("..", "ashby"), root.resolve("ashby"));
        Files.createFile(root.resolve("pom.xml"));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql x",
                "--sandbox sync",
                "--store f store tables",
                "-o json --mode direct --config c --fields id export out",
                "--quiet mcp",
                "stats",
                "execute jobs context_store_search",
                "jobs context-store-sql-query --sql x"
            })
    void what_may_ask_the_context_store_gets_it_built_once_and_on_its_class_path(String command) throws Exception {
        String store = "adapter-duckdb/target/store/ashby-store.jar";
        fake("jdk/bin/java", "echo \"$@\"");
        fake("bin/mvn", "echo built >> built\nmkdir -p adapter-duckdb/target/store\ntouch " + store);

        for (int i = 0; i < 2; i++) {
            assertThat(run(command)).contains("/adapter-cli/target/ashby.jar:" + root + "/" + store + " ");
        }
        assertThat(root.resolve("built")).hasContent("built");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidates list",
                "sql --help",
                "--store sql jobs list",
                "-o sync jobs list",
                "--version",
                "describe store",
                "help sql",
                "help candidates context-store-search"
            })
    void what_does_not_ask_it_does_without(String command) throws Exception {
        fake("jdk/bin/java", "echo \"$@\"");
        fake("bin/mvn", "echo built >> built");

        assertThat(run(command)).contains("/adapter-cli/target/ashby.jar io.ashby");
        assertThat(root.resolve("built")).doesNotExist();
    }

    @Test
    void a_store_that_cannot_be_built_is_the_commands_to_tell_of() throws Exception {
        fake("jdk/bin/java", "echo \"$@\"");
        fake("bin/mvn", "echo No network; exit 1");

        assertThat(run("mcp")).contains("/adapter-cli/target/ashby.jar io.ashby");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.1", "25"})
    void native_code_is_allowed_only_where_newer_ones_would_warn_of_it(String version) throws Exception {
        fake("jdk/bin/java", "echo \"$@\"");
        fake("bin/mvn", "mkdir -p adapter-duckdb/target/store; touch adapter-duckdb/target/store/ashby-store.jar");
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");

        assertThat(run("sql x").contains("--enable-native-access=ALL-UNNAMED")).isEqualTo(version.equals("25"));
        assertThat(run("jobs list")).doesNotContain("--enable-native-access");
    }

    @Test
    void an_installation_runs_its_own_library_and_keeps_its_archive_in_the_users_cache() throws Exception {
        Path prefix = installed("pre fix");
        String lib = prefix.resolve("lib/ashby").toRealPath().toString();
        fake("jdk/bin/java", "echo \"$@\"");
        Files.createFile(Files.createDirectories(root.resolve("jdk/lib")).resolve("modules"));
        Path link = Files.createSymbolicLink(root.resolve("link"), prefix.resolve("bin/ashby"));

        assertThat(run(link, "jobs list")).contains(" -cp " + lib + "/ashby.jar io.ashby");
        assertThat(run(link, "sql x")).contains(" -cp " + lib + "/ashby.jar:" + lib + "/ashby-store.jar ");
        assertThat(root.resolve("home/.cache/ashby" + lib)).isDirectory();
        try (Stream<Path> files = Files.list(prefix.resolve("lib/ashby"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("ashby.jar", "ashby-store.jar");
        }
    }

    @Test
    void an_installation_that_is_not_whole_says_so() throws Exception {
        Path prefix = installed("prefix");
        Files.delete(prefix.resolve("lib/ashby/ashby.jar"));

        Process process = new ProcessBuilder("bash", prefix.resolve("bin/ashby").toString(), "version").start();

        assertThat(process.errorReader().lines()).singleElement().asString().contains("not whole");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private Path installed(String name) throws Exception {
        Path prefix = root.resolve(name);
        Files.copy(
                Path.of("..", "ashby"),
                Files.createDirectories(prefix.resolve("bin")).resolve("ashby"));
        Path lib = Files.createDirectories(prefix.resolve("lib/ashby"));
        Files.createFile(lib.resolve("ashby.jar"));
        Files.createFile(lib.resolve("ashby-store.jar"));
        Files.createDirectories(root.resolve("home"));
        return prefix;
    }

    private void fake(String name, String script) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String run(String arguments) throws Exception {
        return run(root.resolve("ashby"), arguments);
    }

    private String run(Path script, String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments.split(" ", -1)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().merge("PATH", root.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().put("HOME", root.resolve("home").toString());
        builder.environment().remove("XDG_CACHE_HOME");
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
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
