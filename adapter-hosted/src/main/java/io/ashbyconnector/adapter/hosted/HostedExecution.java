package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Account;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.dialect.AshbyError;
import io.ashbyconnector.transport.http.HttpAnswer;
import io.ashbyconnector.transport.http.HttpCall;
import io.ashbyconnector.transport.http.HttpResult;
import io.ashbyconnector.transport.http.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each call to the execute endpoint of the connector. */
final class HostedExecution implements Execution {

    private static final Logger LOG = LoggerFactory.getLogger(HostedExecution.class);
    private static final String METHOD = "POST";
    private static final String SEARCH = "context_store_search";
    private static final int SEARCH_LIMIT = 100;
    private static final List<String> ENVELOPE = List.of("success", "errors", "errorInfo");

    private final AirbyteApi api;
    private final Catalog catalog;
    private final ConnectorLookup lookup;
    private final Map<String, String> described;
    private final StoredKeyAccount account;

    HostedExecution(AirbyteApi api, Catalog catalog, ConnectorLookup lookup, Map<String, String> described) {
        this.api = api;
        this.catalog = catalog;
        this.lookup = lookup;
        this.described = described;
        this.account = new StoredKeyAccount(this, catalog, lookup);
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        HttpResult<ExecuteAnswer<T>> answered = execute(call, decoder);
        ExecuteAnswer<T> answer = answered.value();
        return new Response<>(
                answer.records(), call.action().answer().isMany() ? place(answer.paging()) : null, answered.info());
    }

    private static PageMeta place(Paging paging) {
        boolean hasMore = Boolean.TRUE.equals(paging.more());
        return new PageMeta(hasMore ? paging.cursor() : null, hasMore, null);
    }

    /** A write, too, goes to another connector when its own is gone: that is Airbyte's 404, behind which nothing ran. */
    private <T> HttpResult<ExecuteAnswer<T>> execute(CheckedCall request, RecordDecoder<T> decoder) {
        String connector = lookup.id();
        try {
            return execute(connector, request, decoder);
        } catch (NotFoundException gone) {
            boolean ofRecord = gone.code() != null && gone.code().endsWith("_not_found");
            if (ofRecord) {
                throw gone;
            }
            if (!lookup.forget(connector)) {
                throw connectorIsGone(gone);
            }
            String other = lookup.id();
            if (other.equals(connector)) {
                throw connectorIsGone(gone);
            }
            return execute(other, request, decoder);
        }
    }

    /** Airbyte's word about the connector is none about the record that was asked for. */
    private static ConfigurationException connectorIsGone(NotFoundException gone) {
        ConfigurationException configuration = new ConfigurationException(gone.details());
        configuration.attach(gone.responseInfo());
        return configuration;
    }

    private <T> HttpResult<ExecuteAnswer<T>> execute(String connector, CheckedCall request, RecordDecoder<T> decoder) {
        return api.exchange(
                HttpCall.of(request, METHOD, path(connector)).withJson(body(request)),
                request.action().permissions(),
                (parser, answer) -> checked(
                        request,
                        ExecuteAnswer.read(parser, decoder, request.action().answer()),
                        answer));
    }

    private static String path(String connector) {
        return "/api/v1/integrations/connectors/" + connector + "/execute";
    }

    private static String body(CheckedCall request) {
        Map<String, Object> params = new LinkedHashMap<>(request.params());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("entity", request.entity());
        body.put("action", request.action().name());
        body.put("params", params);
        boolean wrapped = request.action().answer() == Answer.RECORD;
        if (params.remove("select_fields") instanceof List<?> fields) {
            body.put("select_fields", wrapped ? inEnvelope(fields, ENVELOPE) : fields);
        }
        if (params.remove("exclude_fields") instanceof List<?> fields) {
            body.put("exclude_fields", wrapped ? inEnvelope(fields, List.of()) : fields);
        }
        if (request.action().name().equals(SEARCH)) {
            params.putIfAbsent("query", Map.of());
            params.putIfAbsent("limit", SEARCH_LIMIT);
        }
        return JsonText.of(body);
    }

    /**
     * The paths for an answer that may be the record or Ashby's envelope around it: the service applies them to either as
     * it is, and passes over those that are not there.
     */
    private static List<String> inEnvelope(List<?> fields, List<String> envelope) {
        List<String> paths = new ArrayList<>(envelope);
        for (Object field : fields) {
            paths.add(String.valueOf(field));
            paths.add("results." + field);
        }
        return paths;
    }

