package io.ashbyconnector.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Faults as text. */
final class FaultText {
    private static final String ACCEPTED =
            "Accepted are status=503, rate-limited, delay=500ms, reset, reset-after-operation,"
                    + " truncated-body, html=502, redirect=URL, empty-reply, garbage, expired-cursor, expired-sync-token,"
                    + " invalid-sync-token, sync-too-large and error=CODE;message=TEXT,"
                    + " each also with ;times=N and ;on=OPERATION, status and rate-limited also with ;retry-after=SECONDS, error and"
                    + " those of cursors and sync tokens with ;status=403 and ;dialect=objects.";

    private FaultText() {}

    static Fault parse(String text) {
        try {
            return read(text);
        } catch (IllegalArgumentException problem) {
            throw new IllegalArgumentException(
                    "Not a fault: '" + text + "'. " + problem.getMessage() + ". " + ACCEPTED);
        }
    }

    private static Fault read(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "";
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            String key = (equals < 0 ? part : part.substring(0, equals)).strip();
            name = parts.isEmpty() ? key : name;
            parts.put(key, equals < 0 ? "" : part.substring(equals + 1).strip());
        }
        String value = parts.getOrDefault(name, "");
        parts.remove(name);
        Fault fault = kind(name, value, parts.remove("message"));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            fault = switch (part.getKey()) {
                case "retry-after" -> fault.retryAfter(seconds(part.getValue()));
                case "on" -> fault.on(part.getValue());
                case "times" -> fault.times(number(part.getValue()));
                case "status" -> fault.httpStatus(number(part.getValue()));
                case "dialect" -> fault.dialect(dialect(part.getValue()));
                default -> throw new IllegalArgumentException("Unknown part '" + part.getKey() + "'");
            };
        }
        return fault;
    }

    private static Fault kind(String name, String value, @Nullable String message) {
        return switch (name) {
            case "status" -> Fault.status(number(value));
            case "rate-limited" -> Fault.rateLimited();
            case "delay" -> Fault.delay(duration(value));
            case "reset" -> Fault.reset();
            case "reset-after-operation" -> Fault.resetAfterOperation();
            case "truncated-body" -> Fault.truncatedBody();
            case "html" -> Fault.html(number(value));
            case "redirect" -> Fault.redirect(value);
            case "empty-reply" -> Fault.emptyReply();
            case "garbage" -> Fault.garbage();
            case "expired-cursor" -> Fault.expiredCursor();
            case "expired-sync-token" -> Fault.expiredSyncToken();
            case "invalid-sync-token" -> Fault.invalidSyncToken();
            case "sync-too-large" -> Fault.syncTooLarge();
            case "error" -> Fault.errorEnvelope(value, message == null ? "Injected by the sandbox" : message);
            default -> throw new IllegalArgumentException("Unknown name '" + name + "'");
        };
    }

    static String write(Fault fault) {
        StringBuilder text = new StringBuilder(fault.kind().text());
        switch (fault.kind()) {
            case STATUS, HTML -> text.append('=').append(fault.status());
            case REDIRECT -> text.append('=').append(fault.message());
            case DELAY -> text.append('=').append(fault.delay().toMillis()).append("ms");
            case ERROR ->
                text.append('=').append(fault.code()).append(";message=").append(fault.message());
            default -> {}
        }
        if (fault.kind().isEnvelope() && fault.status() != 200) {
            text.append(";status=").append(fault.status());
        }
        if (fault.dialect() == EnvelopeDialect.OBJECTS) {
            text.append(";dialect=objects");
        }
        Duration retryAfter = fault.retryAfter();
        if (retryAfter != null) {
            text.append(";retry-after=").append(wholeSeconds(retryAfter));
        }
        if (fault.operation() != null) {
            text.append(";on=").append(fault.operation());
        }
        return fault.times() == 1
                ? text.toString()
                : text.append(";times=").append(fault.times()).toString();
    }

    static long wholeSeconds(Duration wait) {
        return Math.max(0, (wait.toMillis() + 999) / 1000);
    }

    private static Duration seconds(String text) {
        return text.chars().allMatch(Character::isDigit) ? Duration.ofSeconds(number(text)) : duration(text);
    }

    private static Duration duration(String text) {
        if (text.endsWith("ms")) {
            return Duration.ofMillis(number(text.substring(0, text.length() - 2)));
        }
        if (text.endsWith("s")) {
            return Duration.ofSeconds(number(text.substring(0, text.length() - 1)));
        }
        if (text.endsWith("m")) {
            return Duration.ofMinutes(number(text.substring(0, text.length() - 1)));
        }
        throw new IllegalArgumentException("'" + text + "' is no duration like 500ms, 3s or 2m");
    }

    private static EnvelopeDialect dialect(String text) {
        return switch (text) {
            case "codes" -> EnvelopeDialect.CODES;
            case "objects" -> EnvelopeDialect.OBJECTS;
            default -> throw new IllegalArgumentException("'" + text + "' is no dialect, codes or objects");
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("'" + text + "' is no whole number", notANumber);
        }
    }
}
