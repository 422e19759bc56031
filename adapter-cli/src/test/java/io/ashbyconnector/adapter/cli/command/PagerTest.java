package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is longer than the screen goes through a pager. */
@DisabledOnOs(OS.WINDOWS)
class PagerTest {

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Path shown;
    private Cli ashby;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(150));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() throws IOException {
        shown = directory.resolve("shown");
        Path pager = Files.writeString(
                directory.resolve("pager"), "echo \"$LESS $1\" > \"$0.called\"\ncat > \"" + shown + "\"\n");
        ashby = Cli.in(directory)
                .against(sandbox)
                .on(new Terminal(true, true, true, 100, 100, 24))
                .with("PAGER", "/bin/sh " + pager + "  -x");
    }

    @Test
    void a_pagedtable_is_shown_in_it() throws IOException {
        Cli.Result paged = ashby.run("candidates", "list", "--limit", "50");

        assertThat(paged.exit()).isZero();
        assertThat(paged.out()).isEmpty();
        assertThat(Files.readAllLines(shown)).hasSize(51);
        assertThat(Files.readString(directory.resolve("pager.called"))).isEqualToIgnoringNewLines("FRX -x");
        assertThat(paged.err()).contains("More records exist.");
    }

    @Test
    void help_is_shown_in_it() throws IOException {
        assertThat(ashby.run("candidates", "list", "--help").out()).isEmpty();
        assertThat(Files.readString(shown)).contains("Usage:");
    }

    @Test
    void what_fits_the_screen_is_printed() {
        Cli.Result brief = ashby.run("candidates", "list", "--limit", "5");

        assertThat(brief.lines()).hasSize(6);
        assertThat(shown).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv"})
    void what_programs_read_is_printed(String format) {
        assertThat(ashby.run("candidates", "list", "--limit", "50", "-o", format)
                        .out())
                .isNotEmpty();
        assertThat(shown).doesNotExist();
    }

    @Test
    void a_pipe_gets_all() {
        Cli pipe = ashby.on(new Terminal(true, false, true, 100, 100, 24));

        assertThat(pipe.run("candidates", "list", "--limit", "50", "-o", "table")
                        .lines())
                .hasSize(51);
        assertThat(shown).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cat", " ", "no-such-pager-anywhere"})
    void it_can_be_turned_off(String pager) {
        assertThat(ashby.with("ASHBY_PAGER", pager)
                        .run("candidates", "list", "--limit", "50")
                        .lines())
                .hasSize(51);
        assertThat(shown).doesNotExist();
    }

    @Test
    void one_that_is_quit_early_ends_the_command_well() {
        Cli.Result quit = ashby.with("ASHBY_PAGER", "true").run("candidates", "list", "--all");

        assertThat(quit.exit()).isZero();
        assertThat(quit.err()).isEmpty();
    }

    @Test
    void an_error_is_told_and_its_exit_code_stays() throws IOException {
        Cli.Result failed =
                ashby.typing(ids() + "00000000-0000-0001-0000-000000000001\n").run("candidates", "get", "-");

        assertThat(failed.exit()).isEqualTo(3);
        assertThat(failed.err()).contains("Error:", "00000000-0000-0001-0000-000000000001");
        assertThat(Files.readAllLines(shown)).hasSize(41);
    }

    private String ids() {
        List<String> ids = Cli.in(directory)
                .against(sandbox)
                .run("candidates", "list", "--limit", "40", "--fields", "id", "-o", "csv")
                .lines();
        return String.join("\n", ids) + "\n";
    }
}