    /** The answer, which is then a page, or holds a record. */
    private <T> ExecuteAnswer<T> checked(CheckedCall request, ExecuteAnswer<T> answer, HttpAnswer http) {
        boolean paged = request.action().answer().isMany();
        if (answer.warning() != null) {
            LOG.warn("{}: Airbyte warns: {}", request.operation(), http.quote(answer.warning()));
        }
        boolean swallowed = ExecuteAnswer.SUCCESS.equals(answer.status())
                && answer.records().isEmpty()
                && answer.errorCode() != null
                && !(request.action().answer() == Answer.NOTHING && answer.ashbySucceeded());
        if (answer.ashbyFailed() || swallowed) {
            throw ashbyFailure(request, answer.ashbyError(), http);
        }
        if (answer.status() == null) {
            throw new BadResponseException(details(request, http, "The answer has no status."));
        }
        if (!answer.status().equals(ExecuteAnswer.SUCCESS)) {
            ErrorDetails told =
                    quoting(request, http, "Airbyte reports '" + http.quote(answer.status()) + "': ", answer.error());
            throw answer.errorCode() == null
                    ? unexplained(request, told)
                    : api.toException(
                            http.status(),
                            told.code(answer.errorCode()),
                            request.action().permissions(),
                            null);
        }
        boolean lacks = switch (request.action().answer()) {
            case PAGE, LIST -> !answer.holdsList();
            case RECORD -> answer.records().isEmpty();
            case NOTHING, ANY -> false;
        };
        if (lacks) {
            throw new BadResponseException(details(
                    request, http, paged ? "The answer holds no list of records." : "The answer holds no record."));
        }
        if (paged && answer.paging().more() == null && !mayBeSilent(request, answer)) {
            throw unsaid(request, answer, http);
        }
        http.requireNoSecretIn(request.operation(), answer.paging().cursor());
        return answer;
    }

    /** Airbyte's word that something went wrong does not say whether Ashby had run a write by then. */
    private static AshbyConnectorException unexplained(CheckedCall request, ErrorDetails told) {
        ApiException failure = new ApiException(told);
        return request.effect().isWrite()
                ? OutcomeUnknownException.of(failure, request.operation(), request.verification())
                : failure;
    }

    /** Of lists that Ashby answers in one page, and of a search that finds nothing, nothing more need be said. */
    private static boolean mayBeSilent(CheckedCall request, ExecuteAnswer<?> answer) {
        if (answer.paging().isUnreadable()) {
            return false;
        }
        return request.action().contextStore()
                ? answer.records().isEmpty()
                : request.action().answer() == Answer.LIST;
    }

    private static AshbyConnectorException unsaid(CheckedCall request, ExecuteAnswer<?> answer, HttpAnswer http) {
        if (!request.action().contextStore()
                && answer.records().isEmpty()
                && answer.paging().saysNull()) {
            return new ApiException(details(
                            request,
                            http,
                            "Ashby's answer to Airbyte was empty, and not the end of a list: Ashby most likely refused"
                                    + " the call.")
                    .hint("Check the parameters and the cursor, and what the stored Ashby key may read."));
        }
        return new BadResponseException(
                details(request, http, "The answer does not say whether more records follow, or where.")
                        .hint("Try it in direct mode, or report it to the service."));
    }

    private static ErrorDetails details(CheckedCall request, HttpAnswer http, String message) {
        return ErrorDetails.of(message).in(request.operation()).requestId(http.requestId());
    }

    private AshbyConnectorException ashbyFailure(CheckedCall request, AshbyError error, HttpAnswer http) {
        String words = error.message() == null ? error.code() : error.message();
        String code = error.isAshbys() ? error.code() : null;
        ErrorDetails told = quoting(request, http, "Ashby says, through Airbyte: ", words)
                .code(code == null ? null : http.quote(code));
        return api.toException(
                http.status(),
                error.requestId() == null ? told : told.requestId(http.quote(error.requestId())),
                request.action().permissions(),
                null);
    }

    private static ErrorDetails quoting(
            CheckedCall request, HttpAnswer http, String introduction, @Nullable String words) {
        String quote = words == null ? null : http.quote(words);
        return details(request, http, introduction + (quote == null ? "no reason given" : quote))
                .quoting(quote);
    }

    @Override
    public WritePlan plan(CheckedCall call) {
        return WritePlan.of(
                call, lookup.planned(connector -> METHOD + " " + api.baseUrl() + path(connector)), body(call));
    }

    @Override
    public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
        return new HostedCheck(this, catalog, api.baseUrl(), lookup, described).run(options, listeners);
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public void close() {
        api.close();
    }
}
