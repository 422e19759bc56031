package io.ashbyconnector.transport;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.transport.Connections.DeadConnectionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends calls to one service, each with one deadline over all its attempts. Thread-safe; calls block, and end at once
 * when their thread is interrupted. Redirects are refused, so that a credential never follows one. Opens no connection
 * and no thread before the first call.
 *
 * <p>Calls go as fast as they come until the service refuses one for its rate, or says that its quota is used up: then
 * all of them pause as long as it asks, and, when it goes on to refuse, at the pace that it was found to allow. So one
 * transport, and one
 * connector, is best for each credential.
 */
public final class HttpTransport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final ContentType JSON = ContentType.create("application/json");

    private static final int DRAIN_LIMIT = 64 * 1024;

    private final URI baseUrl;
    private final String basePath;
    private final Authentication authentication;
    private final HttpSettings settings;
    private final Connections connections;
    private final RateLimiter limiter;
    private final Retries retries;
    private final Watchdog watchdog = new Watchdog();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Redaction redaction = new Redaction(List.of());

    /**
     * Makes a transport.
     *
     * @param baseUrl operation paths are appended to it
     * @param userAgent names the program, its version and the mode
     * @throws io.ashbyconnector.error.ConfigurationException when HttpClient or HttpCore on the class path is too old
     */
    public HttpTransport(URI baseUrl, Authentication authentication, HttpSettings settings, String userAgent) {
        HttpClientVersion.installed().require();
        this.baseUrl = baseUrl;
        this.basePath = baseUrl.getRawPath();
        this.authentication = authentication;
        this.settings = settings;
        this.connections = new Connections(baseUrl, settings, userAgent);
        this.limiter = new RateLimiter(settings.firstBackoff(), System::nanoTime);
        this.retries = new Retries(settings, limiter, closed);
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Sends a call, again where that is harmless and may help, and returns what the reader makes of the answer.
     *
     * @throws AshbyConnectorException what the last attempt failed with; {@link RateLimitedException} also without an
     *     attempt, when its turn would come after the deadline
     * @throws IllegalStateException when the transport is closed
     */
    public <T> T execute(HttpCall call, AnswerReader<T> reader) {
        long deadline = System.nanoTime() + settings.deadline().toNanos();
        return retries.run(call, baseUrl.getHost(), deadline, turn -> authorizedAttempt(call, turn, reader, deadline));
    }

    /** One attempt; repeated once when the service refuses the credential and there is a newer one. */
    private <T> Outcome<T> authorizedAttempt(
            HttpCall call, RateLimiter.Turn turn, AnswerReader<T> reader, long deadline) throws IOException {
        if (!call.authorized()) {
            return answeredAttempt(call, null, turn, reader, deadline);
        }
        Credential credential = authentication.current();
        Outcome<T> outcome = answeredAttempt(call, credential, turn, reader, deadline);
        if (outcome.status() == HttpStatus.SC_UNAUTHORIZED && authentication.reject(credential)) {
            LOG.debug("{}: repeating with a new credential", call.operation());
            return answeredAttempt(call, authentication.current(), turn, reader, deadline);
        }
        return outcome;
    }

    /** One attempt; a read that only met dead connections goes on to the next one, which will soon be a new one. */
    private <T> Outcome<T> answeredAttempt(
            HttpCall call,
            @Nullable Credential credential,
            RateLimiter.Turn turn,
            AnswerReader<T> reader,
            long deadline)
            throws IOException {
        while (true) {
            try {
                return attempt(call, credential, turn, reader, deadline);
            } catch (DeadConnectionException dead) {
                if (!call.repeatable()) {
                    throw dead.failure();
                }
                LOG.debug("{}: the connection was dead, trying another one", call.operation());
            }
        }
    }

    private <T> Outcome<T> attempt(
            HttpCall call,
            @Nullable Credential credential,
            RateLimiter.Turn turn,
            AnswerReader<T> reader,
            long deadline)
            throws IOException {
        Duration remaining = Duration.ofNanos(deadline - System.nanoTime());
        if (isClosed()) {
            throw HttpFailures.closed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(call.operation(), null);
        }
        if (remaining.toMillis() <= 0) {
            throw turn.waitNanos() > 0
                    ? HttpFailures.rateLimited(call.operation(), Duration.ZERO)
                    : HttpFailures.deadline(call.operation(), settings, null);
        }
        String authorization = credential == null ? null : authorization(credential);
        HttpUriRequestBase request = request(call, authorization, remaining);
        Watchdog.Watch watch = watchdog.watch(deadline, request::cancel);
        try {
            Outcome<T> outcome = exchange(call, request, turn, redaction(call, credential), reader);
            if (outcome.failure() instanceof BadResponseException && watch.isCutOff()) {
                throw new EOFException("cut off");
            }
            return outcome;
        } catch (IOException | RuntimeException failure) {
            throw cutOff(call, deadline, failure);
        } finally {
            watch.close();
        }
    }

    private <T> Outcome<T> exchange(
            HttpCall call,
            HttpUriRequestBase request,
            RateLimiter.Turn turn,
            Redaction redaction,
            AnswerReader<T> reader)
            throws IOException {
        long start = System.nanoTime();
        HttpClientContext context = HttpClientContext.create();
        StaleTurnGuard.require(context, () -> limiter.isGood(turn));
        ClassicHttpResponse response = null;
        try {
            response = connections.send(request, context);
            Outcome<T> outcome = read(call, turn, redaction, response, context, reader);
            LOG.debug("{}: HTTP {} in {} ms", call.operation(), outcome.status(), millisSince(start));
            return outcome;
        } finally {
            // Drops a connection whose answer was not read to its end, whatever the reason: closing the answer first
            // would read it all.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private HttpUriRequestBase request(HttpCall call, @Nullable String authorization, Duration remaining) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), baseUrl);
        request.setPath(basePath + call.path());
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                .setConnectionRequestTimeout(Timeout.of(remaining))
                .build());
        call.headers().forEach(request::setHeader);
        if (authorization != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        String json = call.json();
        if (json != null) {
            request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), JSON));
        }
        return request;
    }

    private static @Nullable String authorization(Credential credential) {
        if (credential instanceof Credential.ApiKey apiKey) {
            byte[] userAndPassword = (apiKey.secret().reveal() + ":").getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(userAndPassword);
        }
        if (credential instanceof Credential.BearerToken bearer) {
            return "Bearer " + bearer.secret().reveal();
        }
        return null;
    }

    /** For what a call carries. It hardly ever differs from that of the call before, so that patterns are compiled once. */
    private Redaction redaction(HttpCall call, @Nullable Credential credential) {
        List<Secret> sent = new ArrayList<>(call.secrets());
        if (credential instanceof Credential.ApiKey apiKey) {
            sent.add(apiKey.secret());
        } else if (credential instanceof Credential.BearerToken bearer) {
            sent.add(bearer.secret());
        }
        Redaction last = redaction;
        if (!last.isFor(sent)) {
            last = new Redaction(sent);
            redaction = last;
        }
        return last;
    }

    private <T> Outcome<T> read(
            HttpCall call,
            RateLimiter.Turn turn,
            Redaction redaction,
            ClassicHttpResponse response,
            HttpClientContext context,
            AnswerReader<T> reader)
            throws IOException {
        int status = response.getCode();
        if ("https".equalsIgnoreCase(baseUrl.getScheme()) && context.getSSLSession() == null) {
            // Only the answer to CONNECT comes without TLS: the proxy's own, and no tunnel.
            return new Outcome<>(status, null, HttpFailures.noTunnel(call.operation(), status), null);
        }
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
                redaction);
        // Before the body is read, because its end frees the connection for the next call.
        if (answer.quotaReset().isPresent()) {
            limiter.usedUp(turn, answer.retryAfter().orElseThrow());
        } else if (status == HttpStatus.SC_TOO_MANY_REQUESTS) {
            limiter.refused(turn, answer.retryAfter().orElse(null));
        }
        try {
            T value = reader.read(answer);
            drain(call, content);
            return new Outcome<>(status, value, null, null);
        } catch (AshbyConnectorException reported) {
            reported.filter(redaction::apply);
            Duration asked = answer.retryAfter().orElse(null);
            if (reported instanceof RateLimitedException && status != HttpStatus.SC_TOO_MANY_REQUESTS) {
                limiter.refused(turn, asked);
            }
            drain(call, content);
            return new Outcome<>(status, null, reported, asked);
        }
    }

    /** Read to its end, an answer leaves a connection that can be used again; the rest of a long one is not worth it. */
    private static void drain(HttpCall call, InputStream content) {
        try {
            boolean ended = content.read() < 0 || content.readNBytes(DRAIN_LIMIT).length < DRAIN_LIMIT;
            if (ended) {
                content.close(); // reads what follows the end of compressed data
            }
        } catch (IOException lost) {
            LOG.debug("{}: the connection cannot be used again ({})", call.operation(), lost.getClass());
        }
    }

    /** What an attempt that was cut off failed with, instead of the socket error that this causes. */
    private RuntimeException cutOff(HttpCall call, long deadline, Exception failure) throws IOException {
        if (failure instanceof AshbyConnectorException reported) {
            return reported;
        }
        if (isClosed()) {
            return HttpFailures.closed();
        }
        if (Thread.currentThread().isInterrupted()) {
            return new CallInterruptedException(call.operation(), failure);
        }
        if (deadline - System.nanoTime() <= 0) {
            return HttpFailures.deadline(call.operation(), settings, failure);
        }
        if (failure instanceof IOException connection) {
            throw connection;
        }
        return (RuntimeException) failure;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    /** Closes all connections; calls under way, or waiting for a retry, fail with {@link IllegalStateException}. */
    @Override
    public void close() {
        closed.countDown();
        watchdog.close();
        connections.close();
    }
}
