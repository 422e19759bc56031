package io.ashbyconnector.transport;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.port.Authentication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends calls to one service, each with one deadline over all its attempts. Thread-safe; calls block, and end at once
 * when their thread is interrupted. Redirects are refused, so that a credential never follows one. Opens no connection
 * and no thread before the first call.
 */
public final class HttpTransport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final ContentType JSON = ContentType.create("application/json");

    private static final int DRAIN_LIMIT = 64 * 1024;

    private final URI baseUrl;
    private final HttpHost host;
    private final HttpSettings settings;
    private final CloseableHttpClient client;
    private final Retries retries;
    private final Watchdog watchdog = new Watchdog();
    private volatile boolean closed;

    /**
     * Makes a transport.
     *
     * @param baseUrl operation paths are appended to it
     * @param userAgent names the program, its version and the mode
     */
    public HttpTransport(URI baseUrl, HttpSettings settings, String userAgent) {
        this.baseUrl = baseUrl;
        this.host = HttpHost.create(baseUrl);
        this.settings = settings;
        this.client = HttpClientFactory.create(baseUrl, settings, userAgent);
        this.retries = new Retries(settings);
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Sends a call, again where that is harmless and may help, and returns what the reader makes of the answer.
     *
     * @param authentication supplies the credential that goes with the call; null for none
     * @throws AshbyConnectorException what the last attempt failed with
     * @throws IllegalStateException when the transport is closed
     */
    public <T> T execute(HttpCall call, @Nullable Authentication authentication, AnswerReader<T> reader) {
        long deadline = System.nanoTime() + settings.deadline().toNanos();
        return retries.run(
                call, baseUrl.getHost(), deadline, () -> authorizedAttempt(call, authentication, reader, deadline));
    }

    /** One attempt; repeated once when the service refuses the credential and there is a newer one. */
    private <T> Outcome<T> authorizedAttempt(
            HttpCall call, @Nullable Authentication authentication, AnswerReader<T> reader, long deadline)
            throws IOException {
        if (authentication == null) {
            return attempt(call, null, reader, deadline);
        }
        Credential credential = authentication.current();
        Outcome<T> outcome = attempt(call, credential, reader, deadline);
        if (outcome.status() == HttpStatus.SC_UNAUTHORIZED && authentication.reject(credential)) {
            LOG.debug("{}: repeating with a new credential", call.operation());
            return attempt(call, authentication.current(), reader, deadline);
        }
        return outcome;
    }

    private <T> Outcome<T> attempt(
            HttpCall call, @Nullable Credential credential, AnswerReader<T> reader, long deadline) throws IOException {
        HttpUriRequestBase request = request(call, credential, deadline);
        long start = System.nanoTime();
        try (Watchdog.Watch watch = watchdog.watch(deadline, request::cancel)) {
            try (ClassicHttpResponse response = client.executeOpen(host, request, HttpClientContext.create())) {
                Outcome<T> outcome = read(call, credential, response, reader);
                LOG.debug("{}: HTTP {} in {} ms", call.operation(), outcome.status(), millisSince(start));
                return outcome;
            } catch (IOException | RuntimeException failure) {
                throw cutOff(call, watch, failure);
            }
        }
    }

    private HttpUriRequestBase request(HttpCall call, @Nullable Credential credential, long deadline) {
        Duration remaining = Duration.ofNanos(deadline - System.nanoTime());
        if (closed) {
            throw new IllegalStateException("The connector is closed; connect again.");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw HttpFailures.interrupted(call.operation());
        }
        if (remaining.toMillis() <= 0) {
            throw HttpFailures.deadline(call.operation(), settings);
        }
        Duration silence = remaining.compareTo(settings.responseTimeout()) < 0 ? remaining : settings.responseTimeout();
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), URI.create(baseUrl + call.path()));
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.ofMilliseconds(silence.toMillis()))
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(remaining.toMillis()))
                .build());
        call.headers().forEach(request::setHeader);
        if (credential != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, authorization(credential));
        }
        String json = call.json();
        if (json != null) {
            request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), JSON));
        }
        return request;
    }

    private static String authorization(Credential credential) {
        if (credential instanceof Credential.ApiKey apiKey) {
            byte[] userAndPassword = (apiKey.secret().reveal() + ":").getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(userAndPassword);
        }
        if (credential instanceof Credential.BearerToken bearer) {
            return "Bearer " + bearer.secret().reveal();
        }
        throw new IllegalArgumentException("unknown kind of credential: " + credential.getClass());
    }

    private <T> Outcome<T> read(
            HttpCall call, @Nullable Credential credential, ClassicHttpResponse response, AnswerReader<T> reader)
            throws IOException {
        int status = response.getCode();
        if (status >= 300 && status < 400) {
            throw HttpFailures.redirect(call.operation(), status, baseUrl.getHost());
        }
        InputStream content = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        InputStream body = new LimitedInputStream(content, settings.maxResponseSize());
        HttpAnswer answer = new HttpAnswer(
                status,
                name -> Optional.ofNullable(response.getFirstHeader(name)).map(header -> header.getValue()),
                body,
                credential == null ? null : credential.secret());
        try {
            return new Outcome<>(status, reader.read(answer), null, null);
        } catch (AshbyConnectorException reported) {
            // Read to its end, an answer leaves a connection that can be used again; a long one is not worth it.
            body.readNBytes(DRAIN_LIMIT);
            return new Outcome<>(status, null, reported, answer.retryAfter().orElse(null));
        }
    }

    /** What an attempt that failed because it was cut off failed with, instead of the socket error that this causes. */
    private RuntimeException cutOff(HttpCall call, Watchdog.Watch watch, Exception failure) throws IOException {
        if (watch.reason() == Watchdog.Reason.DEADLINE) {
            return HttpFailures.deadline(call.operation(), settings);
        }
        if (watch.reason() == Watchdog.Reason.INTERRUPTED) {
            return HttpFailures.interrupted(call.operation());
        }
        if (closed) {
            return new IllegalStateException("The connector was closed while a call was under way.", failure);
        }
        if (failure instanceof IOException connection) {
            throw connection;
        }
        return (RuntimeException) failure;
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    /** Closes all connections; calls under way fail. */
    @Override
    public void close() {
        closed = true;
        watchdog.close();
        client.close(CloseMode.IMMEDIATE);
    }
}
