package io.ashbyconnector.adapter.mcp;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of HTTP clients. Those that clients left without a word are forgotten once there are many. Thread-safe. */
final class HttpSessions {

    private static final int MOST = 1000;
    private static final int INITIAL_CAPACITY = 16;
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<String, Session> byLastUse = new LinkedHashMap<>(INITIAL_CAPACITY, LOAD_FACTOR, true);

    /** Begins to keep a session, and returns the id that its client sends with every request. */
    synchronized String add(Session session) {
        if (byLastUse.size() >= MOST) {
            Iterator<Session> longestUnusedFirst = byLastUse.values().iterator();
            longestUnusedFirst.next().end();
            longestUnusedFirst.remove();
        }
        String id = UUID.randomUUID().toString();
        byLastUse.put(id, session);
        return id;
    }

    /** @throws RefusedException with which the protocol tells a client to initialize again */
    synchronized Session get(@Nullable String id) throws RefusedException {
        return known(id, byLastUse.get(id));
    }

    /** @throws RefusedException as {@link #get} does */
    synchronized Session remove(@Nullable String id) throws RefusedException {
        return known(id, byLastUse.remove(id));
    }

    private static Session known(@Nullable String id, @Nullable Session session) throws RefusedException {
        if (id == null) {
            throw RefusedException.withStatus(400, "The header Mcp-Session-Id is missing: send initialize first.");
        }
        if (session == null) {
            throw RefusedException.withStatus(404, "This session has ended: send initialize again.");
        }
        return session;
    }

    synchronized void end() {
        List.copyOf(byLastUse.values()).forEach(Session::end);
        byLastUse.clear();
    }
}
