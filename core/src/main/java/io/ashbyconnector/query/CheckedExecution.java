package io.ashbyconnector.query;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ActionKind;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls that fit the catalog, the mode and the permission to write; refuses all others before the network is
 * touched. Thread-safe as the execution below it is. Once closed, every method throws {@link IllegalStateException}.
 */
public final class CheckedExecution implements AutoCloseable {

    private static final String CURSOR = "cursor";

    private final Catalog catalog;
    private final String mode;
    private final Capabilities capabilities;
    private final boolean allowWrites;
    private final Execution execution;
    private final ReadAhead readAhead;
    private volatile boolean closed;

    /**
     * Makes no thread yet.
     *
     * @param readAhead how many pages of a walk may be fetched ahead; 0 for none
     */
    public CheckedExecution(
            Catalog catalog,
            String mode,
            Capabilities capabilities,
            boolean allowWrites,
            Execution execution,
            int readAhead) {
        this.catalog = catalog;
        this.mode = mode;
        this.capabilities = capabilities;
        this.allowWrites = allowWrites;
        this.execution = execution;
        this.readAhead = new ReadAhead(readAhead);
    }

    /** The request to send, or the exception that says why it is not sent. */
    public ExecutionRequest check(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        open();
        ExecutionRequest request = catalog.request(entity, action, params);
        if (!capabilities.supports(request.entity(), request.action())) {
            throw unsupported(request, "The action is not available in " + mode + " mode.");
        }
        for (String parameter : request.params().keySet()) {
            if (!capabilities.supports(request.entity(), request.action(), parameter)) {
                throw unsupported(request, "The parameter '" + parameter + "' is not available in " + mode + " mode.");
            }
        }
        if (describe(request).effect() != Effect.READ && !allowWrites) {
            throw new WritesDisabledException(ErrorDetails.of("The action changes data, and writes are not allowed.")
                    .in(request.operation())
                    .hint("Set ashby.allow-writes to true (ASHBY_ALLOW_WRITES) if that is wanted."));
        }
        return request;
    }

    private static UnsupportedException unsupported(ExecutionRequest request, String message) {
        return new UnsupportedException(ErrorDetails.of(message)
                .in(request.operation())
                .hint("'ashby entities --modes' and the README list what each mode can do."));
    }

    /** The catalog less what the mode, or a missing permission to write, rules out. */
    public List<Entity> available() {
        return catalog.entities().stream()
                .map(this::available)
                .filter(entity -> !entity.actions().isEmpty())
                .toList();
    }

    private Entity available(Entity entity) {
        return entity.with(entity.actions().stream()
                .filter(action -> capabilities.supports(entity.name(), action.name()))
                .filter(action -> allowWrites || action.effect() == Effect.READ)
                .map(action -> action.with(action.parameters().stream()
                        .filter(parameter -> capabilities.supports(entity.name(), action.name(), parameter.name()))
                        .toList()))
                .toList());
    }

    private Action describe(ExecutionRequest request) {
        return catalog.action(catalog.entity(request.entity()), request.action());
    }

    /** Whether the answer of a checked request is a page rather than one record. */
    public boolean isPaged(ExecutionRequest request) {
        return describe(request).isPaged();
    }

    public <T> Page<T> page(ExecutionRequest request, RecordDecoder<T> decoder) {
        return fetch(request, identified(request, decoder));
    }

    public <T> T get(ExecutionRequest request, RecordDecoder<T> decoder) {
        return open().get(request, identified(request, decoder));
    }

    /** All pages from the request's cursor on; from the second one on, the next ones are fetched ahead. */
    public <T> Stream<Page<T>> pages(ExecutionRequest request, RecordDecoder<T> decoder) {
        RecordDecoder<T> identified = identified(request, decoder);
        return readAhead.pages(new PageWalk<>(request, next -> fetch(next, identified)), this::open);
    }

    private <T> RecordDecoder<T> identified(ExecutionRequest request, RecordDecoder<T> decoder) {
        return Identity.of(request, describe(request).kind() != ActionKind.SEARCH, decoder);
    }

    /** The page of a request; one that announces a successor which cannot be asked for is a bad response. */
    private <T> Page<T> fetch(ExecutionRequest request, RecordDecoder<T> decoder) {
        Page<T> page = open().list(request, decoder);
        boolean goesOn = describe(request).parameter(CURSOR).isPresent();
        if (goesOn && page.hasMore() && page.cursor() == null) {
            throw new BadResponseException(
                    ErrorDetails.of("The service says that more records follow, but gives no cursor to them.")
                            .in(request.operation())
                            .hint("Start the listing again; if it happens again, report it to the service."));
        }
        return page;
    }

    public ConnectorCheck checkService() {
        return open().check();
    }

    private Execution open() {
        if (closed) {
            throw new IllegalStateException("The connector is closed; connect again.");
        }
        return execution;
    }

    @Override
    public void close() {
        closed = true;
        execution.close();
        readAhead.close();
    }
}
