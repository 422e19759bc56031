package io.ashbyconnector.transport.dialect;

import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RateLimitedException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns an error that a service reports into the exception of its kind: by Ashby's error code where there is one, which
 * says more than the status, else by the HTTP status.
 *
 * @param credentialHint what to do when the credential is refused
 */
public record ServiceErrors(String credentialHint) {

    private static final Set<String> RATE_LIMIT_CODES =
            Set.of("rate_limit_exceeded", "concurrent_limit_exceeded", "rate_limited");
    private static final Set<String> CURSOR_CODES =
            Set.of("next_cursor_expired", "invalid_next_cursor", "cursor_invalid");
    private static final Set<String> SYNC_TOKEN_CODES =
            Set.of("sync_token_expired", "sync_token_invalid", "incremental_sync_too_large");

    /**
     * {@return the exception for a reported error}
     *
     * @param status the HTTP status, 200 included
     * @param details the service's message, code and request id
     * @param retryAfter the wait that the service asks for; null when it names none
     */
    public AshbyConnectorException toException(int status, ErrorDetails details, @Nullable Duration retryAfter) {
        AshbyConnectorException byCode = byCode(details, retryAfter);
        return byCode == null ? byStatus(status, details, retryAfter) : byCode;
    }

    /**
     * {@return what to do about a permission that a key lacks}
     *
     * @param key what to call the key, at the begin of a sentence
     * @param needed of which one is enough; empty when that is not known
     */
    public static String missingPermission(String key, List<Permission> needed) {
        String names = needed.stream().map(Permission::name).collect(Collectors.joining(" or "));
        return key + " lacks " + (needed.isEmpty() ? "a permission" : "the permission " + names)
                + "; an Ashby administrator can grant it to the key."
                + (needed.isEmpty() ? "" : " The box to tick is " + Permission.boxes(needed) + ".");
    }

    private static @Nullable AshbyConnectorException byCode(ErrorDetails details, @Nullable Duration retryAfter) {
        String code = details.code();
        if (code == null) {
            return null;
        }
        if (RATE_LIMIT_CODES.contains(code)) {
            return rateLimited(details, retryAfter);
        }
        if (code.equals("missing_endpoint_permission")) {
            return new PermissionException(details);
        }
        if (code.endsWith("_not_found")) {
            return new NotFoundException(details);
        }
        if (code.equals("invalid_input")) {
            return new InvalidInputException(details);
        }
        if (CURSOR_CODES.contains(code)) {
            return new ExpiredException(
                    details.hint("The cursor is of no more use: start the listing again without it."));
        }
        if (SYNC_TOKEN_CODES.contains(code)) {
            return new ExpiredException(details.hint(
                    "The sync token is of no more use: run a full listing without it, and keep its token."));
        }
        if (code.equals("watermark_expired")) {
            return new ExpiredException(details.hint("The watermark is of no more use: start again without it."));
        }
        return code.equals("generic_internal_error") ? new ApiException(details, true, null) : null;
    }

    private AshbyConnectorException byStatus(int status, ErrorDetails details, @Nullable Duration retryAfter) {
        return switch (status) {
            case 400, 422 -> new InvalidInputException(details);
            case 401, 403 -> new AuthenticationException(details.hint(credentialHint));
            case 404 -> new NotFoundException(details);
            case 429 -> rateLimited(details, retryAfter);
            default -> new ApiException(details, mayPass(status), null);
        };
    }

    /** Whether a status tells of trouble that another try may find over; 520 to 527 are those of Cloudflare's gateways. */
    private static boolean mayPass(int status) {
        return switch (status) {
            case 408, 425, 500, 502, 503, 504 -> true;
            default -> status >= 520 && status <= 527;
        };
    }

    private static RateLimitedException rateLimited(ErrorDetails details, @Nullable Duration retryAfter) {
        String wait = retryAfter == null
                ? "Call less often, or try again later."
                : "The service asks for a wait of " + retryAfter.plusMillis(999).toSeconds() + " s.";
        return new RateLimitedException(details.hint(wait), retryAfter);
    }
}
