package io.ashbyconnector.webhook;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The latest events, in memory. Thread-safe. */
final class LatestEvents implements SeenEvents {

    private final int most;
    private final Set<String> ids = new LinkedHashSet<>();

    LatestEvents(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 event must be remembered, was " + most);
        }
        this.most = most;
    }

    @Override
    public synchronized boolean firstTime(String id) {
        boolean first = ids.add(id);
        if (ids.size() > most) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return first;
    }

    @Override
    public synchronized void forget(String id) {
        ids.remove(id);
    }
}
