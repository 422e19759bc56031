package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.dialect.AshbyError;
import io.ashbyconnector.transport.dialect.ErrorBody;
import io.ashbyconnector.transport.dialect.ServiceErrors;
import io.ashbyconnector.transport.http.HttpAnswer;
import io.ashbyconnector.transport.http.HttpCall;
import io.ashbyconnector.transport.http.HttpResult;
import io.ashbyconnector.transport.http.HttpTransport;
import io.ashbyconnector.transport.http.JsonBody;
import io.ashbyconnector.transport.http.JsonText;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;

/**
 * Speaks the Ashby API: POST with JSON to {@code /<operation>}, answers in an envelope. A failure never passes as an
 * answer, whatever its HTTP status.
 */
final class AshbyApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AshbyApi.class);
    private static final String METHOD = "POST";
    private static final String KEY_INFO = "apiKey.info";
    private static final String FILE_INFO = "file.info";
    private static final Permission KEY_PERMISSION = Permission.named("apiKeysRead");
    private static final String API_VERSION = "2026-01-01";
    private static final String NO_LIST = "The answer lacks a list of results.";
    private static final String ON_BEHALF_OF = "X-On-Behalf-Of";
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json; version=1", "Ashby-Version", API_VERSION);

    private final JsonBody json = new JsonBody();
    private final ServiceErrors errors;
    private final AtomicBoolean versionWarned = new AtomicBoolean();
    private final HttpTransport transport;
    private final Map<String, String> headers;

    /**
     * @param key where the key was set, in words
     * @param onBehalfOf the Ashby user whom calls are attributed to; null for the owner of the key
     */
    AshbyApi(HttpTransport transport, String key, @Nullable UUID onBehalfOf) {
        this.transport = transport;
        this.errors = new ServiceErrors("Check the Ashby API key from " + key + ": it may be mistyped or deactivated.");
        Map<String, String> headers = new HashMap<>(HEADERS);
        if (onBehalfOf != null) {
            headers.put(ON_BEHALF_OF, onBehalfOf.toString());
        }
        this.headers = Map.copyOf(headers);
    }

    String baseUrl() {
        return transport.baseUrl().toString();
    }

    /** Calls the operation of an action. */
    <T> HttpResult<Envelope<T>> run(CheckedCall call, RecordDecoder<T> decoder) {
        Action action = call.action();
        HttpCall sent = HttpCall.of(call, METHOD, path(action)).withJson(body(call));
        return exchange(sent, action.permissions(), decoder, action.answer());
    }

    /** Calls the operation of an action with files, each in a part of its own. */
    <T> HttpResult<Envelope<T>> run(CheckedCall call, Map<String, FileContent> files, RecordDecoder<T> decoder) {
        Action action = call.action();
        Map<String, String> texts = new LinkedHashMap<>();
        call.params()
                .forEach((name, value) -> texts.put(name, value instanceof String text ? text : JsonText.of(value)));
        HttpCall sent = HttpCall.of(call, METHOD, path(action)).withForm(texts, files);
        return exchange(sent, action.permissions(), decoder, action.answer());
    }

    /** What {@link #run} would send. */
    WritePlan plan(CheckedCall call) {
        return WritePlan.of(call, METHOD + " " + transport.baseUrl() + path(call.action()), body(call));
    }

    /** What is made of a file begins with its address. */
    private static String path(Action action) {
        return "/" + Objects.requireNonNullElse(action.operation(), FILE_INFO);
    }

    private static String body(CheckedCall call) {
        return JsonText.of(call.params());
    }

    /** Lists one record, which the key may not be allowed to do. */
    void probe(String operation, Permission permission, CallOptions options, List<CallListener> listeners) {
        HttpCall call = HttpCall.read(operation, METHOD, "/" + operation)
                .withJson(JsonText.of(Map.of("limit", 1)))
                .with(options)
                .heardBy(listeners);
        exchange(call, List.of(permission), AshbyApi::skip, Answer.LIST);
    }

    /**
     * Reads with a key that may not be allowed to.
     *
     * @return the records of the answer, of which there may be none
     */
    <T> List<T> read(
            String operation, Permission permission, Map<String, ?> params, RecordDecoder<T> decoder, Answer expected) {
        HttpCall call = HttpCall.read(operation, METHOD, "/" + operation).withJson(JsonText.of(params));
        return exchange(call, List.of(permission), decoder, expected).value().records();
    }

    private static boolean skip(JsonParser parser) {
        parser.skipChildren();
        return true;
    }

    /** Asks what the key itself is. */
    <T> T keyInfo(CallOptions options, List<CallListener> listeners, RecordDecoder<T> decoder) {
        HttpCall call = HttpCall.read(KEY_INFO, METHOD, "/" + KEY_INFO)
                .withJson("{}")
                .with(options)
                .heardBy(listeners);
        return exchange(call, List.of(KEY_PERMISSION), decoder, Answer.RECORD)
                .value()
                .records()
                .get(0);
    }

    /** Asks where a file can be fetched. */
    <T> HttpResult<T> fileAddress(CheckedCall call, String handle, RecordDecoder<T> decoder) {
        HttpCall sent = HttpCall.read(call.operation(), METHOD, "/" + FILE_INFO)
                .withJson(JsonText.of(Map.of("fileHandle", handle)))
                .partOf(call);
        HttpResult<Envelope<T>> answered = exchange(sent, call.action().permissions(), decoder, Answer.RECORD);
        return new HttpResult<>(answered.value().records().get(0), answered.info());
    }

    private <T> HttpResult<Envelope<T>> exchange(
            HttpCall call, List<Permission> permissions, RecordDecoder<T> decoder, Answer expected) {
        String name = call.operation();
        return transport.exchange(call.withHeaders(headers), answer -> {
            warnOfVersion(answer);
            if (!answer.isSuccess()) {
                throw refusal(name, answer, permissions);
            }
            Envelope<T> envelope = json.read(name, answer, parser -> Envelope.read(parser, decoder, expected));
            if (Boolean.FALSE.equals(envelope.success())) {
                throw failure(name, answer, envelope.error(), permissions);
            }
            String fault = fault(envelope, expected);
            if (fault != null) {
                throw new BadResponseException(ErrorDetails.of(fault)
                        .in(name)
                        .requestId(answer.requestId())
                        .hint("Is the base URL right? If so, report it to the service."));
            }
            if (!envelope.warnings().isEmpty()) {
                LOG.warn("{}: Ashby warns: {}", name, answer.quote(String.join(", ", envelope.warnings())));
            }
            PageMeta place = envelope.place();
            answer.requireNoSecretIn(name, place.cursor(), place.syncToken());
            return envelope;
        });
    }

    private static @Nullable String fault(Envelope<?> envelope, Answer expected) {
        if (envelope.success() == null) {
            return "The answer lacks 'success'.";
        }
        return switch (expected) {
            case PAGE ->
                !envelope.holdsList()
                        ? NO_LIST
                        : envelope.tellsWhetherMoreFollows()
                                ? null
                                : "The answer does not say whether more records follow.";
            case LIST -> envelope.holdsList() ? null : NO_LIST;
            case RECORD -> envelope.holdsRecord() ? null : "The answer lacks a result.";
            case NOTHING, ANY -> null;
        };
    }

    /** An answer with an error status is Ashby's word in an envelope or plain text, or that of something in front of it. */
    private AshbyConnectorException refusal(String name, HttpAnswer answer, List<Permission> permissions)
            throws IOException {
        ErrorBody body = ErrorBody.read(answer);
        AshbyError error = AshbyError.parse(body.text());
        return body.isForeign(answer, error.isAshbys())
                ? ErrorBody.foreign(name, "Ashby", answer, words(error))
                : failure(name, answer, error, permissions);
    }

    private AshbyConnectorException failure(
            String name, HttpAnswer answer, AshbyError error, List<Permission> permissions) {
        String code = error.isAshbys() ? error.code() : null;
        String words = words(error);
        String quote = words == null ? null : answer.quote(words);
        ErrorDetails details = ErrorDetails.of(message(answer, quote))
                .quoting(quote)
                .in(name)
                .code(code)
                .requestId(error.requestId() == null ? answer.requestId() : error.requestId());
        if ("missing_endpoint_permission".equals(code)) {
            details = details.hint(ServiceErrors.missingPermission("The key", permissions));
        }
        return errors.toException(answer.status(), details, answer.retryAfter().orElse(null));
    }

    private static @Nullable String words(AshbyError error) {
        return error.message() == null ? error.code() : error.message();
    }

    private static String message(HttpAnswer answer, @Nullable String quote) {
        String status = answer.isSuccess() ? "" : " (HTTP " + answer.status() + ")";
        return quote == null
                ? "Ashby reports a failure without a reason" + status + "."
                : "Ashby says: " + quote + status;
    }

    private void warnOfVersion(HttpAnswer answer) {
        Optional<String> status = answer.header("Ashby-Version-Status").filter(value -> !value.equals("active"));
        if (status.isPresent() && versionWarned.compareAndSet(false, true)) {
            LOG.warn(
                    "Ashby's API version {} is {}: a newer version of this connector may be needed.",
                    API_VERSION,
                    answer.quote(status.get()));
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
