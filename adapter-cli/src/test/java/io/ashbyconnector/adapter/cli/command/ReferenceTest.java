package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents that are made from the commands. */
class ReferenceTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "cli.md");

    @TempDir
    private Path directory;

    @Test
    void the_document_is_what_the_command_says() throws IOException {
        String reference = Reference.markdown();
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(DOCUMENT, reference);
        }

        assertThat(Files.readString(DOCUMENT).lines().toList())
                .as("docs/cli.md is out of date: mvn -pl adapter-cli test -Dtest=ReferenceTest -Ddocs.rewrite=true")
                .isEqualTo(reference.lines().toList());
    }

    @Test
    void the_document_has_every_command_and_topic_once() {
        List<String> headings = Reference.markdown()
                .lines()
                .filter(line -> line.matches("###? .*"))
                .map(line -> line.replaceFirst("#+ ", ""))
                .toList();

        assertThat(headings)
                .doesNotHaveDuplicates()
                .containsAll(CommandsTest.everyCommand().stream()
                        .map(command -> command.replace('_', '-'))
                        .toList())
                .containsAll(Stream.of(Topic.values()).map(Topic::id).toList());
    }

    @Test
    void a_page_of_the_manual_is_found_for_every_command_and_topic_and_has_no_flaw() throws Exception {
        Reference.writeManual(directory);

        assertThat(directory.resolve("man1/ashby.1")).content().contains("ASHBY_ALLOW_WRITES", "ashby\\-candidates");
        for (String command : CommandsTest.everyCommand()) {
            String[] words = command.replace('_', '-').split(" ", -1);
            String name = words.length == 1 ? words[0] : words[0] + "-" + words[1];
            assertThat(directory.resolve("man1").resolve(name + ".1")).isNotEmptyFile();
        }
        for (Topic topic : Topic.values()) {
            assertThat(directory.resolve("man7").resolve("ashby-" + topic.id() + ".7"))
                    .isNotEmptyFile();
        }
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "groff")));
        assumeTrue(installed, "groff");
        List<String> command = new ArrayList<>(List.of("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z"));
        try (Stream<Path> pages = Files.walk(directory)) {
            pages.filter(Files::isRegularFile).map(Path::toString).forEach(command::add);
        }
        Process groff = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(groff.waitFor()).as(told).isZero();
        assertThat(told).isEmpty();
    }
}
