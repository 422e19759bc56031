package io.ashbyconnector.tool;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.RateLimitedException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Failures as a model reads them: what was wrong, what is valid or to be done, whether the same call may work later. What the
 * service said may repeat what a candidate wrote, so it is masked and marked as that is.
 */
final class ErrorText {

    /** What a message repeats of a call may be as long as that. */
    private static final int LONGEST_MESSAGE = 1_000;

    static final String TOO_LARGE =
            "bad_response: The answer does not fit into memory. Ask for fewer records at once, or for"
                    + " fewer fields. The same call fails again.";

    static final String UNEXPECTED =
            "unexpected: The call failed unexpectedly; the log of the program says why. The same call may fail again.";

    private ErrorText() {}

    static String of(AshbyConnectorException failure, Set<FieldClass> masked) {
        ErrorDetails details = failure.details();
        StringBuilder text = new StringBuilder(failure.type().id()).append(": ");
        if (details.operation() != null) {
            text.append(details.operation()).append(": ");
        }
        text.append(sentence(message(details, masked)));
        if (details.hint() != null) {
            text.append(' ').append(sentence(details.hint()));
        }
        return text.append(' ').append(again(failure)).toString();
    }

    private static String message(ErrorDetails details, Set<FieldClass> masked) {
        String message = details.message();
        String quote = details.quote();
        if (quote != null && !quote.isBlank() && !quote.equals(details.code())) {
            String shown = OutsideText.marked(PrivateValues.masked(quote, masked));
            return message.contains(quote) ? message.replace(quote, shown) : OutsideText.marked(message);
        }
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static String sentence(String text) {
        return text.isEmpty() || ".?!".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    private static String again(AshbyConnectorException failure) {
        if (failure instanceof RateLimitedException limited) {
            return "The same call may work later" + after(limited.retryAfter()) + ".";
        }
        if (failure.isRetryable() || failure.type() == ErrorType.INTERRUPTED) {
            return "The same call may work later.";
        }
        if (failure.type() == ErrorType.OUTCOME_UNKNOWN) {
            return "The same call may run twice: find out first whether it ran.";
        }
        if (failure.type() == ErrorType.CONFIRMATION_REQUIRED) {
            return "Do not repeat the call unless the person wants it.";
        }
        return failure.type() == ErrorType.INVALID_INPUT
                ? "Correct the call; the same one fails again."
                : "The same call fails again.";
    }

    private static String after(@Nullable Duration wait) {
        if (wait == null) {
            return "";
        }
        return wait.toSeconds() > 1 ? ", after " + wait.toSeconds() + " seconds" : ", after 1 second";
    }
}
