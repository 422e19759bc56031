package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Files.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Sends files to addresses that a service signed, and fetches them from there: without a credential, over https, and from
 * the public internet only. A service on this machine may have its files there, too, and over http. Thread-safe; opens no
 * connection before the first file.
 */
public final class FileTransport implements AutoCloseable {

    private static final String FILE_PART = "file";
    private static final int MAX_REDIRECTS = 3;
    private static final int BUFFER = 16 * 1024;
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final long MAX_SIZE = 100L << 20;

    private final HttpTransport transport;
    private final PublicAddresses addresses;
    private final boolean local;
    private final long maxSize;

    /**
     * Makes one.
     *
     * @param service the base URL of the service that signs the addresses
     * @param settings as {@link #defaults()} with what is configured
     * @param options what the program sets of the HTTP client
     * @param userAgent names the program, its version and the mode
     */
    public FileTransport(URI service, HttpSettings settings, HttpClientOptions options, String userAgent) {
        this.local = isLoopback(service.getHost());
        this.maxSize = settings.maxResponseSize();
        this.addresses = new PublicAddresses(SystemDefaultDnsResolver.INSTANCE, local, settings.proxy());
        this.transport = new HttpTransport(service, Authentication.none(), settings, options, userAgent, addresses);
    }

    /** {@return settings for files: 10 minutes and 100 MiB for each} */
    public static HttpSettings defaults() {
        return HttpSettings.defaults().withDeadline(DEADLINE).withMaxResponseSize(MAX_SIZE);
    }

    /**
     * Stores a file at a signed address, by a form whose last part it is. Again when that failed and may help, unless the file
     * can be read only once: as long as the address is the same, so is what is stored.
     *
     * @param call the call that the file is for
     * @param address the signed address
     * @param fields the parts before the file
     * @param content the content, name and media type of the file
     * @throws AshbyConnectorException whose message says that nothing changed
     */
    public void upload(CheckedCall call, String address, Map<String, String> fields, FileContent content) {
        try {
            URI target = checked(call.operation(), address);
            HttpCall sent = HttpCall.read(call.operation(), "POST", target.getRawPath())
                    .partOf(call)
                    .withForm(fields, Map.of(FILE_PART, content))
                    .at(target);
            transport.execute(sent, answer -> {
                if (!answer.isSuccess()) {
                    throw refusedUpload(call.operation(), target, answer);
                }
                return true;
            });
        } catch (AshbyConnectorException failure) {
            throw unchanged(failure);
        }
    }

    private static AshbyConnectorException refusedUpload(String operation, URI target, HttpAnswer answer) {
        String message = target.getHost() + " did not take the file (HTTP " + answer.status() + ").";
        return new ApiException(
                ErrorDetails.of(message)
                        .in(operation)
                        .hint(
                                "Upload it again: an address for an upload is good for 10 minutes, and for a file of exactly"
                                        + " the announced length."),
                answer.status() >= 500 || answer.status() == HttpStatus.SC_TOO_MANY_REQUESTS,
                null);
    }

    /** The same, with a word that the handle was never used. */
    private static AshbyConnectorException unchanged(AshbyConnectorException failure) {
        ErrorDetails details = failure.details();
        ErrorDetails told = new ErrorDetails(
                "The file was not uploaded, and nothing was changed: " + details.message(),
                details.quote(),
                details.operation(),
                details.hint(),
                details.code(),
                details.requestId());
        AshbyConnectorException same = switch (failure.type()) {
            case NETWORK -> new NetworkException(told, failure.isRetryable(), failure);
            case TIMEOUT -> new RequestTimeoutException(told, failure);
            case BAD_RESPONSE -> new BadResponseException(told, failure.isRetryable(), failure);
            case API_ERROR -> new ApiException(told, failure.isRetryable(), failure);
            case INVALID_INPUT -> new InvalidInputException(told, failure);
            default -> failure;
        };
        same.attach(failure.responseInfo());
        return same;
    }

