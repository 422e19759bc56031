package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.port.ReplicaSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * In a file. DuckDB lets one process write it, or any number read it, and within one process does not mix the two: so the file is open only
 * while something is done with it, and for one of the two at a time.
 */
final class FileDatabase implements Database {

    private static final Duration OTHER_PROCESS = Duration.ofSeconds(5);
    private static final long RETRY_MILLIS = 50;
    private static final String MEMORY = "256MB";
    /** Beside it are the heap, and the rows of a pass that are read meanwhile. */
    private static final String MEMORY_TO_WRITE = "160MB";

    private static final String MEMORY_OF_PASS = "96MB";
    private static final String MEMORY_OF_PARQUET = "512MB";
    private static final int THREADS = 2;
    /** The smallest: most of the tables are, and each column takes a block of its own. */
    private static final String BLOCK_SIZE = "16384";
    /** The largest: of small ones in a large file, the bookkeeping takes memory. */
    private static final String LARGE_BLOCK_SIZE = "262144";
    /** A group that is being filled is in memory as a whole, for each thread, and records can be large. */
    private static final String ROW_GROUP_SIZE = "8192";

    /** For many rows: half of what DuckDB chooses by itself, in half of the time. */
    private static final String SMALL = "zstd";

    private static final String ANY = "auto";
    /** For what is read once, and then goes. */
    private static final String QUICK = "uncompressed";

    private final OwnFile file;
    private final Supplier<String> source;
    private final StoreAccount account;
    private volatile @Nullable String origin;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Object readers = new Object();
    private int reading;
    private volatile boolean closed;

    /** Guarded by the lock. */
    private boolean cleared;

    private @Nullable DuckDBConnection reader;

    /** @param source tells whose records it holds, when the file is first used */
    FileDatabase(Path path, ReplicaSource source) {
        this.file = new OwnFile(path);
        this.source = source::origin;
        this.account = new StoreAccount(source, file.toString());
    }

    private String origin() {
        String known = origin;
        if (known == null) {
            known = source.get();
            origin = known;
        }
        return known;
    }

