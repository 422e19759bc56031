package io.ashbyconnector.transport.http;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.transport.http.Connections.DeadConnectionException;
import io.ashbyconnector.transport.http.StaleTurnGuard.TurnLostException;
import io.ashbyconnector.transport.rate.RateLimiter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
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
     * @param authentication gives the credential to send
     * @param settings the limits of time, size and retries
     * @param userAgent names the program, its version and the mode
     * @throws io.ashbyconnector.error.ConfigurationException when HttpClient or HttpCore on the class path is too old
     */
    public HttpTransport(URI baseUrl, Authentication authentication, HttpSettings settings, String userAgent) {
        this(baseUrl, authentication, settings, HttpClientOptions.defaults(), userAgent);
    }

    /**
     * The same with what a program sets of the HTTP client.
     *
     * @param baseUrl operation paths are appended to it
     * @param authentication gives the credential to send
     * @param settings the limits of time, size and retries
     * @param options what the program sets
     * @param userAgent names the program, its version and the mode
     * @throws io.ashbyconnector.error.ConfigurationException when HttpClient or HttpCore on the class path is too old
     */
    public HttpTransport(
            URI baseUrl,
            Authentication authentication,
            HttpSettings settings,
            HttpClientOptions options,
            String userAgent) {
        this(baseUrl, authentication, settings, options, userAgent, SystemDefaultDnsResolver.INSTANCE);
    }

    /** The same with a way of its own from names to addresses. */
    HttpTransport(
            URI baseUrl,
            Authentication authentication,
            HttpSettings settings,
            HttpClientOptions options,
            String userAgent,
            DnsResolver names) {
        HttpClientVersion.installed().require();
        this.baseUrl = baseUrl;
        this.basePath = baseUrl.getRawPath();
        this.authentication = authentication;
        this.settings = settings;
        this.connections = new Connections(settings, options, userAgent, names);
        this.limiter = new RateLimiter(settings.firstBackoff(), System::nanoTime);
        this.retries = new Retries(settings, limiter, closed);
    }

    /** {@return where the service is; paths of calls are added to it} */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Like {@link #exchange}, for callers who want the value only.
     *
     * @param <T> what the reader makes of an answer
     * @param call the call
     * @param reader reads the answer
     * @return what the reader made of the answer
     */
    public <T> T execute(HttpCall call, AnswerReader<T> reader) {
        return exchange(call, reader).value();
    }

    /**
     * Sends a call, again where that is harmless and may help, and returns what the reader makes of the answer.
     *
     * @param <T> what the reader makes of an answer
     * @param call the call
     * @param reader reads the answer
     * @return what the reader made of the answer, and how the exchange went
     * @throws AshbyConnectorException what the last attempt failed with; {@link RateLimitedException} also without an
     *     attempt, when its turn would come after the deadline; {@link OutcomeUnknownException} for a write that was sent and
     *     whose answer does not say whether it ran
     * @throws IllegalStateException when the transport is closed
     */
    public <T> HttpResult<T> exchange(HttpCall call, AnswerReader<T> reader) {
        CallProgress progress = CallProgress.start(call, settings.deadline());
        try {
            return progress.succeed(retries.run(progress, turn -> authorizedAttempt(progress, turn, reader)));
        } catch (RuntimeException | Error failure) {
            progress.fail(failure);
            throw failure;
        }
    }

    /** One attempt; repeated once when the service refuses the credential, which nothing ran with, and there is a newer one. */
    private <T> Outcome<T> authorizedAttempt(CallProgress progress, RateLimiter.Turn turn, AnswerReader<T> reader)
            throws TurnLostException {
        HttpCall call = progress.call();
        if (!call.isAuthorized()) {
            return answeredAttempt(progress, null, turn, reader);
        }
        Credential credential = authentication.current();
        Outcome<T> outcome = answeredAttempt(progress, credential, turn, reader);
        boolean refused = Objects.equals(outcome.status(), HttpStatus.SC_UNAUTHORIZED)
                && !(outcome.failure() instanceof OutcomeUnknownException);
        if (refused && authentication.reject(credential)) {
            LOG.debug("{}: repeating with a new credential", call.operation());
            return answeredAttempt(progress, authentication.current(), turn, reader);
        }
        return outcome;
    }

    /** One attempt; what only met dead connections goes on to the next one, which will soon be a new one. */
    private <T> Outcome<T> answeredAttempt(
            CallProgress progress, @Nullable Credential credential, RateLimiter.Turn turn, AnswerReader<T> reader)
            throws TurnLostException {
        progress.attempt();
        while (true) {
            try {
                return attempt(progress, credential, turn, reader);
            } catch (DeadConnectionException dead) {
                LOG.debug(
                        "{}: the connection was dead, trying another one",
                        progress.call().operation());
            }
        }
    }

    private <T> Outcome<T> attempt(
            CallProgress progress, @Nullable Credential credential, RateLimiter.Turn turn, AnswerReader<T> reader)
            throws TurnLostException, DeadConnectionException {
        HttpCall call = progress.call();
        Duration remaining = Duration.ofNanos(progress.remainingNanos());
        if (isClosed()) {
            throw HttpFailures.closed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw HttpFailures.interrupted(call, false, null);
        }
        if (remaining.toMillis() <= 0) {
            throw turn.waitNanos() > 0 ? HttpFailures.rateLimited(call, Duration.ZERO) : progress.pastDeadline(null);
        }
        String authorization = credential == null ? null : authorization(credential);
        HttpUriRequestBase request = request(call, authorization, remaining);
        HttpClientContext context = HttpClientContext.create();
        StaleTurnGuard.require(context, () -> limiter.isGood(turn));
        if (call.isWrite()) {
            RequestSender.requireAlive(context);
        }
        Watchdog.Watch watch = watchdog.watch(progress.deadline(), request::cancel);
        try {
            Outcome<T> outcome = transmit(progress, request, context, turn, redaction(call, credential), reader);
            if (outcome.failure() instanceof BadResponseException && watch.isCutOff()) {
                throw new EOFException("cut off");
            }
            return known(call, context, outcome);
        } catch (TurnLostException unsent) {
            throw unsent;
        } catch (DeadConnectionException dead) {
            if (!call.isWrite() || !RequestSender.hasSent(context)) {
                throw dead;
            }
            return known(call, context, failed(progress, context, dead.failure()));
        } catch (IOException | RuntimeException failure) {
            return known(call, context, failed(progress, context, failure));
        } finally {
            watch.close();
        }
    }

    private <T> Outcome<T> transmit(
            CallProgress progress,
            HttpUriRequestBase request,
            HttpClientContext context,
            RateLimiter.Turn turn,
            Redaction redaction,
            AnswerReader<T> reader)
            throws IOException {
        long start = System.nanoTime();
        ClassicHttpResponse response = null;
        try {
            response = connections.send(HttpHost.create(target(progress.call())), request, context);
            Outcome<T> outcome = read(progress, turn, redaction, response, context, reader);
            LOG.debug("{}: HTTP {} in {} ms", progress.call().operation(), response.getCode(), millisSince(start));
            return outcome;
        } finally {
            // Drops a connection whose answer was not read to its end, whatever the reason: closing the answer first
            // would read it all.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    /** The outcome; of a write that was sent, and that the service did not say it refused, nothing is known. */
    private static <T> Outcome<T> known(HttpCall call, HttpClientContext context, Outcome<T> outcome) {
        AshbyConnectorException failure = outcome.failure();
        if (failure == null || !call.isWrite() || !RequestSender.hasSent(context)) {
            return outcome;
        }
        return HttpFailures.leavesOutcomeOpen(failure, outcome.status())
                ? Outcome.failed(outcome.status(), HttpFailures.outcomeUnknown(call, failure))
                : outcome;
    }

    private HttpUriRequestBase request(HttpCall call, @Nullable String authorization, Duration remaining) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), target(call));
        if (call.address() == null) {
            request.setPath(basePath + call.path());
        } else {
            request.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentCodingCheck.IDENTITY);
        }
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                .setConnectionRequestTimeout(Timeout.of(remaining))
                .setContentCompressionEnabled(call.address() == null)
                .build());
        call.headers().forEach(request::setHeader);
        if (authorization != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        String json = call.json();
        if (json != null) {
            request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), JSON));
        }
        MultipartForm form = call.form();
        if (form != null) {
            request.setEntity(form.entity());
        }
        return request;
    }

    private URI target(HttpCall call) {
        return Objects.requireNonNullElse(call.address(), baseUrl);
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
            CallProgress progress,
            RateLimiter.Turn turn,
            Redaction redaction,
            ClassicHttpResponse response,
            HttpClientContext context,
            AnswerReader<T> reader)
            throws IOException {
        HttpCall call = progress.call();
        int status = response.getCode();
        if ("https".equalsIgnoreCase(target(call).getScheme()) && context.getSSLSession() == null) {
            // Only the answer to CONNECT comes without TLS: the proxy's own, and no tunnel.
            return Outcome.failed(null, HttpFailures.noTunnel(call.operation(), status));
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
        progress.answered(
                status, answer.requestId(), call.options().keepsHeaders() ? headers(response, redaction) : Map.of());
        if (status >= 300 && status < 400 && call.address() == null) {
            return Outcome.failed(status, HttpFailures.redirect(call.operation(), status, baseUrl.getHost()));
        }
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

    /** The headers of an answer without secrets; the values of one that comes more than once as one. */
    private static Map<String, String> headers(ClassicHttpResponse response, Redaction redaction) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : redaction.apply(header.getValue());
            headers.merge(header.getName(), value, (first, next) -> first + ", " + next);
        }
        return headers;
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

    /** What an attempt failed with; when it was cut off, that instead of the socket error that this causes. */
    private <T> Outcome<T> failed(CallProgress progress, HttpClientContext context, Exception failure) {
        HttpCall call = progress.call();
        boolean sent = RequestSender.hasSent(context);
        AshbyConnectorException reported;
        if (failure instanceof AshbyConnectorException known) {
            reported = known;
        } else if (isClosed()) {
            reported = openOrThrown(call, sent, "The connector was closed.", HttpFailures.closed());
        } else if (Thread.currentThread().isInterrupted()) {
            reported = HttpFailures.interrupted(call, sent, failure);
        } else if (progress.remainingNanos() <= 0) {
            reported = progress.pastDeadline(failure);
        } else if (failure instanceof IOException connection) {
            reported = HttpFailures.of(call.operation(), target(call).getHost(), connection);
        } else {
            reported = openOrThrown(
                    call,
                    sent,
                    "The answer cannot be read (" + failure.getClass().getSimpleName() + ").",
                    (RuntimeException) failure);
        }
        return Outcome.failed(null, reported);
    }

    private static AshbyConnectorException openOrThrown(
            HttpCall call, boolean sent, String reason, RuntimeException failure) {
        if (call.isWrite() && sent) {
            return HttpFailures.outcomeUnknown(call, reason, failure);
        }
        throw failure;
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
