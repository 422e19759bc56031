package io.ashbyconnector.transport.dialect;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.transport.http.HttpAnswer;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer with an error status: the service's word, or that of something in front of it.
 *
 * @param text without white space around it; empty for a web page, of which nothing is kept
 * @param isWebPage or bytes that cannot be decoded, which say as little
 */
public record ErrorBody(String text, boolean isWebPage) {

    private static final int NOT_FOUND = 404;

    /**
     * Reads the beginning of the body.
     *
     * @param answer the answer, with an error status
     * @return what it tells
     * @throws IOException when the body cannot be read
     */
    public static ErrorBody read(HttpAnswer answer) throws IOException {
        String text;
        try {
            text = answer.bodyText().strip();
        } catch (ZipException undecodable) {
            return new ErrorBody("", true);
        }
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean webPage = type.contains("html") || text.startsWith("<");
        return new ErrorBody(webPage ? "" : text, webPage);
    }

    /**
     * {@return whether it says nothing about what was asked for: a web page, unless it tells of trouble that may pass, and a 404 that is not in the service's own words, as a gateway gives to an address that it does not know}
     *
     * @param answer the answer
     * @param inTheServicesWords whether the body is one that the service itself would give
     */
    public boolean isForeign(HttpAnswer answer, boolean inTheServicesWords) {
        return switch (answer.status()) {
            case NOT_FOUND -> !inTheServicesWords;
            case 408, 425, 429 -> false;
            default -> isWebPage && answer.status() < 500;
        };
    }

    /**
     * {@return the exception for a foreign answer}
     *
     * @param operation the operation
     * @param service the service's name, for the message
     * @param answer the answer
     * @param words the body as text; may be null
     */
    public static BadResponseException foreign(
            String operation, String service, HttpAnswer answer, @Nullable String words) {
        String quote = words == null ? null : answer.quote(words);
        return new BadResponseException(ErrorDetails.of("The answer (HTTP " + answer.status() + ") is not from "
                        + service + (quote == null ? "." : ": " + quote))
                .quoting(quote)
                .in(operation)
                .requestId(answer.requestId())
                .hint("Is the base URL right? Is a proxy or gateway in the way?"));
    }
}
