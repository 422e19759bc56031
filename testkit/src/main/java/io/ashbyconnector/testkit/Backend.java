package io.ashbyconnector.testkit;

import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The service behind the adapter under test: what the suite makes happen there, and asks about it. Thread-safe. */
public interface Backend extends AutoCloseable {

    /**
     * Connects the adapter to this service. The suite sets keys of {@code http.} on top.
     *
     * @return the configuration
     */
    ConnectorConfig config();

    /** {@return the adapter under test} */
    default AdapterProvider adapter() {
        return InstalledAdapters.find().choose(config());
    }

    /**
     * {@return the credentials of the configuration, in every spelling that is sent: none of them may turn up anywhere else}
     */
    List<String> secrets();

    /**
     * {@return the ids that a listing of the entity without filters visits, in order; one at least} The suite asks for
     * entities that the adapter lists. Asking is no call.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     */
    List<String> ids(String entity);

    /**
     * {@return the ids that a get of the entity takes; one at least} The suite gives one as the first parameter that
     * the catalog has for the get, and expects a record with that {@code id}. Override it where a get does not find
     * all that is listed, or where the adapter gets what it does not list. The suite asks for entities that the
     * adapter gets. Asking is no call.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     */
    default List<String> idsToGet(String entity) {
        return ids(entity);
    }

    /**
     * Makes the next calls fail, whatever they ask for, in one of the ways of {@link #failures()}, and those after them
     * succeed: with 0 calls, all succeed again.
     *
     * @param failure what goes wrong
     * @param calls how many calls fail
     */
    void fail(Failure failure, int calls);

    /**
     * {@return what can go wrong with this service; none of it, if nothing can} A program that answers in-process,
     * say, never resets a connection. What is left out never has to happen; the suite then has no tests of it. What is
     * named is held to the whole contract: after a failure that may pass, such as {@link Failure#UNAVAILABLE}, a read
     * is tried again as often as {@code http.max-retries} says.
     */
    default Set<Failure> failures() {
        return EnumSet.allOf(Failure.class);
    }

    /**
     * {@return whether the service carries out the writes of {@link WritesContract}, which tag a candidate} What the
     * suite expects of writes that fail, it expects all the same.
     */
    default boolean carriesOutWrites() {
        return true;
    }

    /**
     * {@return whether the adapter tells how a call went: its answers and exceptions come with a {@link io.ashbyconnector.error.ResponseInfo}}
     * An adapter that does not never gives one.
     */
    default boolean tellsInfo() {
        return true;
    }

    /**
     * {@return what the service tells about a failure that it reports}
     *
     * @param failure what goes wrong
     */
    FailureReport report(Failure failure);

    /**
     * {@return how many calls reached the service since the last {@link #reset()}, from the moment of their arrival
     * on} What precedes a call, such as fetching a token, does not count.
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
