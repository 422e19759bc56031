package io.ashbyconnector;

import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ApplicationRow;
import io.ashbyconnector.model.application.ArchiveReason;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateRow;
import io.ashbyconnector.model.candidate.CandidateTag;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.form.FeedbackFormDefinition;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.job.JobPostingRow;
import io.ashbyconnector.model.job.JobRow;
import io.ashbyconnector.model.organization.Department;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.User;
import io.ashbyconnector.model.organization.UserRow;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.query.ApplicationQuery;
import io.ashbyconnector.query.ArchivableQuery;
import io.ashbyconnector.query.CandidateQuery;
import io.ashbyconnector.query.CheckedExecution;
import io.ashbyconnector.query.GettableEntity;
import io.ashbyconnector.query.JobPostingQuery;
import io.ashbyconnector.query.JobQuery;
import io.ashbyconnector.query.ListableEntity;
import io.ashbyconnector.query.LocationQuery;
import io.ashbyconnector.query.QueryTarget;
import io.ashbyconnector.query.RecordDecoders;
import io.ashbyconnector.query.SearchQuery;
import io.ashbyconnector.query.SearchableEntity;
import io.ashbyconnector.query.SyncableQuery;
import io.ashbyconnector.query.UserQuery;
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

    private final Catalog catalog = Catalog.standard();
    private final RecordDecoders decoders;
    private final String mode;
    private final Adapter adapter;
    private final CheckedExecution execution;

    private AshbyConnector(
            AdapterProvider provider, Adapter adapter, RecordDecoders decoders, boolean allowWrites, int readAhead) {
        this.decoders = decoders;
        this.mode = provider.mode();
        this.adapter = adapter;
        this.execution = new CheckedExecution(
                catalog, mode, provider.capabilities(), allowWrites, adapter.execution(), readAhead);
    }

    /** Connects in the mode that the credentials belong to, with default settings. */
    public static AshbyConnector connect(AuthConfig credentials) {
        return connect(ConnectorConfig.of(present(credentials, "credential")));
    }

    /**
     * Connects in the configured mode, with the adapter that is found on the class path.
     *
     * @throws ConfigurationException when the configuration is incomplete or contradictory, the mode's adapter is not on
     *     the class path, or a library there is too old
     */
    public static AshbyConnector connect(ConnectorConfig config) {
        return connect(config, InstalledAdapters.find().choose(present(config, "configuration")));
    }

    /**
     * Connects with an adapter of the caller's choice.
     *
     * @throws ConfigurationException as {@link #connect(ConnectorConfig)} does
     */
    public static AshbyConnector connect(ConnectorConfig config, AdapterProvider provider) {
        present(provider, "adapter");
        boolean allowWrites = present(config, "configuration").flag(ConfigKey.ALLOW_WRITES, false);
        int readAhead = config.integer(ConfigKey.HTTP_READ_AHEAD, 1, 0, MAX_READ_AHEAD);
        RecordDecoders decoders = new RecordDecoders();
        return new AshbyConnector(provider, open(provider, config), decoders, allowWrites, readAhead);
    }

    private static Adapter open(AdapterProvider provider, ConnectorConfig config) {
        try {
            return provider.open(config);
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
        ExecutionRequest request = execution.check(entity, action, params);
        RecordDecoder<JsonNode> decoder = decoders.trees(request.operation());
        if (!execution.isPaged(request)) {
            return new ExecutionResult(execution.get(request, decoder), null);
        }
        Page<JsonNode> page = execution.page(request, decoder);
        ArrayNode data = JsonNodeFactory.instance.arrayNode(page.records().size());
        page.records().forEach(data::add);
        return new ExecutionResult(data, page.meta());
    }

    /**
     * Runs an action that returns one record, such as {@code get}; for exporters that bring their own decoder.
     *
     * @throws InvalidInputException when the action returns pages
     */
    public <T> T get(
            String entity, String action, Map<String, ? extends @Nullable Object> params, RecordDecoder<T> decoder) {
        ExecutionRequest request = execution.check(entity, action, params);
        if (execution.isPaged(request)) {
            throw new InvalidInputException(ErrorDetails.of("The action returns pages, not one record.")
                    .in(request.operation())
                    .hint("Use pages() for it."));
        }
        return execution.get(request, MissingParameterException.required(decoder, "decoder"));
    }

    /**
     * Runs an action that returns pages, and follows them; for exporters that bring their own decoder. Pages are fetched
     * as the stream is consumed, from the second one on up to {@code http.read-ahead} of them ahead.
     */
    public <T> Stream<Page<T>> pages(
            String entity, String action, Map<String, ? extends @Nullable Object> params, RecordDecoder<T> decoder) {
        return execution.pages(
                execution.check(entity, action, params), MissingParameterException.required(decoder, "decoder"));
    }

    /** Finds out whether the service can be reached and accepts the credential, and what the credential may read. */
    public ConnectorCheck check() {
        return execution.checkService();
    }

    /** What exists, with actions and parameters. */
    public List<Entity> entities() {
        return catalog.entities();
    }

    /** What can be called: {@link #entities()} less what the mode, or a missing permission to write, rules out. */
    public List<Entity> available() {
        return execution.available();
    }

    /** The JSON Schema of an entity's records. */
    public JsonNode entitySchema(String entity) {
        return ModelSchema.jsonSchema(catalog.entity(entity).recordType());
    }

    /** The ways to authenticate, by mode, with those that are not available and why. */
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
                .orElseThrow(
                        () -> new UnsupportedException(ErrorDetails.of("There are no stored connectors to manage in "
                                        + mode + " mode: the program" + " holds the key itself.")
                                .hint("Use hosted mode.")));
    }

    public SearchableEntity<Candidate, CandidateQuery, CandidateRow> candidates() {
        return new SearchableEntity<>(
                target("candidates", "get", Candidate.class),
                "id",
                new CandidateQuery(target("candidates", "list", Candidate.class)),
                search("candidates", CandidateRow.class));
    }

    public SearchableEntity<Application, ApplicationQuery, ApplicationRow> applications() {
        return new SearchableEntity<>(
                target("applications", "get", Application.class),
                "applicationId",
                new ApplicationQuery(target("applications", "list", Application.class)),
                search("applications", ApplicationRow.class));
    }

    public SearchableEntity<Job, JobQuery, JobRow> jobs() {
        return new SearchableEntity<>(
                target("jobs", "get", Job.class),
                "id",
                new JobQuery(target("jobs", "list", Job.class)),
                search("jobs", JobRow.class));
    }

    public GettableEntity<Department, SyncableQuery<Department>> departments() {
        return new GettableEntity<>(
                target("departments", "get", Department.class),
                "departmentId",
                new SyncableQuery<>(target("departments", "list", Department.class)));
    }

    public GettableEntity<Location, LocationQuery> locations() {
        return new GettableEntity<>(
                target("locations", "get", Location.class),
                "locationId",
                new LocationQuery(target("locations", "list", Location.class)));
    }

    public SearchableEntity<User, UserQuery, UserRow> users() {
        return new SearchableEntity<>(
                target("users", "get", User.class),
                "userId",
                new UserQuery(target("users", "list", User.class)),
                search("users", UserRow.class));
    }

    public SearchableEntity<JobPosting, JobPostingQuery, JobPostingRow> jobPostings() {
        return new SearchableEntity<>(
                target("job_postings", "get", JobPosting.class),
                "jobPostingId",
                new JobPostingQuery(target("job_postings", "list", JobPosting.class)),
                search("job_postings", JobPostingRow.class));
    }

    public ListableEntity<Source, ArchivableQuery<Source>> sources() {
        return new ListableEntity<>(new ArchivableQuery<>(target("sources", "list", Source.class)));
    }

    public ListableEntity<ArchiveReason, ArchivableQuery<ArchiveReason>> archiveReasons() {
        return new ListableEntity<>(new ArchivableQuery<>(target("archive_reasons", "list", ArchiveReason.class)));
    }

    public ListableEntity<CandidateTag, SyncableQuery<CandidateTag>> candidateTags() {
        return new ListableEntity<>(new SyncableQuery<>(target("candidate_tags", "list", CandidateTag.class)));
    }

    public GettableEntity<CustomField, SyncableQuery<CustomField>> customFields() {
        return new GettableEntity<>(
                target("custom_fields", "get", CustomField.class),
                "customFieldId",
                new SyncableQuery<>(target("custom_fields", "list", CustomField.class)));
    }

    public GettableEntity<FeedbackFormDefinition, SyncableQuery<FeedbackFormDefinition>> feedbackFormDefinitions() {
        return new GettableEntity<>(
                target("feedback_form_definitions", "get", FeedbackFormDefinition.class),
                "feedbackFormDefinitionId",
                new SyncableQuery<>(target("feedback_form_definitions", "list", FeedbackFormDefinition.class)));
    }

    private <T> QueryTarget<T> target(String entity, String action, Class<T> recordType) {
        return new QueryTarget<>(execution, entity, action, decoders.of(recordType));
    }

    private <R> SearchQuery<R> search(String entity, Class<R> rowType) {
        return new SearchQuery<>(target(entity, "context_store_search", rowType), catalog.entity(entity));
    }

    /** Frees connections and threads. Closing twice does nothing. */
    @Override
    public void close() {
        execution.close();
        adapter.close();
    }
}
