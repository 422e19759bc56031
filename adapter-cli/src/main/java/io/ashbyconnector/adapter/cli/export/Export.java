package io.ashbyconnector.adapter.cli.export;

import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.port.Account;
import io.ashbyconnector.port.Replica;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the copy in an export's folder up to date, then the files that are made of it. A run that breaks off anywhere leaves the files of
 * earlier ones, and the tables of the copy that it read, from which the next one goes on.
 */
public final class Export {

    /** What a run that broke off read is good for so long, where the service cannot tell what changed since. */
    private static final Duration GOOD_FOR = Duration.ofHours(6);

    private final ExportFolder folder;
    private final Replica replica;
    private final Catalog catalog;
    private final RecordFiles records;
    private final Clock clock;
    private final Source source;
    private final Watcher watcher;

    /**
     * Where the records are from.
     *
     * @param tool what reads them, with its version
     * @param service its base URL; null where the mode decides
     * @param account whose they are
     */
    public record Source(String tool, String mode, @Nullable String service, Account account) {

        /** @param account how an earlier run called it; null for a first one */
        private Manifest.Source noted(@Nullable String account) {
            return new Manifest.Source(
                    mode, service, account == null ? this.account.name().orElse(null) : account);
        }
    }

    /** Hears how it goes. */
    public interface Watcher {

        /** How far the copy is; possibly on several threads. */
        void onSync(SyncProgress progress);

        /** A file is being written. */
        void onFile(String name);
    }

    /**
     * What became of an entity.
     *
     * @param records how many its files hold; 0 where there are none
     * @param asOf when they were listed; null where there are no files
     * @param files their names
     * @param replaced whether any of them was written anew
     * @param failure why it could not be brought up to date; null if it was
     */
    public record Entity(
            String name,
            long records,
            @Nullable Instant asOf,
            List<String> files,
            boolean replaced,
            @Nullable AshbyConnectorException failure) {

        /** Whether the credential lacks a permission for it. */
        public boolean isDenied() {
            return failure instanceof PermissionException;
        }
    }

    public Export(
            ExportFolder folder,
            Replica replica,
            Catalog catalog,
            JsonCodec json,
            Clock clock,
            Source source,
            Watcher watcher) {
        this.folder = folder;
        this.replica = replica;
        this.catalog = catalog;
        this.records = new RecordFiles(replica, json);
        this.clock = clock;
        this.source = source;
        this.watcher = watcher;
    }

    /**
     * Exports entities.
     *
     * @param names of their tables, all of which the mode can read
     * @param formats what is wanted; files of others that an earlier run left are brought up to date, too
     * @return what became of each, by name; some may have failed
     * @throws AshbyConnectorException when nothing at all could be done, or the thread was interrupted
     */
    public List<Entity> run(Collection<String> names, Set<ExportFormat> formats, CallOptions options) {
        Manifest before = folder.manifest();
        requireSameSource(before);
        Map<String, Listing> wanted = new TreeMap<>();
        names.forEach(name -> wanted.put(name, catalog.listing(name).orElseThrow()));
        Map<String, Set<ExportFormat>> formatsOf = new LinkedHashMap<>();
        wanted.keySet().forEach(name -> formatsOf.put(name, formats(name, formats, before)));
        folder.claim(formatsOf.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(format -> format.fileOf(each.getKey())))
                .toList());

