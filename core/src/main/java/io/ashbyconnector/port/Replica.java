package io.ashbyconnector.port;

import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.SyncProgress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A context store that this program keeps itself: a copy of what was listed, filled from a {@link ReplicaSource}. A search or
 * a statement first brings up to date the tables that it names, if they are missing or older than the configured age.
 *
 * <p>Thread-safe; every method blocks, honours interruption, and fails with an
 * {@link io.ashbyconnector.error.AshbyConnectorException}. A table always holds what whole passes brought: one that fails, or is
 * killed, leaves it as it was.
 */
public interface Replica extends ContextStore, AutoCloseable {

    /**
     * One of its tables.
     *
     * @param name such as {@code candidates}
     * @param columns in order
     * @param rows how many there are; 0 while it is absent
     * @param asOf when the last pass over it began; null while it is absent
     * @param absence why it cannot be had, such as a permission that the key lacks; null where nothing is known against it
     */
    record Table(
            String name,
            List<Column> columns,
            long rows,
            @Nullable Instant asOf,
            @Nullable String absence) {

        /**
         * Takes a copy of the list.
         *
         * @param name such as {@code candidates}
         * @param columns in order
         * @param rows how many there are; 0 while it is absent
         * @param asOf when the last pass over it began; null while it is absent
         * @param absence why it cannot be had, such as a permission that the key lacks; null where nothing is known
         *     against it
         */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of a table.
     *
     * @param name in snake_case
     * @param type in SQL
     * @param path of the field that it holds; null for one that is no field
     */
    record Column(String name, String type, @Nullable String path) {}

    /**
     * Brings tables up to date, whatever their age.
     *
     * @param tables their names; none for all that need no call for each record
     * @param options of the calls
     * @param listener hears how it goes, possibly on several threads
     * @return the tables as they are now; one that could not be read tells why
     * @throws io.ashbyconnector.error.InvalidInputException for a name that is none of a table
     */
    List<Table> sync(Collection<String> tables, CallOptions options, Consumer<SyncProgress> listener);

    /** {@return all its tables and views, with those that were not filled yet} */
    List<Table> tables();

    /**
     * Reads every record of a table, ordered by id.
     *
     * @param <T> the type of the record
     * @param table the name of the table
     * @param decoder of each record
     * @param records takes each record
     */
    <T> void read(String table, RecordDecoder<T> decoder, Consumer<? super T> records);

    /**
     * Rows as they are held, whatever their age.
     *
     * @param <T> the type of the record
     * @param asOf how old they are
     * @param rows by the value that was looked for; nothing for one that is not held
     */
    record Held<T>(Instant asOf, Map<String, List<T>> rows) {}

    /**
     * Looks up records, and brings nothing up to date for that.
     *
     * @param <T> the type of the record
     * @param table of records, not of parts of them
     * @param column that tells them, such as {@code id}
     * @param values of the column
     * @param decoder of each record
     * @return empty for a table that was never filled
     * @throws io.ashbyconnector.error.RequestTimeoutException while another process writes it
     */
    <T> Optional<Held<T>> find(String table, String column, Collection<String> values, RecordDecoder<T> decoder);

    /**
     * Writes every row of a table into a new Parquet file, with typed columns; those of records are ordered by id.
     *
     * @param table the name of the table
     * @param file the path of the file
     */
    void writeParquet(String table, Path file);

    /**
     * Removes a candidate, and every row that hangs on it. It stays away until the next pass lists it again.
     *
     * @param candidateId the candidate's id, a UUID; may be null
     * @return how many rows were removed
     */
    long forget(String candidateId);

    /** Removes everything, the file too. */
    void delete();

    /** Ends what is under way, and closes the file. Closing twice does nothing. */
    @Override
    void close();
}
