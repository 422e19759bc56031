package io.ashbyconnector.execution;

import io.ashbyconnector.catalog.Effect;
import java.util.List;

/**
 * What a call would send, and to what effect; nothing is sent.
 *
 * @param operation what messages call it, such as {@code candidates.create_note}
 * @param effect what it would do, the parameters considered
 * @param target where it would be sent, such as {@code POST https://api.ashbyhq.com/candidate.createNote}
 * @param body exactly what would be sent there, but for {@code [redacted]} in place of each secret
 * @param notices whom it would tell, or what it would set off, though nothing in the body asks for it: sentences such as
 *     "Subscribed colleagues are notified unless sendNotifications is false."
 */
public record WritePlan(String operation, Effect effect, String target, String body, List<String> notices) {

    /**
     * Takes a copy of the list.
     *
     * @param operation what messages call it, such as {@code candidates.create_note}
     * @param effect what it would do, the parameters considered
     * @param target where it would be sent, such as {@code POST https://api.ashbyhq.com/candidate.createNote}
     * @param body exactly what would be sent there, but for {@code [redacted]} in place of each secret
     * @param notices whom it would tell, or what it would set off, though nothing in the body asks for it: sentences such
     *     as "Subscribed colleagues are notified unless sendNotifications is false."
     */
    public WritePlan {
        notices = List.copyOf(notices);
    }

    /**
     * {@return the plan of a call}
     *
     * @param call the call
     * @param target where it would go, such as {@code POST https://api.ashbyhq.com/candidate.create}
     * @param body what would be sent, without secrets; null for nothing
     */
    public static WritePlan of(CheckedCall call, String target, String body) {
        return new WritePlan(
                call.operation(), call.effect(), target, body, call.action().notices(call.params()));
    }

    /** Without the body, which may have personal data in it. */
    @Override
    public String toString() {
        return "WritePlan[" + operation + ", effect=" + effect + ", target=" + target + "]";
    }
}
