package io.ashbyconnector.internal.engine;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.catalog.OperationName;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.port.Account;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ContextStore;
import io.ashbyconnector.port.Files;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.port.ReplicaSource;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls that fit the catalog, the mode and the permission to write; refuses all others before the network is
 * touched. Thread-safe as the ports below it are. Once closed, every method throws {@link IllegalStateException}.
 */
public final class Engine implements AutoCloseable {

    private static final String CURSOR = "cursor";
    private static final String SYNC_TOKEN = "syncToken";
    private static final String LIMIT = "limit";

    private static final Pattern HOST = Pattern.compile("https?://(\\[[^]]*]|[^/:]+)");

    private final Catalog catalog;
    private final String mode;
    private final Capabilities capabilities;
    private final WriteGate gate;
    private final WriteAudit audit;
    private final Adapter adapter;
    private final OwnStore ownStore;
    private final RecordDecoders decoders;
    private final ReadAhead readAhead;
    private final CallOptions options;
    private final List<CallListener> listeners;
    private final AtomicBoolean closed;

    /**
     * Makes no thread yet.
     *
     * @param readAhead how many pages of a walk may be fetched ahead; 0 for none
     * @param config what the program's own context store is configured by
     * @param listeners hear of every call
     */
    public Engine(
            Catalog catalog,
            String mode,
            Capabilities capabilities,
            WriteGate gate,
            WriteAudit audit,
            Adapter adapter,
            ConnectorConfig config,
            RecordDecoders decoders,
            int readAhead,
            List<CallListener> listeners) {
        this.catalog = catalog;
        this.mode = mode;
        this.ownStore = new OwnStore(config);
        this.capabilities = adapter.contextStore().isPresent()
                ? capabilities
                : capabilities.withContextStore(catalog, ownStore::isInstalled);
        this.gate = gate;
        this.audit = audit;
        this.adapter = adapter;
        this.decoders = decoders;
        this.readAhead = new ReadAhead(readAhead);
        this.options = CallOptions.defaults();
        this.listeners =
                listeners.stream().map(listener -> listener.forMode(mode)).toList();
        this.closed = new AtomicBoolean();
    }

    private Engine(Engine other, CallOptions options) {
        this.catalog = other.catalog;
        this.mode = other.mode;
        this.capabilities = other.capabilities;
        this.gate = other.gate;
        this.audit = other.audit;
        this.adapter = other.adapter;
        this.ownStore = other.ownStore;
        this.decoders = other.decoders;
        this.readAhead = other.readAhead;
        this.options = options;
        this.listeners = other.listeners;
        this.closed = other.closed;
    }

    public CallOptions options() {
        return options;
    }

    /** The same engine for calls with options; closing either closes both. */
    public Engine with(CallOptions options) {
        return new Engine(this, options);
    }

    public Catalog catalog() {
        return catalog;
    }

    public RecordDecoders decoders() {
        return decoders;
    }

    /** The call to send, or the exception that says why it is not sent. */
    public CheckedCall check(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        CheckedCall call = possible(entity, action, params);
        gate.require(call);
        return call;
    }

    /** A call that is a step of another one, which was allowed: it needs no permission of its own. */
    public CheckedCall step(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        return possible(entity, action, params);
    }

    /** What a call would send; it needs no permission. */
    public WritePlan plan(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        CheckedCall call = possible(entity, action, params);
        if (call.action().contextStore() && adapter.contextStore().isEmpty()) {
            throw unsupported(call, "A question to a store of the program's own is not sent to anybody.");
        }
        if (call.action().isOverview()) {
            throw unsupported(call, "It is put together from several calls, which only read; there is no one to show.");
        }
        return open().execution().plan(call.redacted());
    }

    private CheckedCall possible(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        open();
        Action known = catalog.action(entity, action);
        CheckedCall call =
                new CheckedCall(known, catalog.check(known, params), options, listeners(), verification(known));
        if (entity.equals(Catalog.API) && !capabilities.passesOperations()) {
            throw unsupported(call, "Operations cannot be called by Ashby's own names in " + mode + " mode.");
        }
        if (!known.isKnown()) {
            return call;
        }
        if (!capabilities.supports(call.entity(), known.name())) {
            if (known.contextStore() && adapter.contextStore().isEmpty()) {
                throw OwnStore.notInstalled(ErrorDetails.of("The action is not available in " + mode + " mode.")
                        .in(call.operation()));
            }
            throw unsupported(call, "The action is not available in " + mode + " mode.");
        }
        for (String parameter : call.params().keySet()) {
            boolean isUnpublished = known.parameter(parameter).isEmpty();
            if (!isUnpublished && !capabilities.supports(call.entity(), known.name(), parameter)) {
                throw unsupported(call, "The parameter '" + parameter + "' is not available in " + mode + " mode.");
            }
        }
        return call;
    }

    private List<CallListener> listeners() {
        CallListener own = options.listener();
        return own == null
                ? listeners
                : Stream.concat(listeners.stream(), Stream.of(own.forMode(mode)))
                        .toList();
    }

