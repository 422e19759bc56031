package com.example.memory;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.testkit.Failure;
import io.ashbyconnector.testkit.ScriptedBackend.ScriptedPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Asks the memory service, again where that may help. */
final class MemoryExecution implements Execution {

    private static final Duration ANSWER_OF_A_SLOW_SERVICE = Duration.ofSeconds(2);

    private final JsonFactory json = new JsonFactory();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final MemoryService service;
    private final int opened;
    private final Secret token;
    private final int retries;
    private final Duration deadline;
    private final Duration responseTimeout;

    MemoryExecution(MemoryService service, Secret token, ConnectorConfig config) {
        this.service = service;
        this.opened = service.resets();
        this.token = token;
        this.retries = config.integer(ConfigKey.HTTP_MAX_RETRIES, 3, 0, 20);
        this.deadline = config.duration(ConfigKey.HTTP_DEADLINE, Duration.ofMinutes(2));
        this.responseTimeout = config.duration(ConfigKey.HTTP_RESPONSE_TIMEOUT, Duration.ofSeconds(30));
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        MemoryCall under = MemoryCall.start(call, service.tellsInfo());
        try {
            attempt(under);
            return under.succeed(answer(call, decoder));
        } catch (AshbyConnectorException failed) {
            throw under.fail(
                    leavesOpen(call, failed)
                            ? OutcomeUnknownException.of(failed, call.operation(), call.verification())
                            : failed);
        } catch (IllegalStateException closed) {
            throw under.fail(closed);
        }
    }

    /** Whether a write may have run: the service did not say that it refused it. */
    private static boolean leavesOpen(CheckedCall call, AshbyConnectorException failed) {
        return call.effect().isWrite()
                && (failed instanceof BadResponseException
                        || (failed.isRetryable() && !(failed instanceof RateLimitedException)));
    }

    private <T> Response<T> answer(CheckedCall call, RecordDecoder<T> decoder) {
        return switch (call.action().answer()) {
            case PAGE, LIST -> page(call, decoder);
            case RECORD -> Response.record(record(call, decoder));
            case NOTHING, ANY -> Response.nothing();
        };
    }

    private <T> Response<T> page(CheckedCall call, RecordDecoder<T> decoder) {
        ScriptedPage page = service.page(call.params().get("cursor"));
        if (page.next() != null && !withoutToken(page.next()).equals(page.next())) {
            throw new BadResponseException(
                    ErrorDetails.of("The cursor repeats the token.").in(call.operation()));
        }
        Boolean more = page.more();
        if (more == null) {
            throw new BadResponseException(ErrorDetails.of("The page does not say whether more records follow.")
                    .in(call.operation()));
        }
        List<T> records = decode("[" + String.join(", ", page.records()) + "]", decoder);
        return Response.page(records, new PageMeta(more ? page.next() : null, more, null));
    }

    private <T> T record(CheckedCall call, RecordDecoder<T> decoder) {
        String record = service.candidate(
                String.valueOf(call.params().get(String.valueOf(call.action().id()))));
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), record)) {
            parser.nextToken();
            return decoder.decode(parser);
        }
    }

    @Override
    public WritePlan plan(CheckedCall call) {
        return WritePlan.of(call, "memory", call.params().toString());
    }

    @Override
    public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
        Action read = Catalog.ofAshby().action("candidates", "list");
        run(new CheckedCall(read, Map.of(), options, listeners, CheckedCall.LOOK_IN_ASHBY), parser -> {
            parser.skipChildren();
            return true;
        });
        return new ConnectorCheck("memory", "this process", "a call", Map.of(), List.of());
    }

    private String withoutToken(String text) {
        return text.replace(token.reveal(), "[redacted]");
    }

    private <T> List<T> decode(String page, RecordDecoder<T> decoder) {
        List<T> records = new ArrayList<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), page)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                records.add(decoder.decode(parser));
            }
        }
        return records;
    }

    private void attempt(MemoryCall under) {
        CheckedCall call = under.call();
        CallOptions options = call.options();
        int most = Objects.requireNonNullElse(options.maxRetries(), retries);
        long end = System.nanoTime()
                + Objects.requireNonNullElse(options.deadline(), deadline).toNanos();
        for (int retry = 0; ; retry++) {
            under.attempt();
            AshbyConnectorException failed = attempt(call.operation(), Duration.ofNanos(end - System.nanoTime()));
            if (failed == null) {
                return;
            }
            boolean over = retry == most || System.nanoTime() >= end;
            boolean again = failed.isRetryable() && !leavesOpen(call, failed);
            if (over || !again || Thread.currentThread().isInterrupted()) {
                throw failed;
            }
            under.retry(failed);
        }
    }

    private @Nullable AshbyConnectorException attempt(String operation, Duration left) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(operation);
        }
        Failure failure = service.arrive(opened);
        String words = service.words();
        if (words != null) {
            ApiException told = new ApiException(ErrorDetails.of(words)
                    .in(operation)
                    .code(words)
                    .requestId(words)
                    .hint(words));
            told.filter(this::withoutToken);
            return told;
        }
        if (failure == Failure.SLOW) {
            return slow(operation, left);
        }
        return failure == null
                ? null
                : exception(failure, ErrorDetails.of("So it was told.").in(operation));
    }

    private @Nullable AshbyConnectorException slow(String operation, Duration left) {
        Duration patience = left.compareTo(responseTimeout) < 0 ? left : responseTimeout;
        boolean inTime = patience.compareTo(ANSWER_OF_A_SLOW_SERVICE) > 0;
        Duration wait = inTime ? ANSWER_OF_A_SLOW_SERVICE : patience;
        try {
            if (closing.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("The connector was closed while a call was under way.");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return interrupted(operation);
        }
        return inTime
                ? null
                : new RequestTimeoutException(
                        ErrorDetails.of("No answer in time.").in(operation));
    }

    private static AshbyConnectorException interrupted(String operation) {
        return new CallInterruptedException(operation, null);
    }

    private AshbyConnectorException exception(Failure failure, ErrorDetails details) {
        return switch (failure) {
            case REFUSED_CREDENTIAL -> new AuthenticationException(details);
            case MISSING_PERMISSION -> new PermissionException(details);
            case NOT_FOUND -> new NotFoundException(details);
            case INVALID_INPUT -> new InvalidInputException(details);
            case RATE_LIMITED ->
                new RateLimitedException(details, service.report(failure).retryAfter());
            case UNAVAILABLE -> new ApiException(details, true, null);
            case EXPIRED_CURSOR, EXPIRED_SYNC_TOKEN ->
                new ExpiredException(
                        details.code(service.report(failure).code()).requestId("request-1"));
            case HOLLOW -> new BadResponseException(details);
            case RESET -> new NetworkException(details, true, null);
            default ->
                new ApiException(details.code(service.report(failure).code()).requestId("request-1"));
        };
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
