package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.AshbyError;
import io.ashbyconnector.transport.HttpAnswer;
import io.ashbyconnector.transport.HttpCall;
import io.ashbyconnector.transport.HttpTransport;
import io.ashbyconnector.transport.JsonBody;
import io.ashbyconnector.transport.JsonText;
import io.ashbyconnector.transport.ServiceErrors;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks the Ashby API: POST with JSON to {@code /<operation>}, answers in an envelope. A failure never passes as an
 * answer, whatever its HTTP status.
 */
final class AshbyApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AshbyApi.class);
    private static final String API_VERSION = "2026-01-01";
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json; version=1", "Ashby-Version", API_VERSION);

    private final JsonBody json = new JsonBody();
    private final ServiceErrors errors = new ServiceErrors(
            "Check the Ashby API key (ASHBY_API_KEY or ashby.api-key): it may be mistyped or deactivated.");
    private final AtomicBoolean versionWarned = new AtomicBoolean();
    private final HttpTransport transport;

    AshbyApi(HttpTransport transport) {
        this.transport = transport;
    }

    String baseUrl() {
        return transport.baseUrl().toString();
    }

    /** Calls an operation that returns a list. */
    <T> Envelope<T> list(
            String operation, Map<String, ?> params, AshbyOperation.Module module, RecordDecoder<T> decoder) {
        return call(operation, params, module, decoder, true);
    }

    /** Calls an operation that returns one record. */
    <T> T get(
            String operation, Map<String, ?> params, AshbyOperation.@Nullable Module module, RecordDecoder<T> decoder) {
        return call(operation, params, module, decoder, false).records().get(0);
    }

    private <T> Envelope<T> call(
            String operation,
            Map<String, ?> params,
            AshbyOperation.@Nullable Module module,
            RecordDecoder<T> decoder,
            boolean list) {
        HttpCall call =
                HttpCall.post(operation, "/" + operation, JsonText.of(params)).withHeaders(HEADERS);
        return transport.execute(call, answer -> {
            warnOfVersion(answer);
            if (!answer.isSuccess()) {
                throw failure(operation, answer, errorText(answer), module);
            }
            Envelope<T> envelope = json.read(operation, answer, parser -> Envelope.read(parser, decoder));
            if (Boolean.FALSE.equals(envelope.success())) {
                throw failure(operation, answer, envelope.error(), module);
            }
            if (envelope.success() == null || !(list ? envelope.holdsList() : envelope.holdsRecord())) {
                throw new BadResponseException(ErrorDetails.of("The answer lacks "
                                + (envelope.success() == null ? "'success'" : list ? "a list of results" : "a result")
                                + ".")
                        .in(operation)
                        .requestId(answer.requestId()));
            }
            if (!envelope.warnings().isEmpty()) {
                LOG.warn("{}: Ashby warns: {}", operation, answer.quote(String.join(", ", envelope.warnings())));
            }
            answer.requireNoSecretIn(operation, envelope.nextCursor(), envelope.syncToken());
            return envelope;
        });
    }

    private AshbyConnectorException failure(
            String operation, HttpAnswer answer, AshbyError error, AshbyOperation.@Nullable Module module) {
        String words = error.message() == null ? error.code() : error.message();
        ErrorDetails details = ErrorDetails.of(message(answer, words))
                .in(operation)
                .code(error.code())
                .requestId(error.requestId() == null ? answer.requestId() : error.requestId());
        if ("missing_endpoint_permission".equals(error.code())) {
            String permission = module == null ? "apiKeysRead" : module.permission();
            details = details.hint(
                    "The key lacks the permission " + permission + "; an Ashby administrator can grant it to the key.");
        }
        return errors.toException(answer.status(), details, answer.retryAfter().orElse(null));
    }

    private static String message(HttpAnswer answer, @Nullable String words) {
        String status = answer.isSuccess() ? "" : " (HTTP " + answer.status() + ")";
        return words == null
                ? "Ashby reports a failure without a reason" + status + "."
                : "Ashby says: " + answer.quote(words) + status;
    }

    /** What an answer with an error status says: an envelope, or plain text; nothing of a web page. */
    private static AshbyError errorText(HttpAnswer answer) throws IOException {
        String text = answer.bodyText();
        boolean webPage = answer.header("Content-Type").orElse("").contains("html") || text.startsWith("<");
        return webPage ? new AshbyError() : AshbyError.parse(text);
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
