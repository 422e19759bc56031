package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.port.ReplicaSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    /** Beside it are the heap, and the rows of passes that are read meanwhile. */
    private static final String MEMORY_TO_WRITE = "96MB";

    private static final String MEMORY_TO_SORT = "192MB";
    /** How long it is handed from one writer to the next, so that other processes get their turn. */
    private static final Duration HANDED_ON = Duration.ofSeconds(1);

    private final OwnFile file;
    private final Staging staging;
    private final Supplier<String> source;
    private final StoreAccount account;
    private volatile @Nullable String origin;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Object readers = new Object();
    private int reading;
    private volatile boolean closed;

    private final AtomicInteger writers = new AtomicInteger();

    /** Guarded by the lock. */
    private boolean cleared;

    /** What a writer left open for the next one; guarded by the lock, and where that is held by readers by {@link #readers} too. */
    private @Nullable Writing left;

    private @Nullable DuckDBConnection reader;

    /** @param source tells whose records it holds, when the file is first used */
    FileDatabase(Path path, ReplicaSource source) {
        this.file = new OwnFile(path);
        this.staging = new Staging(file);
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
            closeLeft();
            DuckDBConnection open = reader == null ? openReader(deadline) : reader;
            reader = open;
            reading++;
            return open;
        }
    }

    private DuckDBConnection openReader(Deadline deadline) throws SQLException {
        file.requireUsable();
        DuckDBConnection made = open(file.path(), SqlConnections.locked(MEMORY, true), deadline);
        boolean ours = false;
        try {
            requireOurs(made);
            ours = true;
            return made;
        } finally {
            if (!ours) {
                made.close();
            }
        }
    }

    /** Of this service, and of this account. */
    private void requireOurs(DuckDBConnection connection) throws SQLException {
        Bookkeeping.requireOurs(connection, file.toString(), origin());
        account.requireOurs(connection);
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

    /** The file while it is open for writing, with a folder beside it that goes at the end. */
    private final class Writing {

        private final Path folder = file.newFolder();
        private final Deadline turn = Deadline.in(HANDED_ON);
        private final DuckDBConnection connection;
        private final @Nullable Object identity;

        Writing(Deadline deadline) throws SQLException {
            DuckDBConnection opened = null;
            boolean ready = false;
            try {
                if (!file.exists()) {
                    create(folder);
                }
                this.identity = file.identity();
                opened = openAttached(file.path(), SqlConnections.writing(folder, MEMORY_TO_WRITE), deadline);
                file.closeToOthers(file.path());
                file.prepareLog();
                requireOurs(opened);
                account.note(opened);
                this.connection = opened;
                ready = true;
            } finally {
                if (!ready) {
                    if (opened != null) {
                        opened.close();
                    }
                    OwnFile.remove(folder);
                }
            }
        }

        <T> T work(Work<T> work) throws SQLException {
            T result = work.on(connection);
            if (!Objects.equals(identity, file.identity())) {
                throw StoreFailure.configuration(
                        file + " was removed while it was written.", "Run it again; the store is filled anew.");
            }
            return result;
        }

        void close() throws SQLException {
            try {
                connection.close();
                file.removeEmptyLog();
            } finally {
                OwnFile.remove(folder);
            }
        }
    }

    /** While others wait to write, the file stays open for them: opening and closing it takes longer than most of what is written. */
    @Override
    public <T> T write(Deadline deadline, Work<T> work) {
        writers.incrementAndGet();
        boolean locked = false;
        try {
            acquire(lock.writeLock(), deadline);
            locked = true;
            return writeLocked(deadline, work);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure, file.toString());
        } finally {
            writers.decrementAndGet();
            if (locked) {
                lock.writeLock().unlock();
            } else {
                closeUnlessTaken();
            }
        }
    }

    private <T> T writeLocked(Deadline deadline, Work<T> work) throws SQLException {
        file.requireUsable();
        if (!cleared) {
            file.clearAway();
            cleared = true;
        }
        Writing open = left == null ? new Writing(deadline) : left;
        left = open;
        boolean done = false;
        T result;
        try {
            result = open.work(work);
            done = true;
        } finally {
            if (!done) {
                closeQuietly();
            }
        }
        if (writers.get() == 1 || open.turn.isOver()) {
            closeLeft();
        }
        return result;
    }

    private void closeLeft() throws SQLException {
        Writing open = left;
        left = null;
        if (open != null) {
            open.close();
        }
    }

    private void closeQuietly() {
        try {
            closeLeft();
        } catch (SQLException lost) {
            // what was committed is in the log; why nothing more was, is on its way
        }
    }

    /** For one that was left for a writer which no longer waits. */
    private void closeUnlessTaken() {
        if (lock.writeLock().tryLock()) {
            try {
                if (writers.get() == 0) {
                    closeQuietly();
                }
            } finally {
                lock.writeLock().unlock();
            }
        }
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
            closeLeft();
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

    /** Under another name, until nobody else can read it. */
    private void create(Path folder) throws SQLException {
        Path made = folder.resolve("new");
        try (DuckDBConnection connection =
                open(made, SqlConnections.writing(folder, MEMORY_TO_WRITE), Deadline.in(Duration.ZERO))) {
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
    public <T> T readSorted(Deadline deadline, Work<T> work) {
        return exclusively(deadline, folder -> {
            Properties properties = SqlConnections.own(MEMORY_TO_SORT);
            properties.setProperty("duckdb.read_only", "true");
            properties.setProperty("temp_directory", folder.resolve("spill").toString());
            properties.setProperty("jdbc_stream_results", "true");
            try (DuckDBConnection connection = open(file.path(), properties, deadline)) {
                requireOurs(connection);
                return work.on(connection);
            }
        });
    }

    @Override
    public void writeParquet(DuckDBConnection connection, String select, Path target) throws SQLException {
        Statements.run(connection, Statements.parquet(select, target));
    }

    @Override
    public Overflow overflow(TableSchema schema) {
        try {
            return staging.open();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure, file.toString());
        }
    }

    @Override
    public void compact() {
        Path unused = exclusively(Deadline.NEVER, folder -> {
            Path made = folder.resolve("new");
            try (DuckDBConnection connection =
                    openAttached(file.path(), SqlConnections.writing(folder, MEMORY_TO_WRITE), Deadline.NEVER)) {
                file.prepareLog();
                SqlConnections.attach(connection, made, "compacted_store");
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
            closeQuietly();
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
        return patiently(deadline, () -> SqlConnections.open(path.toString(), properties));
    }

    /** By way of a database in memory, because the size of row groups can only be set so. */
    private static DuckDBConnection openAttached(Path path, Properties properties, Deadline deadline)
            throws SQLException {
        return patiently(deadline, () -> {
            DuckDBConnection connection = SqlConnections.open("", properties);
            try {
                SqlConnections.attach(connection, path, "store");
                Statements.run(connection, "USE store");
                return connection;
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
        });
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
