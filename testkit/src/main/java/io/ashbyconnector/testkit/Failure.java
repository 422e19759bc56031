package io.ashbyconnector.testkit;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.error.RequestTimeoutException;
import java.util.Set;

/** What can go wrong behind an adapter, and what callers then get. */
public enum Failure {
    /** The service does not accept the credential. */
    REFUSED_CREDENTIAL(ErrorType.AUTHENTICATION, AuthenticationException.class),
    /** The credential is good, but not for this. */
    MISSING_PERMISSION(ErrorType.PERMISSION, PermissionException.class),
    /** There is no such record. */
    NOT_FOUND(ErrorType.NOT_FOUND, NotFoundException.class),
    /** The service finds the input invalid. */
    INVALID_INPUT(ErrorType.INVALID_INPUT, InvalidInputException.class),
    /** The page cursor is too old. */
    EXPIRED_CURSOR(ErrorType.EXPIRED, ExpiredException.class),
    /** The sync token is too old. */
    EXPIRED_SYNC_TOKEN(ErrorType.EXPIRED, ExpiredException.class),
    /** The service reports an error that has no exception of its own. */
    OTHER_ERROR(ErrorType.API_ERROR, ApiException.class),
    /** The service reports a failure without any reason, in an answer whose status says success where it can. */
    UNEXPLAINED(ErrorType.API_ERROR, ApiException.class),
    /** The service has trouble of its own. */
    INTERNAL_ERROR(ErrorType.API_ERROR, ApiException.class),
    /** The service, or the gateway in front of it, is not available for the moment. */
    UNAVAILABLE(ErrorType.API_ERROR, ApiException.class),
    /** A gateway in front of the service fails, and says so with a status of its own, such as 520. */
    GATEWAY(ErrorType.API_ERROR, ApiException.class),
    /** Too many calls. */
    RATE_LIMITED(ErrorType.RATE_LIMITED, RateLimitedException.class),
    /** A proxy answers with HTML, and a status that says success. */
    WEB_PAGE(ErrorType.BAD_RESPONSE, BadResponseException.class),
    /** The answer is no JSON. */
    MALFORMED(ErrorType.BAD_RESPONSE, BadResponseException.class),
    /** The answer says success, and lacks what was asked for. */
    HOLLOW(ErrorType.BAD_RESPONSE, BadResponseException.class),
    /** The connection ends in the middle of the answer. */
    TRUNCATED(ErrorType.BAD_RESPONSE, BadResponseException.class),
    /** The connection is reset. */
    RESET(ErrorType.NETWORK, NetworkException.class),
    /** The connection ends before the answer. */
    NO_ANSWER(ErrorType.NETWORK, NetworkException.class),
    /** The answer is a redirect, which could carry the credential to another host. */
    REDIRECT(ErrorType.NETWORK, NetworkException.class),
    /** The true answer comes after two seconds; the suite then waits for less. */
    SLOW(ErrorType.TIMEOUT, RequestTimeoutException.class);

    private static final Set<Failure> PASSING =
            Set.of(INTERNAL_ERROR, UNAVAILABLE, GATEWAY, RATE_LIMITED, TRUNCATED, RESET, NO_ANSWER, SLOW);

    private final ErrorType type;
    private final Class<? extends AshbyConnectorException> exception;

    Failure(ErrorType type, Class<? extends AshbyConnectorException> exception) {
        this.type = type;
        this.exception = exception;
    }

    ErrorType type() {
        return type;
    }

    Class<? extends AshbyConnectorException> exception() {
        return exception;
    }

    /** Whether it may have passed at the next try, so that a read is tried again. */
    boolean mayPass() {
        return PASSING.contains(this);
    }
}
