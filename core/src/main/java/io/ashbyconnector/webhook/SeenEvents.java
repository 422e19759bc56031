package io.ashbyconnector.webhook;

/**
 * Which events were handled already. Ashby sends an event again when the answer to the first attempt was late
 * or lost. Implementations are thread-safe.
 *
 * <p>One that keeps them in a database, for several processes or over a restart, inserts the id into a table where it is the
 * primary key: {@code INSERT … ON CONFLICT DO NOTHING} tells by its count whether it was the first time.
 */
public interface SeenEvents {

    /**
     * Remembers an event, and tells whether it was unknown before. Atomic: of several callers with the same id, one is told
     * true.
     *
     * @param id the event's {@link WebhookEvent#id()}
     * @return whether it was unknown before
     */
    boolean firstTime(String id);

    /**
     * Forgets an event, as it could not be handled: the next attempt is the first one again.
     *
     * @param id the id of the event
     */
    void forget(String id);

    /**
     * Remembers events in memory: the latest ones, as many as {@code most}. An id takes about 200 bytes.
     *
     * @param most how many events are remembered
     * @return a memory that is empty
     * @throws IllegalArgumentException if {@code most} is less than 1
     */
    static SeenEvents inMemory(int most) {
        return new LatestEvents(most);
    }
}
