package io.ashbyconnector.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that were injected and did not happen yet. Thread-safe. */
final class FaultQueue {
    private final List<Pending> pending = new ArrayList<>();

    private static final class Pending {
        private final Fault fault;
        private int left;

        Pending(Fault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }

    synchronized void add(Fault fault) {
        pending.add(new Pending(fault));
    }

    synchronized void clear() {
        pending.clear();
    }

    /** The oldest fault meant for this call, which is then used up by one; null if there is none. */
    @Nullable
    Fault take(ReceivedCall call) {
        return take(call, false);
    }

    /** The same, but only a fault that names the call's operation. */
    @Nullable
    Fault takeNamed(ReceivedCall call) {
        return take(call, true);
    }

    private synchronized @Nullable Fault take(ReceivedCall call, boolean named) {
        for (Iterator<Pending> each = pending.iterator(); each.hasNext(); ) {
            Pending next = each.next();
            if ((!named || next.fault.operation() != null) && concerns(next.fault, call)) {
                if (--next.left == 0) {
                    each.remove();
                }
                return next.fault;
            }
        }
        return null;
    }

    private static boolean concerns(Fault fault, ReceivedCall call) {
        if (fault.operation() != null && !fault.operation().equals(call.operation())) {
            return false;
        }
        String body = call.body();
        if (fault.kind() == FaultKind.EXPIRED_CURSOR) {
            return body.contains("\"cursor\"");
        }
        return !fault.kind().isOfSyncToken() || body.contains("\"syncToken\"");
    }
}
