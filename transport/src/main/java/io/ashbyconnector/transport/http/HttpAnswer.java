package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.transport.rate.RateLimitHeaders;
import io.ashbyconnector.transport.rate.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service's answer while its body is being read. */
public final class HttpAnswer {

    private static final int NO_CONTENT = 204;
    private static final int ERROR_TEXT_LIMIT = 64 * 1024;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int QUOTE_LIMIT = 300;

    private final int status;
    private final Function<String, Optional<String>> headers;
    private final InputStream body;
    private final Redaction redaction;

    HttpAnswer(int status, Function<String, Optional<String>> headers, InputStream body, Redaction redaction) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.redaction = redaction;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return whether the status is 200 to 299} */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * {@return the first value of a header; names are compared without case}
     *
     * @param name the name of the header
     */
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** Whether the answer says where its body ends; else the end of the connection is it, be it meant or not. */
    boolean tellsItsEnd() {
        return status == NO_CONTENT
                || header("Content-Length").isPresent()
                || header("Transfer-Encoding").isPresent();
    }

    /** {@return the body, decompressed and limited in size} Read it before the reader returns. */
    public InputStream body() {
        return body;
    }

    /**
     * The beginning of the body as text, for error messages of the service; at most 64 KiB.
     *
     * @return the text
     * @throws IOException when the body cannot be read
     */
    public String bodyText() throws IOException {
        return new String(body.readNBytes(ERROR_TEXT_LIMIT), StandardCharsets.UTF_8);
    }

    /** {@return the service's id of the request, for its support; null when it gave none} */
    public @Nullable String requestId() {
        return header("x-ashby-request-id")
                .or(() -> header("x-request-id"))
                .map(this::quote)
                .orElse(null);
    }

    /** {@return the wait that {@code Retry-After} asks for, in seconds or as a date; without it, {@link #quotaReset()}} */
    public Optional<Duration> retryAfter() {
        return header("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, Clock.systemUTC()))
                .or(this::quotaReset);
    }

    /** The wait for the next quota when rate limit headers say that this one is used up. */
    Optional<Duration> quotaReset() {
        return RateLimitHeaders.untilReset(headers, Clock.systemUTC());
    }

    /**
     * {@return the service's own words, fit for a message: on one line, short, and without what the service repeats of the credential}
     *
     * @param words the service's own words
     */
    public String quote(String words) {
        String free = redaction.apply(words);
        String clean = Redaction.isWord(free)
                ? free
                : BLANKS.matcher(free).replaceAll(" ").strip();
        return clean.length() <= QUOTE_LIMIT ? clean : clean.substring(0, QUOTE_LIMIT) + "...";
    }

    /**
     * {@return a value that the service holds, such as a name, without what it repeats of the credential}
     *
     * @param value the value
     */
    public String withoutSecrets(String value) {
        return redaction.apply(value);
    }

    /**
     * Refuses a page whose cursor or sync token, which callers print and store, repeats the credential.
     *
     * @param operation the operation
     * @param tokens null for one that the page does not have
     */
    public void requireNoSecretIn(String operation, @Nullable String... tokens) {
        for (String token : tokens) {
            if (token != null && redaction.finds(token)) {
                throw new BadResponseException(
                        ErrorDetails.of("The cursor or the sync token of the answer repeats the credential.")
                                .in(operation)
                                .requestId(requestId())
                                .hint("Is the base URL right? The real service never does this."));
            }
        }
    }
}
