package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.HttpCall;
import io.ashbyconnector.transport.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each call to the execute endpoint of the connector. */
final class HostedExecution implements Execution {

    private static final Logger LOG = LoggerFactory.getLogger(HostedExecution.class);
    private static final List<String> FIELD_SELECTION = List.of("select_fields", "exclude_fields");
    private static final String SEARCH = "context_store_search";
    private static final int SEARCH_LIMIT = 100;

    private final AirbyteApi api;
    private final ConnectorLookup lookup;
    private final Map<String, String> described;

    HostedExecution(AirbyteApi api, ConnectorLookup lookup, Map<String, String> described) {
        this.api = api;
        this.lookup = lookup;
        this.described = described;
    }

    @Override
    public <T> Page<T> list(ExecutionRequest request, RecordDecoder<T> decoder) {
        ExecuteAnswer<T> answer = execute(request, decoder, true);
        if (!answer.holdsList()) {
            throw new BadResponseException(
                    ErrorDetails.of("The answer holds no list of records.").in(request.operation()));
        }
        if (answer.records().isEmpty() && answer.hasMore() == null) {
            throw new ApiException(ErrorDetails.of("Ashby's answer to Airbyte was empty, and not the end of a list:"
                            + " Ashby most likely refused the call.")
                    .in(request.operation())
                    .hint("Check the parameters and the cursor, and what the stored Ashby key may read."));
        }
        boolean hasMore = Boolean.TRUE.equals(answer.hasMore());
        return new Page<>(answer.records(), new PageMeta(hasMore ? answer.cursor() : null, hasMore, null));
    }

    @Override
    public <T> T get(ExecutionRequest request, RecordDecoder<T> decoder) {
        ExecuteAnswer<T> answer = execute(request, decoder, false);
        if (answer.records().isEmpty()) {
            throw new BadResponseException(
                    ErrorDetails.of("The answer holds no record.").in(request.operation()));
        }
        return answer.records().get(0);
    }

    private <T> ExecuteAnswer<T> execute(ExecutionRequest request, RecordDecoder<T> decoder, boolean paged) {
        String connector = lookup.id();
        try {
            return execute(connector, request, decoder, paged);
        } catch (NotFoundException gone) {
            boolean ofRecord = gone.code() != null && gone.code().endsWith("_not_found");
            if (ofRecord || !lookup.forget(connector)) {
                throw gone;
            }
            String other = lookup.id();
            if (other.equals(connector)) {
                throw gone;
            }
            return execute(other, request, decoder, paged);
        }
    }

    private <T> ExecuteAnswer<T> execute(
            String connector, ExecutionRequest request, RecordDecoder<T> decoder, boolean paged) {
        String path = "/api/v1/integrations/connectors/" + connector + "/execute";
        HttpCall call = HttpCall.post(request.operation(), path, JsonText.of(body(request)));
        return api.call(call, parser -> checked(request, ExecuteAnswer.read(parser, decoder, paged)));
    }

    private static Map<String, Object> body(ExecutionRequest request) {
        Map<String, Object> params = new LinkedHashMap<>(request.params());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("entity", request.entity());
        body.put("action", request.action());
        body.put("params", params);
        for (String selection : FIELD_SELECTION) {
            Object fields = params.remove(selection);
            if (fields != null) {
                body.put(selection, fields);
            }
        }
        if (request.action().equals(SEARCH)) {
            params.putIfAbsent("query", Map.of());
            params.putIfAbsent("limit", SEARCH_LIMIT);
        }
        return body;
    }

    private <T> ExecuteAnswer<T> checked(ExecutionRequest request, ExecuteAnswer<T> answer) {
        if (answer.warning() != null) {
            LOG.warn("{}: Airbyte warns: {}", request.operation(), answer.warning());
        }
        if (answer.ashbyFailed()) {
            String words = Objects.requireNonNullElse(
                    answer.ashbyError().message() == null
                            ? answer.ashbyError().code()
                            : answer.ashbyError().message(),
                    "no reason given");
            throw api.errors()
                    .toException(
                            200,
                            ErrorDetails.of("Ashby says, through Airbyte: " + words)
                                    .in(request.operation())
                                    .code(answer.ashbyError().code())
                                    .requestId(answer.ashbyError().requestId()),
                            null);
        }
        if (!"success".equals(answer.status())) {
            throw answer.status() == null
                    ? new BadResponseException(
                            ErrorDetails.of("The answer has no status.").in(request.operation()))
                    : new ApiException(ErrorDetails.of("Airbyte reports '" + answer.status() + "': "
                                    + Objects.requireNonNullElse(answer.error(), "no reason given"))
                            .in(request.operation()));
        }
        return answer;
    }

    @Override
    public ConnectorCheck check() {
        return new HostedCheck(this, api.baseUrl(), lookup, described).run();
    }

    @Override
    public void close() {
        api.close();
    }
}