        Map<String, AshbyConnectorException> failures = new ConcurrentHashMap<>();
        Map<String, Replica.Table> tables = bringUpToDate(wanted, options, failures);
        SortedMap<String, Manifest.EntityFiles> files = new TreeMap<>();
        if (before != null) {
            before.entities().forEach((name, entity) -> {
                if (entity.files().keySet().stream().anyMatch(folder::has)) {
                    files.put(name, entity);
                }
            });
        }
        List<Entity> entities = new ArrayList<>();
        for (Listing listing : wanted.values()) {
            AshbyConnectorException failure = failures.get(listing.table());
            Replica.Table table = tables.get(listing.table());
            boolean replaced = failure == null
                    && table != null
                    && table.asOf() != null
                    && write(
                            listing,
                            table.rows(),
                            table.asOf(),
                            formatsOf.getOrDefault(listing.table(), formats),
                            files);
            entities.add(entity(listing.table(), files.get(listing.table()), replaced, failure));
        }
        folder.end(
                new Manifest(
                        source.tool(),
                        source.noted(before == null ? null : before.source().account()),
                        clock.instant(),
                        files,
                        reasons(entities, before == null ? Map.of() : before.notPermitted(), true),
                        reasons(entities, before == null ? Map.of() : before.failed(), false)),
                entities.stream().allMatch(entity -> entity.failure() == null || entity.isDenied()));
        return entities;
    }

    private void requireSameSource(@Nullable Manifest before) {
        if (before == null) {
            return;
        }
        Manifest.Source here = new Manifest.Source(source.mode(), source.service(), null);
        if (!before.source().isSameService(here)) {
            throw foreign(before.source().toString(), here.toString());
        }
        String account = before.source().account();
        if (account != null && source.account().isOther(account)) {
            throw foreign(account, source.account().name().orElse("another account"));
        }
    }

    private ConfigurationException foreign(String theirs, String ours) {
        return new ConfigurationException(ErrorDetails.of("The folder " + folder + " has an export of other records ("
                        + theirs + "), not of these (" + ours + ").")
                .hint("Export into another folder."));
    }

    private Set<ExportFormat> formats(String name, Set<ExportFormat> wanted, @Nullable Manifest before) {
        Manifest.EntityFiles known = before == null ? null : before.entities().get(name);
        Stream<ExportFormat> left = known == null
                ? Stream.empty()
                : known.files().keySet().stream()
                        .filter(folder::has)
                        .flatMap(file -> ExportFormat.ofFile(file).stream());
        return Stream.concat(wanted.stream(), left).collect(Collectors.toUnmodifiableSet());
    }

    /** @param failures takes why tables could not be read */
    private Map<String, Replica.Table> bringUpToDate(
            Map<String, Listing> wanted, CallOptions options, Map<String, AshbyConnectorException> failures) {
        Instant now = clock.instant();
        Instant since = folder.unfinishedSince()
                .filter(begun -> begun.isAfter(now.minus(GOOD_FOR)) && !begun.isAfter(now))
                .orElse(now);
        folder.begin(since);
        Map<String, Replica.Table> tables = new LinkedHashMap<>();
        if (since.isBefore(now)) {
            try {
                replica.tables().stream()
                        .filter(table -> isDone(wanted.get(table.name()), table.asOf(), since))
                        .forEach(table -> tables.put(table.name(), table));
            } catch (ConfigurationException unusable) {
                throw withCommand(unusable);
            }
        }
        List<String> rest = new ArrayList<>(wanted.keySet());
        rest.removeAll(tables.keySet());
        if (!rest.isEmpty()) {
            sync(rest, options, failures).forEach(table -> tables.put(table.name(), table));
        }
        return tables;
    }

    /** Whether a run that broke off read it, and reading it again would mean to read all of it. */
    private static boolean isDone(@Nullable Listing listing, @Nullable Instant asOf, Instant since) {
        return listing != null
                && !listing.isIncremental()
                && listing.parent() == null
                && asOf != null
                && !asOf.isBefore(since);
    }

    private List<Replica.Table> sync(
            List<String> names, CallOptions options, Map<String, AshbyConnectorException> failures) {
        try {
            return replica.sync(names, options, progress -> {
                if (progress.failure() != null) {
                    failures.put(progress.table(), progress.failure());
                }
                watcher.onSync(progress);
            });
        } catch (CallInterruptedException interrupted) {
            throw interrupted;
        } catch (ConfigurationException unusable) {
            throw withCommand(unusable);
        } catch (AshbyConnectorException all) {
            if (!failures.keySet().containsAll(names)) {
                throw all;
            }
            return List.of();
        }
    }

    /** With the command that mends it, if one of the store does. */
    private ConfigurationException withCommand(ConfigurationException unusable) {
        String hint = unusable.details().hint();
        return hint == null
                ? unusable
                : new ConfigurationException(
                        unusable.details()
                                .hint(hint.replace(
                                        "'ashby store delete'", "'ashby --store " + folder.store() + " store delete'")),
                        unusable);
    }

    /**
     * Writes the files of an entity.
     *
     * @param files takes what they are like
     * @return whether any of them was written anew
     */
    private boolean write(
            Listing listing,
            long rows,
            Instant asOf,
            Set<ExportFormat> formats,
            SortedMap<String, Manifest.EntityFiles> files) {
        SortedMap<String, Manifest.WrittenFile> written = new TreeMap<>();
        boolean replaced = false;
        for (ExportFormat format : formats) {
            String name = format.fileOf(listing.table());
            watcher.onFile(name);
            records.write(listing, format, folder.temporary(name));
            ExportFolder.Published file = folder.publish(name);
            written.put(name, file.file());
            replaced |= file.replaced();
        }
        files.put(listing.table(), new Manifest.EntityFiles(rows, asOf, written));
        return replaced;
    }

    private static Entity entity(
            String name,
            Manifest.@Nullable EntityFiles files,
            boolean replaced,
            @Nullable AshbyConnectorException failure) {
        return files == null
                ? new Entity(name, 0, null, List.of(), false, failure)
                : new Entity(
                        name,
                        files.records(),
                        files.asOf(),
                        List.copyOf(files.files().keySet()),
                        replaced,
                        failure);
    }

    /** Why entities could not be read, with those of earlier runs that this one did not try. */
    private static SortedMap<String, String> reasons(
            List<Entity> entities, Map<String, String> before, boolean denied) {
        SortedMap<String, String> reasons = new TreeMap<>(before);
        for (Entity entity : entities) {
            reasons.remove(entity.name());
            if (entity.failure() != null && entity.isDenied() == denied) {
                reasons.put(entity.name(), entity.failure().getMessage());
            }
        }
        return reasons;
    }
}
