package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.output.OutputFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The options that every command takes, before and after its name; the last one given wins.
 *
 * @param mode null leaves it to the configuration
 * @param config the file that comes before the environment; null for none
 * @param profile the account whose file comes before the environment; null for none
 * @param store where the context store is; null leaves it to the configuration
 * @param output null leaves it to the terminal
 * @param fields null means all
 * @param dryRun whether to show what would be sent, instead of sending it
 * @param confirmed whether what sends mail or cannot be undone is done without a question
 * @param wide whether lines may be wider than the terminal
 */
public record GlobalOptions(
        @Nullable String mode,
        @Nullable String config,
        @Nullable String profile,
        @Nullable String store,
        boolean sandbox,
        @Nullable OutputFormat output,
        @Nullable String fields,
        boolean quiet,
        boolean verbose,
        boolean noColor,
        boolean dryRun,
        boolean confirmed,
        boolean wide) {

    /** Those that take a value, by every name. */
    public static final List<String> WITH_VALUE =
            List.of("--mode", "--config", "--profile", "--store", "-o", "--output", "--fields", "--columns");

    public static void addTo(CommandSpec root) {
        root.addOption(
                text("--mode", "MODE", "Execution mode: direct (the Ashby API), or hosted (the Airbyte Agent API).")
                        .completionCandidates(() -> ConfigSources.modes().iterator())
                        .build());
        root.addOption(text("--config", "FILE", "Read this properties file; it takes precedence over the environment.")
                .build());
        root.addOption(text("--profile", "NAME", "Use the account that 'ashby login --profile NAME' stored.")
                .build());
        root.addOption(text("--store", "FILE", "Keep the context store, which 'sql' asks, in this file; or in memory.")
                .build());
        root.addOption(flag("Run against a simulated Ashby with made-up people; needs no credentials.", "--sandbox"));
        root.addOption(OptionSpec.builder("-o", "--output")
                .type(String.class)
                .paramLabel("FORMAT")
                .scopeType(ScopeType.INHERIT)
                .completionCandidates(OutputFormat.names())
                .description("table, json, jsonl or csv. Default: table on a terminal, json otherwise. csv puts an"
                        + " apostrophe before text that a spreadsheet would run as a formula.")
                .build());
        root.addOption(text(
                        "--fields",
                        "A,B.C",
                        "Print only these fields, in this order, as the columns of a table; 'describe' lists them.",
                        "--columns")
                .build());
        root.addOption(flag("Show all columns of a table in full, however wide the terminal is.", "--wide"));
        root.addOption(flag("Show what would be sent, to what effect, and send nothing.", "--dry-run"));
        root.addOption(flag("Confirm what sends mail or cannot be undone, instead of being asked.", "--yes"));
        root.addOption(flag("Print only data and errors.", "--quiet"));
        root.addOption(flag("Log what happens, and print stack traces of errors.", "--verbose"));
        root.addOption(flag(
                "Disable colors, as the variables NO_COLOR and CLICOLOR=0 do; CLICOLOR_FORCE=1 has them in pipes, too.",
                "--no-color"));
        root.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show this help.")
                .build());
        root.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show the version.")
                .build());
    }

    private static OptionSpec.Builder text(String name, String label, String description, String... otherNames) {
        return OptionSpec.builder(name, otherNames)
                .type(String.class)
                .paramLabel(label)
                .scopeType(ScopeType.INHERIT)
                .description(description);
    }

    private static OptionSpec flag(String description, String name) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .scopeType(ScopeType.INHERIT)
                .description(description)
                .build();
    }

    public static GlobalOptions of(ParseResult root) {
        String output = last(root, "--output");
        return new GlobalOptions(
                last(root, "--mode"),
                last(root, "--config"),
                last(root, "--profile"),
                last(root, "--store"),
                given(root, "--sandbox"),
                output == null ? null : OutputFormat.parse(output, typed(root, "--output")),
                last(root, "--fields"),
                given(root, "--quiet"),
                given(root, "--verbose"),
                given(root, "--no-color"),
                given(root, "--dry-run"),
                given(root, "--yes"),
                given(root, "--wide"));
    }

    private static @Nullable String last(ParseResult root, String option) {
        String value = null;
        for (ParseResult level = root; level != null; level = level.subcommand()) {
            value = level.matchedOptionValue(option, value);
        }
        return value;
    }

    private static String typed(ParseResult root, String option) {
        return OptionNames.typed(root.commandSpec().findOption(option), root);
    }

    private static boolean given(ParseResult root, String option) {
        for (ParseResult level = root; level != null; level = level.subcommand()) {
            if (level.hasMatchedOption(option)) {
                return true;
            }
        }
        return false;
    }
}
