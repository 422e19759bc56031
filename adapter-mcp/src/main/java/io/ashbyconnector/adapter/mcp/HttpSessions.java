package io.ashbyconnector.adapter.mcp;

import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sessions of HTTP clients. Those that clients left without a word are forgotten once there are many. Thread-safe. */
final class HttpSessions {

    private static final int MOST = 1000;
    private static final int INITIAL_CAPACITY = 16;
    private static final float LOAD_FACTOR = 0.75f;

    /** One client between {@code initialize} and DELETE. */
    record Session(McpStreamableServerSession protocol, RunningRequests running) {

        void end() {
            running.cancelAll();
            protocol.close();
        }
    }

    private final Map<String, Session> byLastUse = new LinkedHashMap<>(INITIAL_CAPACITY, LOAD_FACTOR, true);

    synchronized void add(McpStreamableServerSession session) {
        if (byLastUse.size() >= MOST) {
            Iterator<Session> longestUnusedFirst = byLastUse.values().iterator();
            longestUnusedFirst.next().end();
            longestUnusedFirst.remove();
        }
        byLastUse.put(session.getId(), new Session(session, new RunningRequests()));
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
