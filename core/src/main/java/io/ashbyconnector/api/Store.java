package io.ashbyconnector.api;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.port.Replica;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The context store: a copy of the records that answers questions in SQL. In hosted mode it is Airbyte's, which takes statements
 * only; elsewhere it is the program's own, with {@code ashby-connector-adapter-duckdb} on the class path. Thread-safe.
 */
public final class Store {

    private static final String SQL = "context_store_sql_query";

    private final Engine engine;

    /**
     * For the connector.
     *
     * @param engine runs the calls
     */
    public Store(Engine engine) {
        this.engine = engine;
    }

    /**
     * Answers one SELECT of DuckDB's dialect. Tables that it names and that are missing, or older than
     * {@code ashby.store-max-age}, are brought up to date first.
     *
     * @param statement the statement
     * @return the rows, objects by column name; the page's {@code meta} says of when they are, and whether some were cut off
     * @throws io.ashbyconnector.error.InvalidInputException when it is no such statement, or names what is not there
     */
    public Page<JsonNode> sql(String statement) {
        return engine.page(check(statement), engine.decoders().trees(SQL));
    }

    /**
     * The same with each row as a record of the caller's, whose components have the columns' names as Java writes them:
     * {@code hiredAt} for {@code hired_at}.
     *
     * @param <T> the type of the rows
     * @param statement the statement
     * @param type the type of the rows, a record
     * @return the rows, as records of the type
     */
    public <T> List<T> sql(String statement, Class<T> type) {
        return engine.page(check(statement), engine.decoders().rows(MissingParameterException.required(type, "type")))
                .records();
    }

    /**
     * Whether it is the program's own: false in hosted mode, and where no library for it is on the class path.
     *
     * @return whether the store is the program's own
     */
    public boolean isOwn() {
        return engine.asksOwnStore();
    }

    private CheckedCall check(String statement) {
        Action action = engine.catalog().statement(MissingParameterException.required(statement, "statement"));
        return engine.check(action.entity(), action.name(), Map.of("sql", statement));
    }

    /**
     * Brings tables up to date, whatever their age.
     *
     * @param tables none for all that need no call for each record
     * @return the tables as they are now
     * @throws UnsupportedException where the store is not the program's own
     */
    public List<Replica.Table> sync(String... tables) {
        return sync(List.of(tables), progress -> {});
    }

    /**
     * The same, heard of by a listener, possibly on several threads.
     *
     * @param tables the names of tables, such as {@code candidates}; all tables when there are none
     * @param listener hears of the progress of each table
     * @return the tables as they are afterwards
     */
    public List<Replica.Table> sync(List<String> tables, Consumer<SyncProgress> listener) {
        return replica().sync(tables, engine.options(), listener);
    }

    /**
     * Its tables, with those that were not filled yet.
     *
     * @return the tables
     * @throws UnsupportedException where the store is not the program's own
     */
    public List<Replica.Table> tables() {
        return replica().tables();
    }

    /**
     * Removes a candidate, and every row that hangs on it, until the next pass lists it again.
     *
     * @param candidateId the candidate's id, a UUID
     * @return how many rows were removed
     * @throws UnsupportedException where the store is not the program's own
     */
    public long forget(String candidateId) {
        return replica().forget(MissingParameterException.required(candidateId, "candidateId"));
    }

    /**
     * Removes everything, the file too.
     *
     * @throws UnsupportedException where the store is not the program's own
     */
    public void delete() {
        replica().delete();
    }

    /**
     * The program's own copy, for exporters: of what the mode lists, in hosted mode too.
     *
     * @return the copy
     * @throws UnsupportedException without {@code ashby-connector-adapter-duckdb} on the class path
     */
    public Replica replica() {
        return engine.replica();
    }
}
