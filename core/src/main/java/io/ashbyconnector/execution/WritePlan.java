package io.ashbyconnector.execution;

import io.ashbyconnector.catalog.Effect;

/**
 * What a call would send, and to what effect; nothing is sent.
 *
 * @param operation what messages call it, such as {@code candidates.create_note}
 * @param effect what it would do, the parameters considered
 * @param target where it would be sent, such as {@code POST https://api.ashbyhq.com/candidate.createNote}
 * @param body exactly what would be sent there, without credentials
 */
public record WritePlan(String operation, Effect effect, String target, String body) {

    /** The plan of a call. */
    public static WritePlan of(CheckedCall call, String target, String body) {
        return new WritePlan(call.operation(), call.effect(), target, body);
    }
}
