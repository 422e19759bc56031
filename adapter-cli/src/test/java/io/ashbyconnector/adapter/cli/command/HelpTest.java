package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.port.InstalledAdapters;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ashby help}, {@code ashby commands} and {@code ashby version}. */
class HelpTest {

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeEach
    void anywhere() {
        ashby = Cli.in(directory);
    }

    private String help(String words) {
        Cli.Result result = ashby.run(("help " + words).strip().split(" ", -1));
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out();
    }

    @ParameterizedTest
    @CsvSource({
        "'', --help",
        "candidates, candidates --help",
        "candidates list, candidates list --help",
        "job_postings update_compensation, job-postings update-compensation --help",
        "store forget, store forget --help",
        "files download, files download --help",
        "help, help --help"
    })
    void help_of_a_command_is_the_same_as_its_option(String words, String line) {
        assertThat(help(words)).isEqualTo(ashby.run(line.split(" ", -1)).out()).startsWith("Usage: ashby");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_topic_fits_a_screen_and_leaves_nothing_open(Topic topic) {
        Cli.Result result = ashby.wide(80).run("help", topic.id());

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.lines()).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(TerminalText.width(line)).isLessThanOrEqualTo(80);
            assertThat(line).doesNotMatch("\\{[a-z-]+}");
        });
        assertThat(help("topics")).contains("  " + topic.id() + " ", topic.title());
    }

    @ParameterizedTest
    @CsvSource({
        "exit codes, exit-codes",
        "Exit_Codes, exit-codes",
        "pagination, paging",
        "env, environment",
        "time zones, dates",
        "dry-run, writes"
    })
    void a_topic_has_other_names(String words, String topic) {
        assertThat(help(words)).isEqualTo(help(topic));
    }

    @Test
    void the_environment_has_every_setting_with_its_meaning() {
        List<ConfigKey> keys = InstalledAdapters.find().configurationKeys();
        String environment = help("environment");

        assertThat(keys)
                .allSatisfy(key -> assertThat(environment)
                        .containsPattern("(?m)^  (" + key.environment() + ", )?" + key.name() + "\n      \\S"));
        assertThat(environment).contains("ASHBY_API_KEY_FILE, ").doesNotContain("ASHBY_API_KEY_COMMAND");
        assertThat(Topic.resource("settings.txt").lines().map(line -> line.split(" ", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(
                        keys.stream().map(ConfigKey::name).toList());
    }

    @Test
    void the_exit_codes_name_every_type_of_error() {
        assertThat(help("exit-codes"))
                .contains(Stream.of(ErrorType.values()).map(ErrorType::id).toList())
                .contains("  130  interrupted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candidate|There is no command or topic 'candidate'.|Did you mean 'candidates'?",
                "enviroment|There is no command or topic 'enviroment'.|Did you mean 'environment'?",
                "xyzzy|There is no command or topic 'xyzzy'.|'ashby help topics'",
                "candidates lst|There is no 'lst' of 'candidates'.|Did you mean 'list'?",
                "jobs list all|There is no 'all' of 'jobs list'.|'ashby help jobs list'",
                "paging more|'paging' is a topic, which has no parts.|'ashby help paging'",
                "connectors updat|There is no 'updat' of 'connectors'.|Did you mean 'update'?"
            })
    void what_does_not_exist_is_refused_with_what_is_near(String words, String message, String hint) {
        Cli.Result refused = ashby.run(("help " + words).split(" ", -1));

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error().path("message").asString()).isEqualTo(message);
        assertThat(refused.error().path("hint").asString()).contains(hint);
    }

    @Test
    void each_command_has_one_line_in_the_help_of_all() {
        List<String> help = ashby.wide(80).run("--help", "--no-color").lines();
        List<String> commands = help.subList(help.indexOf("Commands:") + 1, help.size()).stream()
                .takeWhile(line -> !line.isEmpty())
                .toList();

        assertThat(commands)
                .hasSameSizeAs(new CommandTree(Catalog.ofAshby()).fixed())
                .allSatisfy(line -> assertThat(line).matches("  [a-z]+ +[A-Z].*\\."));
        assertThat(ashby.wide(80).run("login", "--help", "--no-color").out())
                .contains("~/.config/ashby/config.properties", "~/.config/ashby/NAME.properties")
                .doesNotContain("Arguments:");
    }

    @Test
    void commands_are_listed_a_line_each_whatever_the_output_is() {
        long leaves = CommandsTest.everyCommand().stream()
                .filter(command ->
                        CommandsTest.everyCommand().stream().noneMatch(other -> other.startsWith(command + " ")))
                .map(command -> command.replace('_', '-'))
                .distinct()
                .count();

        assertThat(ashby.run("commands").lines())
                .hasSize((int) leaves)
                .isSorted()
                .anySatisfy(line -> assertThat(line).matches("candidates list {2,}Records in pages, oldest first\\."))
                .anySatisfy(line -> assertThat(line).startsWith("store tables "));
        assertThat(ashby.run("commands", "-o", "json").json().at("/data/commands"))
                .hasSize((int) leaves);
        assertThat(ashby.wide(60).run("commands").lines())
                .hasSize((int) leaves)
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void the_version_is_a_line(String words) {
        assertThat(ashby.run(words).out()).isEqualTo(Version.TEXT + "\n");
    }

    @Test
    void programs_can_read_the_version() {
        assertThat(ashby.run("version", "-o", "json").json().at("/data/version").asString())
                .isEqualTo(Version.NUMBER);
    }
}