    /** By the record that the action names, or by a listing, where the mode reads them. */
    private String verification(Action action) {
        if (action.effect() == Effect.READ) {
            return CheckedCall.LOOK_IN_ASHBY;
        }
        List<Action> reads = entityOf(action).stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(each -> each.effect() == Effect.READ && !each.contextStore())
                .filter(each -> capabilities.supports(each.entity(), each.name()))
                .toList();
        Stream<Action> records = reads.stream()
                .filter(each -> action.id() != null && each.answer() == Answer.RECORD && each.id() != null);
        Stream<Action> listings = reads.stream().filter(each -> each.answer().isMany());
        return Stream.concat(records, listings)
                .findFirst()
                .map(read -> "Check with " + read.qualifiedName() + " or in Ashby itself whether it ran.")
                .orElse(CheckedCall.LOOK_IN_ASHBY);
    }

    /** Of an operation that is not known, the one that others of its kind belong to, if there is one. */
    private Optional<Entity> entityOf(Action action) {
        String name = OperationName.of(action.isKnown() ? "" : action.name())
                .map(OperationName::entity)
                .orElse(action.entity());
        return catalog.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst();
    }

    /** Whether a parameter of an action is passed on to the service. */
    boolean supports(String entity, String action, String parameter) {
        return capabilities.supports(entity, action, parameter);
    }

    private static UnsupportedException unsupported(CheckedCall call, String message) {
        return new UnsupportedException(ErrorDetails.of(message)
                .in(call.operation())
                .hint("'ashby entities --modes' lists what each mode can do."));
    }

    /**
     * The catalog less what the mode, or a missing permission to write, rules out. An agent waits for it, before anything is
     * compiled: loops, because streams of so many would take some ten milliseconds.
     */
    public List<Entity> available() {
        List<Entity> available = new ArrayList<>();
        for (Entity entity : catalog.entities()) {
            List<Action> actions = new ArrayList<>();
            for (Action action : entity.actions()) {
                boolean isAllowed = !action.effect().isWrite() || gate.allows(action);
                if (isAllowed && capabilities.supports(entity.name(), action.name())) {
                    actions.add(available(action));
                }
            }
            if (!actions.isEmpty()) {
                available.add(entity.with(actions));
            }
        }
        return List.copyOf(available);
    }

    private Action available(Action action) {
        List<Parameter> supported = new ArrayList<>();
        for (Parameter parameter : action.parameters()) {
            if (capabilities.supports(action.entity(), action.name(), parameter.name())) {
                supported.add(parameter);
            }
        }
        return supported.size() == action.parameters().size() ? action : action.with(supported);
    }

    /** Runs a call that answers with any number of records. */
    public <T> Page<T> page(CheckedCall call, RecordDecoder<T> decoder) {
        RecordDecoder<T> identified = Identity.of(call, decoder);
        return PageCall.first(call, next -> fetch(next, identified)).fetch();
    }

    /** Runs a call that answers with one record, or with nothing. */
    public <T> Response<T> single(CheckedCall call, RecordDecoder<T> decoder) {
        return run(call, Identity.of(call, decoder));
    }

    /** Runs a call that answers with whatever the service answers: with no value, or with one, as it came. */
    public <T> Response<T> any(CheckedCall call, RecordDecoder<T> decoder) {
        return run(call, decoder);
    }

    /** Runs a call that answers with one record, together with the files that its parameters name. */
    public <T> Response<T> single(CheckedCall call, Map<String, FileContent> files, RecordDecoder<T> decoder) {
        Files mover = files(call);
        return audit.noting(call, Identity.of(call, decoder), noting -> mover.run(call, files, noting));
    }

    /** What moves the bytes of files for a call. */
    public Files files(CheckedCall call) {
        return open().files().orElseThrow(() -> unsupported(call, "Files are not moved in " + mode + " mode."));
    }

    /** All pages from the call's cursor on; from the second one on, the next ones are fetched ahead. */
    public <T> Stream<Page<T>> pages(CheckedCall call, RecordDecoder<T> decoder) {
        RecordDecoder<T> identified = Identity.of(call, decoder);
        return readAhead.pages(
                new PageWalk<>(call, next -> fetch(next, identified)),
                this::open,
                work -> CallListener.handOver(work, call.listeners()));
    }

    /** The page of a call; one that announces a successor which cannot be asked for is a bad response. */
    private <T> Page<T> fetch(CheckedCall call, RecordDecoder<T> decoder) {
        Response<T> response = run(call, decoder);
        Page<T> page = new Page<>(
                response.records(), Objects.requireNonNull(response.meta(), "place of the page"), response.info());
        if (call.action().hasCursor() && page.hasMore() && page.cursor() == null) {
            BadResponseException bad = new BadResponseException(
                    ErrorDetails.of("The service says that more records follow, but gives no cursor to them.")
                            .in(call.operation())
                            .hint("Start the listing again; if it happens again, report it to the service."));
            bad.attach(page.info());
            throw bad;
        }
        return page;
    }

