package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of every help work as they are printed. */
class ExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^  (?:.*[|] )?ashby (.*?)(?: {3,}.*| [>|] .*)?$");
    /** What a reader replaces by a value. */
    private static final Set<String> PLACEHOLDERS = Set.of("ID", "TEXT", "JSON", "VALUE", "N", "TIME", "HANDLE");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private static AshbySandbox sandbox;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void start() throws IOException {
        sandbox = AshbySandbox.start();
        Files.writeString(directory.resolve("key.txt"), sandbox.apiKey());
        Files.writeString(directory.resolve("question.sql"), "SELECT count(*) FROM jobs");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<String> examples() throws IOException {
        return CommandsTest.everyCommand().stream()
                .flatMap(command -> EXAMPLE.matcher(Cli.in(Path.of(""))
                                .run((command + " --help")
                                        .replaceFirst("ashby ?", "")
                                        .strip()
                                        .split(" ", -1))
                                .out()
                                .replaceAll("\\\\\n *", ""))
                        .results())
                .map(example -> example.group(1).strip())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_works(String example) {
        String[] words = WORD.matcher(example).results().map(ExamplesTest::word).toArray(String[]::new);
        List<String> line = List.of(words);
        boolean runsOn = line.contains("mcp") || line.contains("sandbox");
        if (runsOn || writes(line) || !Collections.disjoint(line, PLACEHOLDERS)) {
            assertThat(new CommandTree(Catalog.ofAshby())
                            .parserFor(line)
                            .parseArgs(words)
                            .errors())
                    .isEmpty();
            return;
        }
        boolean hosted = line.contains("hosted") || line.contains("connectors");
        Cli shell = Cli.in(directory).typing(sandbox.apiKey());

        Cli.Result result = (hosted ? shell.throughAirbyte(sandbox) : shell.against(sandbox)).run(words);

        if (result.exit() == 1 && result.error().path("code").asString("").equals("not_simulated_by_sandbox")) {
            return; // it reached the service, which is all that can be asked for here
        }
        assertThat(result.exit()).as(result.err()).isZero();
        if (line.contains("--svg") || line.contains("--html")) {
            assertThat(directory.resolve(line.get(line.size() - 1))).isNotEmptyFile();
        } else {
            assertThat(result.out()).isNotBlank();
        }
    }

    private static boolean writes(List<String> line) {
        return Catalog.ofAshby().entities().stream()
                .filter(entity -> line.contains(Help.kebab(entity.name())))
                .flatMap(entity -> entity.actions().stream())
                .anyMatch(action -> action.effect().isWrite() && line.contains(Help.kebab(action.name())));
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    @Test
    void every_action_has_an_example() throws IOException {
        List<String> examples = new ArrayList<>(examples().toList());

        assertThat(CommandsTest.everyCommand().stream()
                        .map(command -> command.replaceFirst("ashby ?", ""))
                        .filter(command ->
                                command.matches("\\S+ (list|get|context-.*)") && !command.startsWith("conn")))
                .allSatisfy(command -> assertThat(examples).anyMatch(example -> example.contains(command)));
    }
}
