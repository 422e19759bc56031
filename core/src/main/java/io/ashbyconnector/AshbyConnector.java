package io.ashbyconnector;

import io.ashbyconnector.api.Applications;
import io.ashbyconnector.api.ArchiveReasons;
import io.ashbyconnector.api.CandidateTags;
import io.ashbyconnector.api.Candidates;
import io.ashbyconnector.api.CustomFields;
import io.ashbyconnector.api.Departments;
import io.ashbyconnector.api.FeedbackFormDefinitions;
import io.ashbyconnector.api.Files;
import io.ashbyconnector.api.JobPostings;
import io.ashbyconnector.api.Jobs;
import io.ashbyconnector.api.Locations;
import io.ashbyconnector.api.Sources;
import io.ashbyconnector.api.Users;
import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.port.RecordDecoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The connector: one call, {@link #execute}, and typed queries on top of it, the same in every execution mode.
 *
 * <p>Thread-safe. Connecting opens no connection. Every call blocks, honours interruption, and fails with an
 * {@link io.ashbyconnector.error.AshbyConnectorException}; after {@link #close()} with {@link IllegalStateException}.
 */
public final class AshbyConnector implements AutoCloseable {

    private static final int MAX_READ_AHEAD = 100;

    private final String mode;
    private final Adapter adapter;
    private final Engine engine;

    private AshbyConnector(String mode, Adapter adapter, Engine engine) {
        this.mode = mode;
        this.adapter = adapter;
        this.engine = engine;
    }

    /**
     * Connects in the mode that the credentials belong to, with default settings.
     *
     * @param listeners hear of every call
     */
    public static AshbyConnector connect(AuthConfig credentials, CallListener... listeners) {
        return connect(ConnectorConfig.of(present(credentials, "credential")), listeners);
    }

    /**
     * Connects in the configured mode, with the adapter that is found on the class path.
     *
     * @param listeners hear of every call
     * @throws ConfigurationException when the configuration is incomplete or contradictory, the mode's adapter is not on
     *     the class path, or a library there is too old
     */
    public static AshbyConnector connect(ConnectorConfig config, CallListener... listeners) {
        return connect(
                config,
                InstalledAdapters.find().choose(present(config, "configuration")),
                Catalog.ofAshby(),
                listeners);
    }

    /**
     * Connects with an adapter of the caller's choice.
     *
     * @throws ConfigurationException as {@link #connect(ConnectorConfig, CallListener...)} does
     */
    public static AshbyConnector connect(ConnectorConfig config, AdapterProvider provider) {
        return connect(config, provider, Catalog.ofAshby());
    }

    /**
     * Connects with a catalog that the caller has read already, or of its own.
     *
     * @param listeners hear of every call
     * @throws ConfigurationException as {@link #connect(ConnectorConfig, CallListener...)} does, and when the adapter claims
     *     to do what the catalog does not know, or what it has no context store for
     */
    public static AshbyConnector connect(
            ConnectorConfig config, AdapterProvider provider, Catalog catalog, CallListener... listeners) {
        present(provider, "adapter");
        present(catalog, "catalog");
        boolean allowWrites = present(config, "configuration").flag(ConfigKey.ALLOW_WRITES, false);
        int readAhead = config.integer(ConfigKey.HTTP_READ_AHEAD, 1, 0, MAX_READ_AHEAD);
        Capabilities capabilities = provider.capabilities(catalog);
        RecordDecoders decoders = new RecordDecoders();
        Adapter adapter = open(provider, config, catalog);
        String mode = provider.mode();
        try {
            requireContextStore(adapter, mode, capabilities, catalog);
        } catch (ConfigurationException refused) {
            adapter.close();
            throw refused;
        }
        return new AshbyConnector(
                mode,
                adapter,
                new Engine(
                        catalog,
                        mode,
                        capabilities,
                        allowWrites,
                        adapter,
                        decoders,
                        readAhead,
                        List.of(present(listeners, "list of listeners"))));
    }

    private static Adapter open(AdapterProvider provider, ConnectorConfig config, Catalog catalog) {
        try {
            return provider.open(config, catalog);
        } catch (LinkageError unfit) {
            throw new ConfigurationException(
                    ErrorDetails.of("The adapter of the mode '" + provider.mode()
                                    + "' does not fit the libraries on the class path: " + unfit + ".")
                            .hint(
                                    "Compare the versions of its dependencies (mvn dependency:tree) with those that it was"
                                            + " built with; another part of the program may manage them."),
                    unfit);
        }
    }

    private static void requireContextStore(Adapter adapter, String mode, Capabilities capabilities, Catalog catalog) {
        if (adapter.contextStore().isPresent()) {
            return;
        }
        capabilities.needingContextStore(catalog).ifPresent(action -> {
            throw new ConfigurationException(ErrorDetails.of("The adapter of the mode '" + mode + "' offers "
                            + action.qualifiedName() + ", but has no context store to answer it.")
                    .hint("Take it out of the adapter's capabilities(), or return a ContextStore."));
        });
    }

    private static <T> T present(@Nullable T given, String what) {
        if (given == null) {
            throw new ConfigurationException(ErrorDetails.of("The " + what + " to connect with is null."));
        }
        return given;
    }

    /**
     * Runs one action of one entity.
     *
     * @param entity such as {@code candidates}; {@code -} and {@code _} are the same
     * @param action such as {@code list} or {@code get}
     * @param params by the API's parameter names; null values count as not given
     * @throws io.ashbyconnector.error.InvalidInputException before anything is sent, when the call does not fit the
     *     {@linkplain #entities() catalog}
     * @throws io.ashbyconnector.error.BadResponseException also when the answer has more than a million JSON values;
     *     typed queries, {@link #get} and {@link #pages} have no such limit
     */
    public ExecutionResult execute(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        CheckedCall call = engine.check(entity, action, params);
        RecordDecoder<JsonNode> decoder = engine.decoders().trees(call.operation());
        return switch (call.action().answer()) {
            case PAGE, LIST -> {
                Page<JsonNode> page = engine.page(call, decoder);
                ArrayNode data =
                        JsonNodeFactory.instance.arrayNode(page.records().size());
                page.records().forEach(data::add);
                yield new ExecutionResult(data, page.meta(), page.info());
            }
            case RECORD -> {
                Response<JsonNode> response = engine.single(call, decoder);
                yield new ExecutionResult(response.records().get(0), null, response.info());
            }
            case NOTHING ->
                new ExecutionResult(
                        JsonNodeFactory.instance.nullNode(),
                        null,
                        engine.single(call, decoder).info());
        };
    }

    /**
     * Runs one action that takes files in its own request, such as {@code application_forms.submit}.
     *
     * @param params as for {@link #execute(String, String, Map)}; they refer to each file by its name in {@code files}
     * @throws InvalidInputException as {@link #execute(String, String, Map)} does, and when the action returns pages
     * @throws UnsupportedException in a mode that moves no files
     */
    public ExecutionResult execute(
            String entity,
            String action,
            Map<String, ? extends @Nullable Object> params,
            Map<String, FileContent> files) {
        CheckedCall call = engine.check(entity, action, params);
        if (call.action().answer() != Answer.RECORD || !call.effect().isWrite()) {
            throw new InvalidInputException(ErrorDetails.of("The action takes no files.")
                    .in(call.operation())
                    .hint("Use execute() without files for it."));
        }
        Response<JsonNode> response =
                engine.files(call).run(call, files, engine.decoders().trees(call.operation()));
        return new ExecutionResult(response.records().get(0), null, response.info());
    }

    /**
     * Runs an action that returns one record, such as {@code get}; for exporters that bring their own decoder.
     *
     * @throws InvalidInputException when the action returns pages, or nothing
     */
    public <T> T get(
            String entity, String action, Map<String, ? extends @Nullable Object> params, RecordDecoder<T> decoder) {
        CheckedCall call = engine.check(entity, action, params);
        if (call.action().answer() != Answer.RECORD) {
            boolean isMany = call.action().answer().isMany();
            throw wrongAnswer(call, isMany ? "pages, not one record" : "no record", isMany ? "pages()" : "execute()");
        }
        return engine.single(call, MissingParameterException.required(decoder, "decoder"))
                .records()
                .get(0);
    }

    /**
     * Runs an action that returns pages, and follows them; for exporters that bring their own decoder. Pages are fetched
     * as the stream is consumed, from the second one on up to {@code http.read-ahead} of them ahead.
     *
     * @throws InvalidInputException when the action returns no pages
     */
    public <T> Stream<Page<T>> pages(
            String entity, String action, Map<String, ? extends @Nullable Object> params, RecordDecoder<T> decoder) {
        CheckedCall call = engine.check(entity, action, params);
        if (!call.action().answer().isMany()) {
            boolean isRecord = call.action().answer() == Answer.RECORD;
            throw wrongAnswer(call, isRecord ? "one record, not pages" : "no record", isRecord ? "get()" : "execute()");
        }
        return engine.pages(call, MissingParameterException.required(decoder, "decoder"));
    }

    private static InvalidInputException wrongAnswer(CheckedCall call, String returned, String method) {
        return new InvalidInputException(ErrorDetails.of("The action returns " + returned + ".")
                .in(call.operation())
                .hint("Use " + method + " for it."));
    }

    /**
     * What a call would send, and to what effect. Sends nothing, and needs no permission to write and no confirmation.
     *
     * @throws InvalidInputException as {@link #execute} does
     */
    public WritePlan plan(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        return engine.plan(entity, action, params);
    }

    /**
     * A view of this connector whose calls have options: of the same connections, rate and credential. Closing either closes
     * both.
     */
    public AshbyConnector with(CallOptions options) {
        return new AshbyConnector(mode, adapter, engine.with(MissingParameterException.required(options, "options")));
    }

    /** Finds out whether the service can be reached and accepts the credential, and what the credential may read. */
    public ConnectorCheck check() {
        return engine.checkService();
    }

    /** What exists, with actions and parameters, whatever the mode. */
    public Catalog catalog() {
        return engine.catalog();
    }

    /** The {@link #catalog()}'s entities. */
    public List<Entity> entities() {
        return engine.catalog().entities();
    }

    /** What can be called: {@link #entities()} less what the mode, or a missing permission to write, rules out. */
    public List<Entity> available() {
        return engine.available();
    }

    /** The JSON Schema of an entity's records. */
    public JsonNode entitySchema(String entity) {
        return ModelSchema.jsonSchema(engine.catalog().entity(entity).record().type());
    }

    /** The ways to authenticate in the modes on the class path, with those that are not available and why. */
    public List<AuthMethod> authMethods() {
        return InstalledAdapters.find().authMethods();
    }

    /** The execution mode in use, such as {@code direct}. */
    public String mode() {
        return mode;
    }

    /**
     * Manages the connectors that the service stores.
     *
     * @throws UnsupportedException in a mode that stores none
     */
    public ConnectorAdministration connectors() {
        return adapter.administration()
                .orElseThrow(() -> new UnsupportedException(
                        ErrorDetails.of("There are no stored connectors to manage in " + mode + " mode.")
                                .hint("Use hosted mode.")));
    }

    public Candidates candidates() {
        return new Candidates(engine);
    }

    public Applications applications() {
        return new Applications(engine);
    }

    public Jobs jobs() {
        return new Jobs(engine);
    }

    public Departments departments() {
        return new Departments(engine);
    }

    public Locations locations() {
        return new Locations(engine);
    }

    public Users users() {
        return new Users(engine);
    }

    public JobPostings jobPostings() {
        return new JobPostings(engine);
    }

    public Sources sources() {
        return new Sources(engine);
    }

    public ArchiveReasons archiveReasons() {
        return new ArchiveReasons(engine);
    }

    public CandidateTags candidateTags() {
        return new CandidateTags(engine);
    }

    public CustomFields customFields() {
        return new CustomFields(engine);
    }

    public FeedbackFormDefinitions feedbackFormDefinitions() {
        return new FeedbackFormDefinitions(engine);
    }

    public Files files() {
        return new Files(engine);
    }

    /** Frees connections and threads. Closing twice does nothing. */
    @Override
    public void close() {
        engine.close();
    }
}