    private <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        Adapter open = open();
        if (call.action().isOverview()) {
            return new Overview(this, catalog.clock()).run(call, decoder);
        }
        if (!call.action().contextStore()) {
            return audit.noting(call, decoder, noting -> open.execution().run(call, noting));
        }
        if (open.contextStore().isPresent() && call.options().hiddenFields() != null) {
            throw unsupported(call, "The context store of " + mode + " mode cannot hide fields.");
        }
        ContextStore store = open.contextStore().orElseGet(this::replica);
        return store.run(call, decoder);
    }

    /** Whether searches and statements run on a context store that this program keeps itself. */
    public boolean asksOwnStore() {
        return open().contextStore().isEmpty() && ownStore.isInstalled();
    }

    /**
     * The context store that this program keeps itself.
     *
     * @throws UnsupportedException where no library for it is on the class path
     */
    public Replica replica() {
        open();
        return ownStore.open(new Source(with(CallOptions.defaults())))
                .orElseThrow(() -> OwnStore.notInstalled(
                        ErrorDetails.of("There is no library for a context store on the class path.")));
    }

    /**
     * A pass over a listing. A limit is the size of its pages, and may change from pass to pass.
     *
     * @throws InvalidInputException when the action is no listing, the call says where to begin, or the state belongs to
     *     another listing or other filters
     */
    public <T> SyncPass<T> pass(CheckedCall call, SyncState from, RecordDecoder<T> decoder) {
        Action action = call.action();
        if (!action.isListing()) {
            throw new InvalidInputException(
                    ErrorDetails.of("The action is no listing, over which a whole pass could be made.")
                            .in(call.operation())
                            .hint("Use one, such as candidates.list."));
        }
        requireStart(call, CURSOR, "A whole pass begins at the first page");
        requireStart(call, SYNC_TOKEN, "A pass has its sync token from its state");
        Map<String, @Nullable Object> filters = new LinkedHashMap<>(call.params());
        Object limit = filters.remove(LIMIT);
        boolean isIncremental = action.parameter(SYNC_TOKEN).isPresent()
                && capabilities.supports(action.entity(), action.name(), SYNC_TOKEN);
        return new SyncPass<>(call.operation(), filters, from, isIncremental, params -> {
            Map<String, @Nullable Object> sent = new LinkedHashMap<>(params);
            if (limit != null) {
                sent.put(LIMIT, limit);
            }
            return pages(check(action.entity(), action.name(), sent), decoder);
        });
    }

    private static void requireStart(CheckedCall call, String parameter, String reason) {
        if (call.params().containsKey(parameter)) {
            throw new InvalidParameterException(
                    ErrorDetails.of(reason + ", not from the parameter '" + parameter + "'.")
                            .in(call.operation())
                            .hint("Leave the parameter out."));
        }
    }

    /** What a store that the program keeps is filled from. */
    record Source(Engine engine) implements ReplicaSource {

        @Override
        public Catalog catalog() {
            return engine.catalog;
        }

        @Override
        public String origin() {
            String target = engine.catalog.tables().stream()
                    .flatMap(table -> engine.catalog.listing(table).stream())
                    .filter(this::offers)
                    .findFirst()
                    .map(listing -> engine.open()
                            .execution()
                            .plan(new CheckedCall(listing.action(), Map.of()))
                            .target())
                    .orElse("");
            Matcher host = HOST.matcher(target);
            return engine.mode + " mode" + (host.find() ? " at " + host.group(1) : "");
        }

        @Override
        public Account account() {
            return engine.account();
        }

        @Override
        public String fingerprint(String salt) {
            return engine.ownStore.config().fingerprint(salt);
        }

        @Override
        public boolean offers(Listing listing) {
            return engine.capabilities.supports(
                    listing.action().entity(), listing.action().name());
        }

        @Override
        public Runnable handOver(Runnable work) {
            return CallListener.handOver(work, engine.listeners);
        }

        @Override
        public <T> SyncPass<T> pass(
                Listing listing,
                Map<String, ? extends @Nullable Object> params,
                SyncState from,
                RecordDecoder<T> decoder) {
            Action action = listing.action();
            Map<String, @Nullable Object> taken = new LinkedHashMap<>(params);
            taken.keySet()
                    .removeIf(name -> action.everything().containsKey(name)
                            && !engine.capabilities.supports(action.entity(), action.name(), name));
            return engine.pass(engine.check(action.entity(), action.name(), taken), from, decoder);
        }
    }

    /** Whether the service can be reached, and what the credential may do. */
    public ConnectorCheck checkService() {
        return open().execution().check(options, listeners());
    }

    /** Whose records the calls give. */
    public Account account() {
        return open().execution().account();
    }

    private Adapter open() {
        if (closed.get()) {
            throw new IllegalStateException("The connector is closed; connect again.");
        }
        return adapter;
    }

    @Override
    public void close() {
        closed.set(true);
        ownStore.close();
        adapter.close();
        readAhead.close();
    }
}
