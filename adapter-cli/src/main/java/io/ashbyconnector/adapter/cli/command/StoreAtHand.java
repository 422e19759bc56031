package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.StoredRecords;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Column;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.port.Replica;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The store of a command that does not ask for it: opened, if there is one, for a table that needs names which the records of the service
 * do not have. It is not brought up to date, and nothing fails because of it.
 */
final class StoreAtHand implements StoredRecords, AutoCloseable {

    /** Where the launcher says that the library of the store is, which it loads for few commands. */
    private static final String LIBRARY = "ashby.store-library";

    private final Output output;
    private final JsonCodec json;
    private @Nullable String table;
    private @Nullable Connection connection;
    private @Nullable Thread opening;
    private @Nullable Instant asOf;

    StoreAtHand(Invocation invocation) {
        this.output = invocation.output();
        this.json = invocation.json();
    }

    /** @param columns those that are to be shown */
    StoredRecords wanting(List<Column> columns) {
        table = columns.stream()
                .map(Column::join)
                .filter(join -> join != null)
                .map(Column.Join::table)
                .findFirst()
                .orElse(null);
        return this;
    }

    /** Begins to open the store, if it is wanted: that takes as long as a call does, and the service is asked meanwhile. */
    void over(Connection connection) {
        Path file = connection.config().file(ConfigKey.STORE);
        String wanted = table;
        if (wanted != null && file != null && Files.isRegularFile(file)) {
            this.connection = connection;
            loadLibrary();
            Thread thread = new Thread(() -> open(connection, wanted), "ashby-names");
            thread.setDaemon(true);
            thread.start();
            opening = thread;
        }
    }

    private void open(Connection connection, String table) {
        try {
            Object unused = connection.ashby().store().replica().find(table, "id", Set.of(), json::tree);
        } catch (RuntimeException | LinkageError unusable) {
            // Told when something is looked up.
        }
    }

    /** Waits until it is open: a process does not end well while a database is being opened. */
    @Override
    public void close() {
        Thread thread = opening;
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Map<String, List<JsonNode>> find(Column column, Set<String> ids) {
        Connection open = connection;
        Column.Join join = column.join();
        if (open == null || join == null) {
            return Map.of();
        }
        try {
            close();
            Replica replica = open.ashby().store().replica();
            Optional<Replica.Held<JsonNode>> held =
                    replica.find(join.table(), key(column, join, open.ashby().catalog()), ids, json::tree);
            held.filter(each -> !each.rows().isEmpty()).map(Replica.Held::asOf).ifPresent(this::note);
            return held.map(Replica.Held::rows).orElse(Map.of());
        } catch (CallInterruptedException stop) {
            throw stop;
        } catch (UnsupportedException | LinkageError noLibrary) {
            connection = null;
        } catch (AshbyConnectorException unusable) {
            connection = null;
            output.noticeText("No names from the store: " + unusable.details().message());
        }
        return Map.of();
    }

    private void note(Instant time) {
        Instant oldest = asOf;
        asOf = oldest == null || time.isBefore(oldest) ? time : oldest;
    }

    /** What the rows are found by: the record that a history hangs on, or their own id. */
    private static String key(Column column, Column.Join join, Catalog catalog) {
        return Optional.of(column)
                .filter(Column::days)
                .flatMap(history -> catalog.listing(join.table()))
                .map(Listing::parentParameter)
                .map(parameter -> Help.kebab(parameter).replace('-', '_'))
                .orElse("id");
    }

    /** For the rest of the command, which runs on this thread. */
    private static void loadLibrary() {
        String library = System.getProperty(LIBRARY);
        Thread thread = Thread.currentThread();
        if (library == null || thread.getContextClassLoader() instanceof URLClassLoader) {
            return;
        }
        try {
            URL jar = Path.of(library).toUri().toURL();
            thread.setContextClassLoader(new URLClassLoader(new URL[] {jar}, thread.getContextClassLoader()));
        } catch (MalformedURLException | InvalidPathException unnameable) {
            // Then there is none.
        }
    }

    @Override
    public @Nullable Instant asOf() {
        return asOf;
    }
}
