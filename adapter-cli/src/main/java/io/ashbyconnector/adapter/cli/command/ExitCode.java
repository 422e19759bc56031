package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.error.ErrorType;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the exit code of the command means. */
final class ExitCode {

    static final int SUCCESS = 0;
    static final int FAILURE = 1;
    static final int INTERRUPTED = 130;

    private static final int DENIED = 2;
    private static final int NOT_FOUND = 3;
    private static final int INVALID = 4;
    private static final int RATE_LIMITED = 5;

    private ExitCode() {}

    static int of(ErrorType type) {
        return switch (type) {
            case AUTHENTICATION, PERMISSION -> DENIED;
            case NOT_FOUND -> NOT_FOUND;
            case CONFIGURATION, INVALID_INPUT, UNSUPPORTED, WRITES_DISABLED, CONFIRMATION_REQUIRED -> INVALID;
            case RATE_LIMITED -> RATE_LIMITED;
            case API_ERROR, BAD_RESPONSE, EXPIRED, NETWORK, OUTCOME_UNKNOWN, TIMEOUT -> FAILURE;
            case INTERRUPTED -> INTERRUPTED;
        };
    }

    /** For help. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(String.valueOf(SUCCESS), "success");
        meanings.put(String.valueOf(FAILURE), "the service or the network failed");
        meanings.put(
                String.valueOf(DENIED),
                "the credentials are missing ('ashby auth'), were refused, or lack a permission");
        meanings.put(String.valueOf(NOT_FOUND), "there is no such record or file");
        meanings.put(String.valueOf(INVALID), "the command line or the configuration is wrong");
        meanings.put(String.valueOf(RATE_LIMITED), "the rate limit was reached, after all retries");
        meanings.put(String.valueOf(INTERRUPTED), "interrupted");
        return meanings;
    }
}
