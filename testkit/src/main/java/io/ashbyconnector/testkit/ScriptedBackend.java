package io.ashbyconnector.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backend whose pages the suite writes, so that it can answer what a sound service never would. */
public interface ScriptedBackend extends Backend {

    /** Answers listings of the entity with these pages, each at its {@code startsAt}, until the next {@link #reset()}. */
    void serve(String entity, List<ScriptedPage> pages);

    /**
     * Answers every call with an error that repeats some words, until the next {@link #reset()}: wherever the service's
     * errors hold text, as in a message, a code, a request id, or a header.
     */
    void failWith(String words);

    /**
     * A page as the service tells it.
     *
     * @param startsAt the cursor that asks for it; null for the first page
     * @param ids of its records, which have nothing else
     * @param next the cursor that it gives; null to give none
     * @param more whether it says that records follow
     */
    record ScriptedPage(
            @Nullable String startsAt,
            List<String> ids,
            @Nullable String next,
            boolean more) {

        public ScriptedPage {
            ids = List.copyOf(ids);
        }

        /** A page with a successor. */
        static ScriptedPage leading(@Nullable String startsAt, List<String> ids, String next) {
            return new ScriptedPage(startsAt, ids, next, true);
        }

        /** The end of a listing. */
        static ScriptedPage last(@Nullable String startsAt, List<String> ids) {
            return new ScriptedPage(startsAt, ids, null, false);
        }
    }
}
