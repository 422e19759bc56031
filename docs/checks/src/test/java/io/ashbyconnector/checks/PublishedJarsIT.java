package io.ashbyconnector.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars that the other modules packaged in this build. */
class PublishedJarsIT {

    private static final Path COMMAND = Repository.ROOT.resolve("adapter-cli/target/ashby.jar");

    static List<Published> jars() throws Exception {
        return Published.modules().stream().filter(Published::isJar).toList();
    }

    private static String text(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(zip.getEntry(entry)).as(entry).isNotNull();
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> files(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void a_jar_carries_the_license(Published module) throws Exception {
        String license = Files.readString(Repository.ROOT.resolve("LICENSE"));
        assertThat(text(module.jar(""), "META-INF/LICENSE")).isEqualTo(license);
        if (Files.exists(module.jar("-sources"))) {
            assertThat(text(module.jar("-sources"), "META-INF/LICENSE")).isEqualTo(license);
        }
    }

    @Test
    void every_jar_is_a_module_whose_name_the_documents_tell() throws Exception {
        List<Path> jars = new ArrayList<>();
        for (Published module : jars()) {
            jars.add(module.jar(""));
        }
        Set<ModuleReference> modules =
                ModuleFinder.of(jars.toArray(Path[]::new)).findAll();

        String told = Files.readString(Repository.ROOT.resolve("docs/compatibility.md"));
        assertThat(modules).hasSameSizeAs(jars).allSatisfy(module -> {
            String name = module.descriptor().name();
            String last = name.substring(name.lastIndexOf('.'));
            assertThat(text(Path.of(module.location().orElseThrow()), "META-INF/MANIFEST.MF"))
                    .contains("Automatic-Module-Name: " + name);
            assertThat(told.contains("`" + name + "`") || told.contains("`" + last + "`"))
                    .as(name)
                    .isTrue();
        });
        assertThat(modules.stream()
                        .flatMap(module -> module.descriptor().packages().stream())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_command_carries_the_licenses_and_notices_of_all_that_it_bundles() throws IOException {
        assertThat(text(COMMAND, "META-INF/LICENSE")).isEqualTo(Files.readString(Repository.ROOT.resolve("LICENSE")));
        assertThat(text(COMMAND, "META-INF/NOTICE")).contains("Apache HttpClient", "Jackson JSON processor");
        String thirdParty = text(COMMAND, "META-INF/THIRD-PARTY");
        List<String> listed = thirdParty
                .lines()
                .filter(line -> line.matches("  \\S+/ +.*"))
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();
        List<String> bundled = files(COMMAND).stream()
                .map(name -> name.replaceFirst("META-INF/versions/\\d+/", ""))
                .filter(name -> name.contains("/"))
                .filter(name -> !name.startsWith("META-INF/") && !name.startsWith("OSGI-INF/"))
                .filter(name -> !name.startsWith("io/ashbyconnector/"))
                .toList();
        assertThat(bundled).allSatisfy(name -> assertThat(listed).anyMatch(name::startsWith));
        assertThat(listed).allSatisfy(prefix -> assertThat(bundled).anyMatch(name -> name.startsWith(prefix)));
    }

    @Test
    void the_commands_context_store_is_beside_it_with_the_database_library_of_this_platform_alone() throws IOException {
        Path store = Repository.ROOT.resolve("adapter-duckdb/target/store");
        Path jar = store.resolve("ashby-store.jar");

        assertThat(files(COMMAND)).noneMatch(name -> name.contains("duckdb"));
        assertThat(files(jar))
                .contains("META-INF/services/io.ashbyconnector.port.ContextStoreProvider")
                .noneMatch(name -> name.startsWith("libduckdb"))
                .allMatch(name -> name.matches("(META-INF|io/ashbyconnector/adapter/duckdb|org/duckdb)/.*"));
        assertThat(text(jar, "META-INF/THIRD-PARTY")).contains("org/duckdb/");
        try (Stream<Path> files = Files.list(store)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .anyMatch(name -> name.startsWith("libduckdb_java.so_"));
        }
    }
}
