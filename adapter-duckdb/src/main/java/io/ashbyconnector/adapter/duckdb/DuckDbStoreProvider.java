package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.ContextStoreProvider;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.port.ReplicaSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Makes the store that {@code ashby.store} names: a file, or {@code memory}; where it names none, one in memory for questions only. */
public final class DuckDbStoreProvider implements ContextStoreProvider {

    private static final String MEMORY = "memory";
    private static final Duration MAX_AGE = Duration.ofMinutes(15);

    /** For {@link java.util.ServiceLoader}. */
    public DuckDbStoreProvider() {}

    @Override
    public Replica open(ConnectorConfig config, ReplicaSource source) {
        Duration maxAge = config.duration(ConfigKey.STORE_MAX_AGE, MAX_AGE);
        Duration statementTime = config.duration(ConfigKey.HTTP_DEADLINE, SqlLimits.TIME);
        String where = config.text(ConfigKey.STORE);
        Path file = where == null || where.equals(MEMORY) ? null : config.file(ConfigKey.STORE);
        Database database = file == null ? new MemoryDatabase() : new FileDatabase(file, source);
        return new DuckDbStore(database, where != null, maxAge, statementTime, source, Clock.systemUTC());
    }
}
