package io.ashbyconnector.tool;

import io.ashbyconnector.execution.WritePlan;

/**
 * A call that a person has to confirm.
 *
 * @param plan exactly what would be sent, and to what effect; its body may repeat what a candidate wrote
 * @param message the question with all of that in plain text, made so that no value in it can pass for a part of the question:
 *     each stands quoted on an indented line of its own, with everything that is not plainly visible escaped
 */
public record ConfirmationRequest(WritePlan plan, String message) {

    /** Without the message, which may have personal data in it. */
    @Override
    public String toString() {
        return "ConfirmationRequest[" + plan + "]";
    }
}