    /**
     * Fetches the file behind a signed address. Few redirects are followed, each to an address that is looked at as the first
     * one.
     *
     * @param call the call that the file is for
     * @param address the signed address
     * @param to where the bytes go
     * @throws ExpiredException when the address is refused
     * @throws IOException when the target cannot be written
     */
    public void download(CheckedCall call, String address, Target to) throws IOException {
        URI next = checked(call.operation(), address);
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            URI from = next;
            HttpCall sent = HttpCall.read(call.operation(), "GET", from.getRawPath())
                    .partOf(call)
                    .at(from);
            Step step;
            try {
                step = transport.execute(sent, answer -> read(call.operation(), from, answer, to));
            } catch (UnwritableException unwritable) {
                throw unwritable.getCause();
            }
            String location = step.location;
            if (location == null) {
                return;
            }
            next = checked(call.operation(), resolved(from, location));
        }
        throw new NetworkException(
                ErrorDetails.of("The address of the file leads to more than " + MAX_REDIRECTS + " others.")
                        .in(call.operation())
                        .hint("Report it to the service."),
                false,
                null);
    }

    /** @param location where the file is instead; null when it was here */
    private record Step(@Nullable String location) {}

    private Step read(String operation, URI from, HttpAnswer answer, Target to) throws IOException {
        switch (answer.status()) {
            case HttpStatus.SC_MOVED_PERMANENTLY,
                    HttpStatus.SC_MOVED_TEMPORARILY,
                    HttpStatus.SC_SEE_OTHER,
                    HttpStatus.SC_TEMPORARY_REDIRECT,
                    HttpStatus.SC_PERMANENT_REDIRECT -> {
                return new Step(answer.header("Location").orElse(""));
            }
            case HttpStatus.SC_OK -> {
                copy(operation, answer, to);
                return new Step(null);
            }
            case HttpStatus.SC_FORBIDDEN, HttpStatus.SC_GONE ->
                throw new ExpiredException(ErrorDetails.of("The address of the file is no longer good: "
                                + from.getHost() + " refuses it (HTTP " + answer.status() + ").")
                        .in(operation)
                        .hint("Download it again by its handle."));
            default ->
                throw new ApiException(
                        ErrorDetails.of(from.getHost() + " does not give the file (HTTP " + answer.status() + ").")
                                .in(operation)
                                .hint("Try again; if it happens again, report it to the service."),
                        answer.status() >= 500 || answer.status() == HttpStatus.SC_TOO_MANY_REQUESTS,
                        null);
        }
    }

    private void copy(String operation, HttpAnswer answer, Target to) throws IOException {
        if (!answer.tellsItsEnd()) {
            throw new BadResponseException(
                    ErrorDetails.of("The answer does not say how long the file is, so that its end cannot be told.")
                            .in(operation)
                            .hint("Report it to the service."));
        }
        long length = answer.header("Content-Length").map(FileTransport::number).orElse(0L);
        if (length > maxSize) {
            throw tooLarge(operation);
        }
        InputStream body = answer.body();
        OutputStream out = written(to::begin);
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count;
            try {
                count = body.read(buffer);
            } catch (LimitedInputStream.TooLargeException tooLarge) {
                throw tooLarge(operation);
            } catch (IOException lost) {
                if (to.canBeginAgain()) {
                    throw lost;
                }
                throw new BadResponseException(
                        ErrorDetails.of("The file was cut short: only a part of it was written.")
                                .in(operation)
                                .hint("Download it again."),
                        false,
                        lost);
            }
            if (count < 0) {
                break;
            }
            written(() -> {
                out.write(buffer, 0, count);
                return out;
            });
        }
        written(() -> {
            out.flush();
            return out;
        });
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private BadResponseException tooLarge(String operation) {
        return new BadResponseException(
                ErrorDetails.of("The file is too large: it has more than " + maxSize + " bytes.")
                        .in(operation)
                        .hint("Raise http.max-response-size if it is wanted."));
    }

    /** Writes somewhere; when that fails, it is not the fault of the connection, and no reason to try again. */
    private static <T> T written(Writing<T> writing) {
        try {
            return writing.run();
        } catch (IOException unwritable) {
            throw new UnwritableException(unwritable);
        }
    }

    @FunctionalInterface
    private interface Writing<T> {
        T run() throws IOException;
    }

    private static final class UnwritableException extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        UnwritableException(IOException cause) {
            super(cause);
        }
    }

    private static String resolved(URI from, String location) {
        try {
            return from.resolve(new URI(location)).toString();
        } catch (URISyntaxException malformed) {
            return "";
        }
    }

    /** The address, if files may come from there. No message holds it: who has it has the file. */
    private URI checked(String operation, String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException malformed) {
            throw unfit(operation, "it is no URL");
        }
        String host = uri.getHost();
        String scheme = uri.getScheme();
        if (host == null || uri.getRawUserInfo() != null || uri.getPort() > 65_535) {
            throw unfit(operation, "it is no URL of a file");
        }
        if (!"https".equalsIgnoreCase(scheme) && !(local && "http".equalsIgnoreCase(scheme) && isLoopback(host))) {
            throw unfit(operation, "it does not start with https://");
        }
        try {
            addresses.check(scheme, host);
        } catch (PublicAddresses.InternalAddressException internal) {
            throw HttpFailures.internalAddress(operation, host);
        }
        return uri;
    }

    private static BadResponseException unfit(String operation, String reason) {
        return new BadResponseException(ErrorDetails.of("The address of the file cannot be used: " + reason + ".")
                .in(operation)
                .hint("Report it to the service."));
    }

    /** Decided from the text: a name is only taken for this machine if it is its own. */
    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** Closes all connections; files under way fail. */
    @Override
    public void close() {
        transport.close();
    }
}
