package io.ashbyconnector.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backend whose pages the suite writes, so that it can answer what a sound service never would. */
public interface ScriptedBackend extends Backend {

    /**
     * Answers listings of the entity with these pages, each at its {@code startsAt}, until the next {@link #reset()}.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param pages the pages
     */
    void serve(String entity, List<ScriptedPage> pages);

    /**
     * Answers every call with an error that repeats some words, until the next {@link #reset()}: wherever the service's
     * errors hold text, as in a message, a code, a request id, or a header.
     *
     * @param words the words
     */
    void failWith(String words);

    /**
     * Answers a call for any record of the entity with this in the record's place, until the next {@link #reset()}.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param json the JSON of a record, or of what no service should give
     */
    void serveRecord(String entity, String json);

    /**
     * A page as the service tells it.
     *
     * @param startsAt the cursor that asks for it; null for the first page
     * @param records the JSON of each
     * @param next the cursor that it gives; null to give none
     * @param more whether it says that records follow; null to leave that open
     */
    record ScriptedPage(
            @Nullable String startsAt,
            List<String> records,
            @Nullable String next,
            @Nullable Boolean more) {

        /**
         * Takes a copy of the list.
         *
         * @param startsAt the cursor that asks for it; null for the first page
         * @param records the JSON of each
         * @param next the cursor that it gives; null to give none
         * @param more whether it says that records follow; null to leave that open
         */
        public ScriptedPage {
            records = List.copyOf(records);
        }

        /**
         * {@return a page of records that have nothing but an id}
         *
         * @param startsAt the cursor that the page is asked for with; null for the first one
         * @param ids the ids of its records
         * @param next the cursor of the next page; null for none
         * @param more whether the service says that more follow; null when it says nothing
         */
        public static ScriptedPage of(
                @Nullable String startsAt, List<String> ids, @Nullable String next, @Nullable Boolean more) {
            List<String> records =
                    ids.stream().map(id -> "{\"id\": \"" + id + "\"}").toList();
            return new ScriptedPage(startsAt, records, next, more);
        }

        /** A page with a successor. */
        static ScriptedPage leading(@Nullable String startsAt, List<String> ids, String next) {
            return of(startsAt, ids, next, true);
        }

        /** The end of a listing. */
        static ScriptedPage last(@Nullable String startsAt, List<String> ids) {
            return of(startsAt, ids, null, false);
        }
    }
}
