package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.OutputFailedException;
import io.ashbyconnector.adapter.cli.output.OutputFormat;
import io.ashbyconnector.adapter.cli.output.Progress;
import io.ashbyconnector.adapter.cli.output.RecordPrinter;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.Account;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The file of {@code --state}: what a listing printed before, so that only what changed since is printed. It is replaced once
 * the last record is out.
 *
 * @param from what it holds
 */
record StateFile(Path path, SyncState from) {

    private static final String OPTION = "--state";
    private static final String SYNC_TOKEN = "syncToken";

    static void addTo(CommandSpec spec, Action action) {
        if (action.isListing()) {
            spec.addOption(OptionSpec.builder(OPTION)
                    .type(String.class)
                    .paramLabel("FILE")
                    .description(
                            action.parameter(SYNC_TOKEN).isPresent()
                                    ? "Only what changed since the run that wrote FILE, all pages; everything if there is no FILE"
                                            + " yet. It is replaced after the last record."
                                    : "Everything, noted in FILE; Ashby does not report what changed in this list.")
                    .build());
        }
    }

    /** The file that the option names; null where it is not given. */
    static @Nullable StateFile read(Invocation invocation) {
        String name = invocation.arguments().matchedOptionValue(OPTION, (String) null);
        if (name == null) {
            return null;
        }
        Path path = invocation.process().path(name);
        SyncState from = SyncState.read(path);
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isSymbolicLink(path) && folder != null && !Files.isWritable(folder)) {
            throw new InvalidInputException(
                    ErrorDetails.of("The state file " + path + " cannot be replaced: its folder cannot be written.")
                            .hint("Name a file in a folder that you may write."));
        }
        return new StateFile(path, from);
    }

    /**
     * Refuses what would make the run print less than what changed, or make the next run's filters others than this one's.
     *
     * @param all whether all pages are asked for by name, so that a limit is clearly the size of a page
     * @param ages the options that count back from now, as times; empty for none
     */
    void require(Action action, Map<String, ? extends @Nullable Object> params, boolean all, String ages) {
        refuse(action, params, "cursor", "--state begins at the first page; --cursor would leave records out.");
        refuse(action, params, SYNC_TOKEN, "--state holds the sync token; --sync-token would leave records out.");
        if (!all) {
            refuse(action, params, "limit", "--state prints every record; --limit would leave records out.");
        }
        if (!ages.isEmpty()) {
            throw new InvalidInputException(ErrorDetails.of(
                            "A relative time differs in every run, so the next one could not go on from the state.")
                    .in(action.qualifiedName())
                    .hint("Use a fixed time: " + ages.strip()));
        }
    }

    private static void refuse(
            Action action, Map<String, ? extends @Nullable Object> params, String parameter, String reason) {
        if (params.containsKey(parameter)) {
            boolean isLimit = parameter.equals("limit");
            throw new InvalidInputException(ErrorDetails.of(reason)
                    .in(action.qualifiedName())
                    .hint(isLimit ? "Leave it out; with --all it is the size of a page." : "Leave it out."));
        }
    }

    /** The parameters of the first call, with the token where the mode takes one. */
    Map<String, @Nullable Object> begin(AshbyConnector ashby, Action action, Map<String, @Nullable Object> checked) {
        Map<String, @Nullable Object> first = new LinkedHashMap<>(checked);
        boolean takesToken = ashby.available().stream()
                .filter(entity -> entity.name().equals(action.entity()))
                .flatMap(entity -> entity.action(action.name()).stream())
                .anyMatch(available -> available.parameter(SYNC_TOKEN).isPresent());
        if (takesToken && from.syncToken() != null) {
            first.put(SYNC_TOKEN, from.syncToken());
        }
        return first;
    }

    /** Prints what changed, and replaces the file. */
    <T> void print(
            AshbyConnector ashby,
            Action action,
            Map<String, @Nullable Object> checked,
            RecordPrinter<T> printer,
            Output output) {
        String account = requireSameAccount(ashby);
        long records = 0;
        long repeated = 0;
        try (SyncPass<T> pass = ashby.sync(action.entity(), action.name(), checked, from, printer.decoder())) {
            try (Progress progress = Progress.on(output, action.entity())) {
                Optional<ExpiredException> restart = pass.restart();
                while (pass.hasNext()) {
                    requireUninterrupted(action);
                    if (!pass.restart().equals(restart)) {
                        restart = pass.restart();
                        repeated = records;
                    }
                    List<T> page = pass.nextPage();
                    printer.page(page);
                    progress.advance(page.size());
                    records += page.size();
                }
            } catch (AshbyConnectorException failure) {
                throw records == 0 ? failure : new UnfinishedListingException(failure, rest(records, output.format()));
            }
            printer.end(new PageMeta(null, false, pass.state().syncToken()));
            output.flush();
            requireUninterrupted(action);
            write(pass.state().ofAccount(account));
            tell(pass, repeated, output);
        } catch (OutputFailedException full) {
            throw full.with(unchanged());
        }
    }

    /** @return whose records are listed; null when the service does not tell */
    private @Nullable String requireSameAccount(AshbyConnector ashby) {
        Account account = ashby.account();
        String noted = from.account();
        if (noted != null && account.isOther(noted)) {
            throw new InvalidInputException(
                    ErrorDetails.of("The state file " + path + " is of " + noted
                                    + ", and these credentials belong to "
                                    + account.name().orElse("another account") + ".")
                            .hint(
                                    "Use the credentials of that account, or name another file: each account needs one of its own."));
        }
        return noted == null ? account.name().orElse(null) : noted;
    }

    private static void requireUninterrupted(Action action) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(action.qualifiedName(), null);
        }
    }

    private void write(SyncState reached) {
        try {
            reached.write(path);
        } catch (IOException failure) {
            throw new OutputFailedException(failure);
        }
    }

    private static void tell(SyncPass<?> pass, long repeated, Output output) {
        Style style = output.errorStyle();
        pass.restart().ifPresent(expired -> {
            String reason =
                    Objects.requireNonNullElse(expired.code(), expired.details().message());
            output.notice(
                    style.faint("Everything was listed: the state or a cursor is no longer good (" + reason + ")."));
        });
        if (repeated > 0) {
            output.notice(
                    style.faint("The first " + repeated + " records had been printed before that, and came again."));
        }
        if (pass.state().syncToken() == null) {
            output.notice(
                    style.faint("Changes to this list are not reported, so the next run lists everything again."));
        }
    }

    private String rest(long records, OutputFormat format) {
        return (format == OutputFormat.JSON
                        ? "The " + records + " records that came before are not printed. "
                        : records + " records are printed. ")
                + unchanged();
    }

    private String unchanged() {
        return path + " is unchanged, so that the next run begins where this one did.";
    }
}