    @Override
    public void requireWritable() {
        file.requireUsable();
        OwnFile.remove(file.newFolder());
        account.requireWriter(file.exists() ? this : null);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public <T> T read(Deadline deadline, Work<T> work) {
        acquire(lock.readLock(), deadline);
        try {
            DuckDBConnection instance = enter(deadline);
            try (DuckDBConnection connection = instance.duplicate()) {
                return work.on(connection);
            } finally {
                leave();
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure, file.toString());
        } finally {
            lock.readLock().unlock();
        }
    }

    private DuckDBConnection enter(Deadline deadline) throws SQLException {
        synchronized (readers) {
            DuckDBConnection open = reader == null ? openReader(deadline) : reader;
            reader = open;
            reading++;
            return open;
        }
    }

    private DuckDBConnection openReader(Deadline deadline) throws SQLException {
        file.requireUsable();
        DuckDBConnection made = open(file.path(), SqlConnections.locked(MEMORY, THREADS, true), deadline);
        boolean ours = false;
        try {
            Bookkeeping.requireOurs(made, file.toString(), origin());
            account.requireReader(made);
            ours = true;
            return made;
        } finally {
            if (!ours) {
                made.close();
            }
        }
    }

    private void leave() throws SQLException {
        synchronized (readers) {
            reading--;
            if (reading == 0 && reader != null) {
                reader.close();
                reader = null;
            }
        }
    }

    /** The log is never begun anew while the file is open, so that it keeps the permissions that it was made with. */
    private static Properties writing(Path folder, String memory) {
        Properties properties = SqlConnections.own(memory, THREADS);
        properties.setProperty("checkpoint_threshold", "1TB");
        properties.setProperty("default_block_size", BLOCK_SIZE);
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("write_buffer_row_group_count", "1");
        properties.setProperty("temp_directory", folder.resolve("spill").toString());
        return properties;
    }

    @Override
    public <T> T write(Deadline deadline, Work<T> work) {
        return exclusively(deadline, folder -> {
            if (!cleared) {
                file.clearAway();
                cleared = true;
            }
            return write(folder, deadline, work);
        });
    }

    /** Something done while nobody else in this process has the file open. */
    @FunctionalInterface
    private interface Exclusive<T> {
        T in(Path folder) throws SQLException;
    }

    /** With a folder beside the file, which goes at the end. */
    private <T> T exclusively(Deadline deadline, Exclusive<T> work) {
        acquire(lock.writeLock(), deadline);
        try {
            file.requireUsable();
            Path folder = file.newFolder();
            try {
                return work.in(folder);
            } finally {
                OwnFile.remove(folder);
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure, file.toString());
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T write(Path folder, Deadline deadline, Work<T> work) throws SQLException {
        if (!file.exists()) {
            create(folder);
        }
        Object before = file.identity();
        T result;
        try (DuckDBConnection connection = openAttached(file.path(), ANY, writing(folder, MEMORY_TO_WRITE), deadline)) {
            file.closeToOthers(file.path());
            file.prepareLog();
            Bookkeeping.requireOurs(connection, file.toString(), origin());
            account.note(connection);
            result = work.on(connection);
        }
        file.removeEmptyLog();
        if (!Objects.equals(before, file.identity())) {
            throw StoreFailure.configuration(
                    file + " was removed while it was written.", "Run it again; the store is filled anew.");
        }
        return result;
    }

    /** Under another name, until nobody else can read it. */
    private void create(Path folder) throws SQLException {
        Path made = folder.resolve("new");
        try (DuckDBConnection connection = open(made, writing(folder, MEMORY_TO_WRITE), Deadline.in(Duration.ZERO))) {
            Bookkeeping.create(connection, origin());
        }
        file.closeToOthers(made);
        try {
            Files.move(made, file.path());
        } catch (FileAlreadyExistsException byAnother) {
            // who made the same
        } catch (IOException denied) {
            throw file.failure(denied);
        }
    }

    @Override
    public void writeParquet(Deadline deadline, String select, Path target) {
        long unused = exclusively(deadline, folder -> {
            Properties properties = SqlConnections.own(MEMORY_OF_PARQUET, 1);
            properties.setProperty("duckdb.read_only", "true");
            properties.setProperty("temp_directory", folder.resolve("spill").toString());
            try (DuckDBConnection connection = open(file.path(), properties, deadline)) {
                return Statements.run(connection, parquet(select, target));
            }
        });
    }

    static String parquet(String select, Path target) {
        return "COPY (" + select + ") TO " + Names.literal(target.toString())
                + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)";
    }

    @Override
    public Overflow overflow(TableSchema schema) {
        Path folder = file.newFolder();
        Path path = folder.resolve("rows");
        try {
            Properties properties = writing(folder, MEMORY_OF_PASS);
            properties.setProperty("default_block_size", LARGE_BLOCK_SIZE);
            DuckDBConnection connection = openAttached(path, QUICK, properties, Deadline.in(Duration.ZERO));
            connection.setAutoCommit(false); // one transaction writes full row groups at once, and past the log
            return new FileOverflow(connection, path);
        } catch (SQLException failure) {
            OwnFile.remove(folder);
            throw StoreFailure.of(failure, file.toString());
        }
    }

    private record FileOverflow(DuckDBConnection connection, Path path) implements Overflow {

        private static final String ALIAS = "rows_of_pass";

        @Override
        public String attach(DuckDBConnection writer) throws SQLException {
            connection.commit();
            connection.close();
            Statements.run(writer, "ATTACH " + Names.literal(path.toString()) + " AS " + ALIAS + " (READ_ONLY)");
            compress(writer, SMALL);
            return ALIAS + ".main.";
        }

        @Override
        public void detach(DuckDBConnection writer) throws SQLException {
            compress(writer, ANY);
            Statements.run(writer, "DETACH " + ALIAS);
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException lost) {
                // with the folder
            }
            OwnFile.remove(Objects.requireNonNull(path.getParent()));
        }
    }

    @Override
    public void compact() {
        Path unused = exclusively(Deadline.NEVER, folder -> {
            Path made = folder.resolve("new");
            try (DuckDBConnection connection =
                    openAttached(file.path(), ANY, writing(folder, MEMORY_TO_WRITE), Deadline.NEVER)) {
                file.prepareLog();
                attach(connection, made, "compacted_store");
                Statements.run(
                        connection,
                        "COPY FROM DATABASE " + Names.quoted(connection.getCatalog()) + " TO compacted_store");
                Statements.run(connection, "DETACH compacted_store");
            }
            file.removeEmptyLog();
            file.closeToOthers(made);
            file.replaceBy(made);
            return made;
        });
    }

    @Override
    public void delete() {
        lock.writeLock().lock();
        try {
            file.delete();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void acquire(Lock lock, Deadline deadline) {
        if (closed) {
            throw new IllegalStateException("The connector is closed; connect again.");
        }
        try {
            if (!lock.tryLock(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } catch (InterruptedException interrupted) {
            throw StoreFailure.interrupted();
        }
    }

    private static RequestTimeoutException busy() {
        return new RequestTimeoutException(
                ErrorDetails.of("The context store is being written.").hint("Ask again, or allow more time."));
    }

    private static DuckDBConnection open(Path path, Properties properties, Deadline deadline) throws SQLException {
        return patiently(deadline, () -> connect(path.toString(), properties));
    }

    /** By way of a database in memory, because the size of row groups can only be set so. */
    private static DuckDBConnection openAttached(
            Path path, String compression, Properties properties, Deadline deadline) throws SQLException {
        return patiently(deadline, () -> {
            DuckDBConnection connection = connect("", properties);
            try {
                attach(connection, path, "store");
                Statements.run(connection, "USE store");
                compress(connection, compression);
                return connection;
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
        });
    }

    private static void compress(DuckDBConnection connection, String how) throws SQLException {
        Statements.run(connection, "SET force_compression = " + Names.literal(how));
    }

    private static void attach(DuckDBConnection connection, Path path, String name) throws SQLException {
        Statements.run(
                connection,
                "ATTACH " + Names.literal(path.toString()) + " AS " + name + " (ROW_GROUP_SIZE " + ROW_GROUP_SIZE
                        + ")");
    }

    private static DuckDBConnection connect(String path, Properties properties) throws SQLException {
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + path, properties);
    }

    @FunctionalInterface
    private interface Opening {
        DuckDBConnection open() throws SQLException;
    }

    /** Waits a little for another process to let go of it. */
    private static DuckDBConnection patiently(Deadline deadline, Opening opening) throws SQLException {
        Deadline patience = deadline.orIn(OTHER_PROCESS);
        while (true) {
            try {
                return opening.open();
            } catch (SQLException failure) {
                if (!StoreFailure.isInUse(failure) || patience.isOver()) {
                    throw failure;
                }
            }
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException interrupted) {
                throw StoreFailure.interrupted();
            }
        }
    }
}
