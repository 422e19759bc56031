package io.ashbyconnector.testkit;

import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The service behind the adapter under test: what the suite makes happen there, and asks about it. Thread-safe. */
public interface Backend extends AutoCloseable {

    /** Connects the adapter to this service. The suite sets keys of {@code http.} on top. */
    ConnectorConfig config();

    /** The adapter under test. */
    default AdapterProvider adapter() {
        return InstalledAdapters.find().choose(config());
    }

    /** The credentials of the configuration, in every spelling that is sent: none of them may turn up anywhere else. */
    List<String> secrets();

    /**
     * The ids that a listing of the entity without filters visits, in order; one at least. The suite asks for entities
     * that the adapter lists. Asking is no call.
     */
    List<String> ids(String entity);

    /**
     * The ids that a get of the entity takes; one at least. The suite gives one as the first parameter that the catalog
     * has for the get, and expects a record with that {@code id}. Override it where a get does not find all that is
     * listed, or where the adapter gets what it does not list. The suite asks for entities that the adapter gets. Asking
     * is no call.
     */
    default List<String> idsToGet(String entity) {
        return ids(entity);
    }

    /**
     * Makes the next calls fail, whatever they ask for, in one of the ways of {@link #failures()}, and those after them
     * succeed: with 0 calls, all succeed again.
     */
    void fail(Failure failure, int calls);

    /**
     * What can go wrong with this service; none of it, if nothing can. A program that answers in-process, say, never
     * resets a connection. What is left out never has to happen; the suite then has no tests of it. What is named is held
     * to the whole contract: after a failure that may pass, such as {@link Failure#UNAVAILABLE}, a read is tried again
     * as often as {@code http.max-retries} says.
     */
    default Set<Failure> failures() {
        return EnumSet.allOf(Failure.class);
    }

    /**
     * Whether the service carries out the writes of {@link WritesContract}, which tag a candidate. What the suite expects
     * of writes that fail, it expects all the same.
     */
    default boolean carriesOutWrites() {
        return true;
    }

    /**
     * Whether the adapter tells how a call went: its answers and exceptions come with a
     * {@link io.ashbyconnector.error.ResponseInfo}. An adapter that does not never gives one.
     */
    default boolean tellsInfo() {
        return true;
    }

    /** What the service tells about a failure that it reports. */
    FailureReport report(Failure failure);

    /**
     * How many calls reached the service since the last {@link #reset()}, from the moment of their arrival on. What
     * precedes a call, such as fetching a token, does not count.
     */
    int calls();

    /**
     * Forgets failures that did not happen yet, and calls: those, too, that a connector gave up and that arrive only now.
     * A connector from before is not used any more, and the next one gets its {@link #config()} afterwards.
     */
    void reset();

    @Override
    void close();
}
