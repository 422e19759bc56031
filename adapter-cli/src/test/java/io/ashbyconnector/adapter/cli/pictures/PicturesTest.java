package io.ashbyconnector.adapter.cli.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.command.Cli;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the documents show what the command prints today. After a change that is meant, a run with
 * {@code -Dpictures.write} draws them anew.
 */
class PicturesTest {

    private static final Path PICTURES = Path.of("").toAbsolutePath().resolveSibling("docs/pictures");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-09-30T12:00:00Z"), ZoneOffset.UTC);

    private static final String STRONG = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String RESET = "\u001b[0m";

    private static AshbySandbox sandbox;

    @TempDir
    private static Path home;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().today(TODAY));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            table       | 100 | candidates list --limit 6
            check       |  80 | check
            record      | 100 | candidates get umeko.nakasone10@mailbox.example
            person      | 100 | candidates show odette.ravenhill1188@mailbox.example
            pipeline    | 120 | applications list --job Motor --status Active --limit 8
            stats       |  90 | stats sources --since 2026
            """)
    void a_picture_shows_what_the_command_prints(String name, int columns, String line) throws IOException {
        Cli.Result result = Cli.in(home).against(sandbox).at(NOON).wide(columns).run(line.split(" "));
        assertThat(result.exit()).as(result.err()).isZero();
        List<String> lines = new ArrayList<>(List.of(FAINT + "$ " + RESET + STRONG + "ashby " + line + RESET, ""));
        result.lines().forEach(each -> lines.add(settled(each)));
        compare(name, "ashby " + line, new Screen(columns, lines));
    }

    @Test
    void a_picture_shows_how_an_agent_gets_an_answer() throws IOException {
        String call = """
                {"entity": "context_store", "action": "context_store_sql_query", "params": {"sql":
                  "SELECT source, count(*) AS hires FROM hires WHERE hired_at >= '2026-01-01' GROUP BY 1 ORDER BY 2 DESC"}}""";
        ToolAnswer answer;
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.base-url", sandbox.baseUri().toString(),
                "ashby.api-key", sandbox.apiKey(),
                "ashby.store", "memory")))) {
            answer = AshbyTool.over(ashby).clock(NOON).build().call(call);
        }
        assertThat(answer.isError()).as(answer.text()).isFalse();
        int columns = 110;
        List<String> lines = new ArrayList<>();
        lines.add(STRONG + "Where do this year's hires come from?" + RESET);
        lines.add("");
        call.lines().forEach(each -> lines.add(FAINT + (lines.size() == 2 ? "ashby_execute " : "") + each + RESET));
        lines.add("");
        String text = answer.text().replaceAll("(},|],)(?=[{\"])", "$1\n  ");
        settled(text).lines().forEach(lines::add);
        compare("agent", "An agent asks ashby_execute, and gets an answer", new Screen(columns, lines));
    }

    /** Without what differs between two runs: the sandbox's port, and the moment at which it was read. */
    private static String settled(String line) {
        return line.replace(sandbox.baseUri().toString(), "https://api.ashbyhq.com")
                .replaceAll("data as of [^,]*, [0-9:]+ UTC", "data as of 30 Sep 2026, 12:00 UTC")
                .replaceAll("(\"as_of\": ?\")[^\"]*", "$12026-09-30T12:00:00Z");
    }

    private static void compare(String name, String title, Screen screen) throws IOException {
        Path file = PICTURES.resolve(name + ".svg");
        String svg = screen.svg(title);
        if (System.getProperty("pictures.write") != null) {
            Files.writeString(file, svg);
        }
        assertThat(file)
                .as("draw it anew with 'mvn -pl adapter-cli -am test -Dtest=PicturesTest -Dpictures.write"
                        + " -Dsurefire.failIfNoSpecifiedTests=false'")
                .hasContent(svg);
    }
}
