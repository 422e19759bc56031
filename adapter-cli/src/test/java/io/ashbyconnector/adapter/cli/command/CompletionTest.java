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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Tab key offers, asked of the shells themselves where they are installed. */
class CompletionTest {

    /** Splits a line as readline does, calls the function of the script, and prints what it offers. */
    private static final String IN_BASH = """
        source ./script
        line=$1
        read -ra COMP_WORDS <<<"${line//=/ = }"
        [[ $line == *[\\ =] ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _ashby ashby "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;

    /** Answers without the filter that zsh applies itself. */
    private static final String IN_ZSH = """
        autoload -Uz compinit && compinit -u -d ./dump
        source ./script
        words=("${(@s: :)1}")
        __ashby "${(@)words[2,-1]}" | grep -F -- "${${words[-1]}##*=}"
        """;

    private static final String IN_FISH = """
        source ./script
        complete -C "$argv[1]" | string replace -r '\\t.*' ''
        """;

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeEach
    void aFile() throws IOException {
        ashby = Cli.in(directory);
        Files.writeString(directory.resolve("settings.properties"), "");
    }

    private List<String> offered(String shell, String line) throws Exception {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
        assumeTrue(installed, shell);
        Files.writeString(
                directory.resolve("script"), ashby.run("completion", shell).out());
        Files.writeString(
                directory.resolve("ask"),
                switch (shell) {
                    case "bash" -> IN_BASH;
                    case "zsh" -> IN_ZSH;
                    default -> IN_FISH;
                });
        List<String> command = new ArrayList<>(List.of(shell));
        command.addAll(shell.equals("zsh") ? List.of("-f") : List.of());
        command.addAll(List.of("./ask", line));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("XDG_CONFIG_HOME", directory.toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer.lines().filter(each -> !each.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ashby cand|candidates,candidate-tags",
                "ashby --mode hosted job-p|job-postings",
                "ashby --mode |direct,hosted",
                "ashby candidates list -o j|json,jsonl",
                "ashby jobs list --status |Draft,Open,Closed,Archived",
                "ashby jobs list --status Open --status C|Closed",
                "ashby applications list --status |Hired,Archived,Active,Lead",
                "ashby applications list --limit 5 --all --status L|Lead",
                "ashby applications list --expand |openings",
                "ashby candidates list --limit |",
                "ashby job_postings l|list",
                "ashby execute job_postings ge|get",
                "ashby execute jobs list --all|--all",
                "ashby describe u|users",
                "ashby completion |bash,zsh,fish",
                "ashby connectors create --start|--start-date",
                "ashby --config sett|settings.properties",
                "ashby connectors create --api-key-file sett|settings.properties",
                "ashby candidates list --fields na|name",
                "ashby candidates list --fields id,na|id,name",
                "ashby execute candidates list --fields primaryEmailAddress.v|primaryEmailAddress.value",
                "ashby candidates context-store-sql-query --al|",
                "ashby candidates list -- --li|",
                "ashby candidates update --location.|--location.city,--location.region,--location.country",
                "ashby candidates anon|anonymize",
                "ashby he|help",
                "ashby help can|candidates,candidate-tags",
                "ashby help pag|paging",
                "ashby help exit|exit-codes",
                "ashby help candidates create-n|create-note",
                "ashby help store for|forget",
                "ashby describe users sea|search",
                "ashby schema candidates list-n|list-notes",
                "ashby sync candidates applications brand|brands",
                "ashby stats fun|funnel",
                "ashby stats funnel --sin|--since",
                "ashby stats funnel --svg sett|settings.properties",
                "ashby candidates upload-resume --file sett|settings.properties",
                "ashby files download x --to sett|settings.properties",
                "ashby export sett|settings.properties",
                "ashby api-keys get --par|",
                "ashby api candidate.list --par|--params"
            })
    void bash_offers_what_can_follow(String line, String expected) throws Exception {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(",(?!na)", -1));

        assertThat(offered("bash", line)).isEqualTo(wanted);
    }

    @Test
    void bash_offers_values_after_an_equals_sign() throws Exception {
        assertThat(offered("bash", "ashby jobs list --status=O")).containsExactly("Open");
        assertThat(offered("bash", "ashby --config=sett")).containsExactly("settings.properties");
        assertThat(offered("bash", "ashby sources list --state=sett")).containsExactly("settings.properties");
        assertThat(offered("bash", "ashby candidates list --fields=id,na")).containsExactly("id,name");
        assertThat(offered("bash", "ashby export out --format jsonl,cs")).containsExactly("jsonl,csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zsh", "fish"})
    void other_shells_offer_the_same(String shell) throws Exception {
        assertThat(offered(shell, "ashby candidates context")).contains("context-store-search");
        assertThat(offered(shell, "ashby jobs list --status O")).containsExactly("Open");
        assertThat(offered(shell, "ashby applications list --status H")).containsExactly("Hired");
        assertThat(offered(shell, "ashby jobs list --status=O")).containsExactly("--status=Open");
        assertThat(offered(shell, "ashby candidates list --fields id,nam")).contains("id,name");
        assertThat(offered(shell, "ashby execute job_postings ge")).containsExactly("get");
        assertThat(offered(shell, "ashby help candidates create-n")).containsExactly("create-note");
        assertThat(offered(shell, "ashby help pag")).containsExactly("paging");
        assertThat(offered(shell, "ashby stats funnel --sin")).containsExactly("--since");
        assertThat(offered(shell, "ashby sync candidates applica")).contains("applications");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void profiles_are_those_that_there_are(String shell) throws Exception {
        Path folder = Files.createDirectories(directory.resolve(".config/ashby"));
        for (String name : List.of("acme", "initech", "config")) {
            Files.createFile(folder.resolve(name + ".properties"));
        }

        assertThat(offered(shell, "ashby --profile ")).containsExactlyInAnyOrder("acme", "initech");
        assertThat(offered(shell, "ashby candidates list --profile in")).containsExactly("initech");

        Files.createFile(Files.createDirectories(directory.resolve("ashby")).resolve("globex.properties"));
        assertThat(offered(shell, "ashby --profile ")).containsExactly("globex");
    }

    @Test
    void fish_offers_files() throws Exception {
        assertThat(offered("fish", "ashby --config sett")).containsExactly("settings.properties");
        assertThat(offered("fish", "ashby --config=sett")).containsExactly("--config=settings.properties");
        assertThat(offered("fish", "ashby candidates list --state sett")).containsExactly("settings.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void a_script_is_small(String shell) {
        assertThat(ashby.run("completion", shell).out()).hasSizeLessThan(100_000);
    }
}
