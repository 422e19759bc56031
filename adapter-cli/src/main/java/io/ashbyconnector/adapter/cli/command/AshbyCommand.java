package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.adapter.cli.input.UsageError;
import io.ashbyconnector.adapter.cli.output.ErrorReport;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.OutputClosedException;
import io.ashbyconnector.adapter.cli.output.OutputFailedException;
import io.ashbyconnector.adapter.cli.output.OutputFormat;
import io.ashbyconnector.adapter.cli.terminal.Pager;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.AshbyConnectorException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code ashby} command. Runs in any surroundings, as often as wanted. */
public final class AshbyCommand {

    /** What no option begins with, and a statement that somebody wrote a comment above does. */
    private static final Pattern COMMENT = Pattern.compile("--[^\\s=]*\\s");
    /** A field after a dash, of more than one letter. */
    private static final Pattern DESCENDING = Pattern.compile("-\\p{Alpha}{2}");

    private static final List<String> LIVE = List.of("login", "logout", "mcp", "sandbox", "download");

    private final ProcessContext process;
    private final Catalog known;

    public AshbyCommand(ProcessContext process) {
        this(process, Catalog.ofAshby());
    }

    /** Knows what a catalog says. */
    AshbyCommand(ProcessContext process, Catalog catalog) {
        this.process = process;
        this.known = catalog;
    }

    /**
     * Runs one command line to its end.
     *
     * @return the exit code; 130 when the thread was interrupted
     */
    public int run(String... arguments) {
        if (!process.terminal().output()) {
            return run(process, null, arguments);
        }
        try (Pager pager = Pager.of(process).orElse(null)) {
            return run(pager == null ? process : pager.process(), pager, arguments);
        }
    }

    /** @param pager what {@code process} prints to; null for none */
    private int run(ProcessContext process, @Nullable Pager pager, String... arguments) {
        List<String> words = List.of(arguments);
        Output output = provisionalOutput(process, words);
        boolean verbose = words.contains("--verbose");
        try {
            Catalog catalog = known.at(process.clock());
            if (CommandTree.command(words).equals("mcp")) {
                McpCommand.prepare(catalog);
            }
            CommandTree tree = new CommandTree(catalog);
            ParseResult root = parse(tree.parserFor(words), arguments);
            ParseResult command = innermost(root);
            GlobalOptions options = GlobalOptions.of(root);
            output = new Output(process, options.output(), options.quiet(), !options.noColor(), options.wide());
            boolean isHelp = isHelpRequested(root);
            if (pager != null && (output.format() != OutputFormat.TABLE || verbose || (!isHelp && isLive(root)))) {
                pager.turnOff();
            }
            if (command.isVersionHelpRequested() || root.isVersionHelpRequested()) {
                output.print(Version.TEXT + "\n");
            } else if (isHelp) {
                CommandLine documented = command.commandSpec().commandLine();
                output.print(Help.of(documented, tree, output.width(), output.style()));
            } else {
                Logging.configure(options, output.format(), output.isWatched());
                Command action = (Command) command.commandSpec().userObject();
                action.run(new Invocation(command, options, process, output, new JsonCodec(), catalog));
            }
            output.flush();
            return ExitCode.SUCCESS;
        } catch (AshbyConnectorException failure) {
            return fail(failure, null, verbose, output);
        } catch (UnfinishedListingException unfinished) {
            return fail(unfinished.failure(), unfinished.rest(), verbose, output);
        } catch (ReportedFailureException told) {
            return told.exitCode();
        } catch (InterruptedException stop) {
            return ExitCode.INTERRUPTED;
        } catch (OutputClosedException enough) {
            return ExitCode.SUCCESS;
        } catch (OutputFailedException full) {
            new ErrorReport(output).print(full);
            explain(full, verbose, output);
            return ExitCode.FAILURE;
        } catch (Exception | OutOfMemoryError unexpected) {
            new ErrorReport(output).printUnexpected(sentence(unexpected));
            explain(unexpected, verbose, output);
            return ExitCode.FAILURE;
        }
    }

    /** @param rest how to get what is missing; null when nothing was printed */
    private static int fail(AshbyConnectorException failure, @Nullable String rest, boolean verbose, Output output) {
        new ErrorReport(output).print(failure, rest);
        explain(failure, verbose, output);
        return ExitCode.of(failure.type());
    }

    private static Output provisionalOutput(ProcessContext process, List<String> words) {
        OutputFormat usual = process.terminal().output() ? OutputFormat.TABLE : OutputFormat.JSON;
        return new Output(
                process, OutputFormat.guess(words, usual), words.contains("--quiet"), !words.contains("--no-color"));
    }

    private static ParseResult parse(CommandLine parser, String... arguments) {
        try {
            return parser.parseArgs(words(arguments));
        } catch (ParameterException wrong) {
            throw UsageError.of(wrong);
        }
    }

    /** So that the parser takes neither a comment nor {@code -openedAt}, after {@code --sort}, for an option. */
    private static String[] words(String... arguments) {
        List<String> words = new ArrayList<>();
        for (String word : arguments) {
            boolean isOrder = !words.isEmpty() && words.get(words.size() - 1).equals("--sort");
            words.add(
                    COMMENT.matcher(word).lookingAt()
                                    || (isOrder && DESCENDING.matcher(word).lookingAt())
                            ? " " + word
                            : word.replaceFirst("^--sort=-", "--sort= -"));
        }
        return words.toArray(String[]::new);
    }

    private static ParseResult innermost(ParseResult root) {
        ParseResult command = root;
        while (command.subcommand() != null) {
            command = command.subcommand();
        }
        return command;
    }

    /** Whether it names a command that talks with somebody, runs on, or prints what is no text. */
    private static boolean isLive(ParseResult root) {
        for (@Nullable ParseResult level = root; level != null; level = level.subcommand()) {
            if (LIVE.contains(level.commandSpec().name())) {
                return true;
            }
        }
        return false;
    }

    /** A line without a command asks for help, too. */
    private static boolean isHelpRequested(ParseResult root) {
        for (@Nullable ParseResult level = root; level != null; level = level.subcommand()) {
            if (level.isUsageHelpRequested()) {
                return true;
            }
        }
        return root.subcommand() == null;
    }

    private static String sentence(Throwable unexpected) {
        if (unexpected instanceof OutOfMemoryError) {
            return "The answer does not fit into memory; use -o jsonl, which streams.";
        }
        String message = unexpected.getMessage();
        return message == null || !(unexpected instanceof java.io.UncheckedIOException)
                ? "Something unexpected happened: " + unexpected
                : message;
    }

    private static void explain(Throwable failure, boolean verbose, Output output) {
        if (verbose) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            output.complain(trace.toString().stripTrailing());
        }
    }
}
