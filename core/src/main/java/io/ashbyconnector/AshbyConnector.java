package io.ashbyconnector;

import io.ashbyconnector.api.ApiKeys;
import io.ashbyconnector.api.ApplicationFeedbackRequests;
import io.ashbyconnector.api.ApplicationFeedbacks;
import io.ashbyconnector.api.ApplicationForms;
import io.ashbyconnector.api.ApplicationHiringTeamRoles;
import io.ashbyconnector.api.Applications;
import io.ashbyconnector.api.ApprovalDefinitions;
import io.ashbyconnector.api.Approvals;
import io.ashbyconnector.api.ArchiveReasons;
import io.ashbyconnector.api.Assessments;
import io.ashbyconnector.api.AuditLogs;
import io.ashbyconnector.api.Brands;
import io.ashbyconnector.api.CandidateTags;
import io.ashbyconnector.api.Candidates;
import io.ashbyconnector.api.CloseReasons;
import io.ashbyconnector.api.CommunicationTemplates;
import io.ashbyconnector.api.CustomFields;
import io.ashbyconnector.api.Departments;
import io.ashbyconnector.api.EmailSenders;
import io.ashbyconnector.api.FeedbackFormDefinitions;
import io.ashbyconnector.api.Files;
import io.ashbyconnector.api.HiringTeamRoles;
import io.ashbyconnector.api.HiringTeams;
import io.ashbyconnector.api.InterviewBriefings;
import io.ashbyconnector.api.InterviewEvents;
import io.ashbyconnector.api.InterviewPlans;
import io.ashbyconnector.api.InterviewSchedules;
import io.ashbyconnector.api.InterviewStageGroups;
import io.ashbyconnector.api.InterviewStages;
import io.ashbyconnector.api.InterviewerPools;
import io.ashbyconnector.api.Interviews;
import io.ashbyconnector.api.JobBoards;
import io.ashbyconnector.api.JobInterviewPlans;
import io.ashbyconnector.api.JobPostings;
import io.ashbyconnector.api.JobTemplates;
import io.ashbyconnector.api.Jobs;
import io.ashbyconnector.api.Locations;
import io.ashbyconnector.api.NotetakerTranscripts;
import io.ashbyconnector.api.OfferProcesses;
import io.ashbyconnector.api.Offers;
import io.ashbyconnector.api.Openings;
import io.ashbyconnector.api.Projects;
import io.ashbyconnector.api.ReferralForms;
import io.ashbyconnector.api.Referrals;
import io.ashbyconnector.api.Reports;
import io.ashbyconnector.api.SequenceTemplates;
import io.ashbyconnector.api.Sequences;
import io.ashbyconnector.api.SourceTrackingLinks;
import io.ashbyconnector.api.Sources;
import io.ashbyconnector.api.Store;
import io.ashbyconnector.api.SurveyFormDefinitions;
import io.ashbyconnector.api.SurveyRequests;
import io.ashbyconnector.api.SurveySubmissions;
import io.ashbyconnector.api.TakeHomeAssignments;
import io.ashbyconnector.api.Users;
import io.ashbyconnector.api.Webhooks;
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
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.internal.engine.WriteAudit;
import io.ashbyconnector.internal.engine.WriteGate;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.port.Account;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
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
     * @param credentials the credentials, which name the mode
     * @param listeners hear of every call
     * @return the connector, to be closed
     */
    public static AshbyConnector connect(AuthConfig credentials, CallListener... listeners) {
        return connect(ConnectorConfig.of(present(credentials, "credential")), listeners);
    }

    /**
     * Connects in the configured mode, with the adapter that is found on the class path.
     *
     * @param config the configuration
     * @param listeners hear of every call
     * @return the connector, to be closed
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
     * Connects with an adapter of the caller's choice, whatever {@code ashby.mode} says.
     *
     * @param config the configuration
     * @param provider makes the adapter
     * @param listeners hear of every call
     * @return the connector, to be closed
     * @throws ConfigurationException as {@link #connect(ConnectorConfig, CallListener...)} does
     */
    public static AshbyConnector connect(ConnectorConfig config, AdapterProvider provider, CallListener... listeners) {
        return connect(config, provider, Catalog.ofAshby(), listeners);
    }

    /**
     * Connects with a catalog that the caller has read already, or of its own.
     *
     * @param config the configuration
     * @param provider makes the adapter
     * @param catalog the catalog
     * @param listeners hear of every call
     * @return the connector, to be closed
     * @throws ConfigurationException as {@link #connect(ConnectorConfig, CallListener...)} does, and when the adapter claims
     *     to do what the catalog does not know, or what it has no context store for
     */
    public static AshbyConnector connect(
            ConnectorConfig config, AdapterProvider provider, Catalog catalog, CallListener... listeners) {
        present(provider, "adapter");
        present(catalog, "catalog");
        WriteGate gate = WriteGate.of(present(config, "configuration"), catalog);
        WriteAudit audit = WriteAudit.of(config);
        requireNobodyElse(config, provider);
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
                        gate,
                        audit,
                        adapter,
                        config,
                        decoders,
                        readAhead,
                        List.of(present(listeners, "list of listeners"))));
    }

    /** A mode that does not read the key would act in the name of the credential's owner. */
    private static void requireNobodyElse(ConnectorConfig config, AdapterProvider provider) {
        if (config.has(ConfigKey.ON_BEHALF_OF) && !provider.configurationKeys().contains(ConfigKey.ON_BEHALF_OF)) {
            throw new ConfigurationException(
                    ErrorDetails.of(config.origin(ConfigKey.ON_BEHALF_OF).orElseThrow() + " is not available in "
                                    + provider.mode() + " mode: it cannot act on behalf of another user.")
                            .hint("Leave it out, or use direct mode."));
        }
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
     * @param entity such as {@code candidates}; {@code -} and {@code _} are the same; {@code api} for an operation by Ashby's
     *     own name
     * @param action such as {@code list} or {@code get}; of {@code api} such as {@code candidate.addTag}: what the catalog
     *     knows runs as its action does, anything else is sent as it is, and counts as destructive
     * @param params by the API's parameter names; null values count as not given
     * @return the answer, as JSON
     * @throws io.ashbyconnector.error.InvalidInputException before anything is sent, when the call does not fit the
     *     {@linkplain #entities() catalog}
     * @throws io.ashbyconnector.error.BadResponseException also when the answer has more than a million JSON values;
     *     typed queries, {@link #get} and {@link #pages} have no such limit
     */
    public ExecutionResult execute(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        CheckedCall call = engine.check(entity, action, params);
        RecordDecoder<JsonNode> decoder = engine.decoders().trees(call.operation());
        return switch (call.action().answer()) {
            case PAGE, LIST -> result(engine.page(call, decoder));
            case RECORD -> {
                Response<JsonNode> response = engine.single(call, decoder);
                yield new ExecutionResult(response.records().get(0), null, response.info());
            }
            case NOTHING ->
                new ExecutionResult(
                        JsonNodeFactory.instance.nullNode(),
                        null,
                        engine.single(call, decoder).info());
            case ANY -> any(call, decoder);
        };
    }

    private static ExecutionResult result(Page<JsonNode> page) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode(page.records().size());
        page.records().forEach(data::add);
        return new ExecutionResult(data, page.meta(), page.info()).followedBy(() -> result(page.nextPage()));
    }

    private ExecutionResult any(CheckedCall call, RecordDecoder<JsonNode> decoder) {
        Response<JsonNode> response = engine.any(call, decoder);
        JsonNode data = response.records().isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : response.records().get(0);
        PageMeta meta = response.meta();
        String cursor = meta == null ? null : meta.cursor();
        ExecutionResult result = new ExecutionResult(data, meta, response.info());
        return cursor == null ? result : result.followedBy(() -> any(call.at(cursor), decoder));
    }

    /**
     * Runs one action that takes files in its own request, such as {@code application_forms.submit}.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     * @param params as for {@link #execute(String, String, Map)}; they refer to each file by its name in {@code files}
     * @param files the files, by the names that the parameters use
     * @return the answer, as JSON
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
                engine.single(call, files, engine.decoders().trees(call.operation()));
        return new ExecutionResult(response.records().get(0), null, response.info());
    }

    /**
     * Runs an action that returns one record, such as {@code get}; for exporters that bring their own decoder.
     *
     * @param <T> the type of the record
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     * @param params the parameters, by their names in the catalog
     * @param decoder decodes each record
     * @return the record
     * @throws InvalidInputException when the action returns pages, or nothing
     */
    public <T> T get(
            String entity, String action, Map<String, ? extends @Nullable Object> params, RecordDecoder<T> decoder) {
        CheckedCall call = engine.check(entity, action, params);
        if (call.action().answer() != Answer.RECORD) {
            throw wrongAnswer(call);
        }
        return engine.single(call, MissingParameterException.required(decoder, "decoder"))
                .records()
                .get(0);
    }

    /**
     * Runs an action that returns pages, and follows them; for exporters that bring their own decoder. Pages are fetched
     * as the stream is consumed, from the second one on up to {@code http.read-ahead} of them ahead.
     *
     * @param <T> the type of the record
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     * @param params the parameters, by their names in the catalog
     * @param decoder decodes each record
     * @return the pages, in order
     * @throws InvalidInputException when the action returns no pages
     */
    public <T> Stream<Page<T>> pages(
            String entity, String action, Map<String, ? extends @Nullable Object> params, RecordDecoder<T> decoder) {
        CheckedCall call = engine.check(entity, action, params);
        if (!call.action().answer().isMany()) {
            throw wrongAnswer(call);
        }
        return engine.pages(call, MissingParameterException.required(decoder, "decoder"));
    }

    private static InvalidInputException wrongAnswer(CheckedCall call) {
        return switch (call.action().answer()) {
            case PAGE, LIST -> wrongAnswer(call, "pages, not one record", "pages()");
            case RECORD -> wrongAnswer(call, "one record, not pages", "get()");
            case NOTHING -> wrongAnswer(call, "no record", "execute()");
            case ANY -> wrongAnswer(call, "what only the service knows", "execute()");
        };
    }

    private static InvalidInputException wrongAnswer(CheckedCall call, String returned, String method) {
        return new InvalidInputException(ErrorDetails.of("The action returns " + returned + ".")
                .in(call.operation())
                .hint("Use " + method + " for it."));
    }

    /**
     * {@return what a call would send, and to what effect} Sends nothing, and needs no permission to write and no
     * confirmation.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     * @param params the parameters, by their names in the catalog
     * @throws InvalidInputException as {@link #execute} does
     */
    public WritePlan plan(String entity, String action, Map<String, ? extends @Nullable Object> params) {
        return engine.plan(entity, action, params);
    }

    /**
     * {@return a view of this connector whose calls have these {@link #options}, in place of its own: of the same
     * connections, rate and credential} Closing either closes both.
     *
     * @param options the options of its calls
     */
    public AshbyConnector with(CallOptions options) {
        return new AshbyConnector(mode, adapter, engine.with(MissingParameterException.required(options, "options")));
    }

    /** {@return the options of its calls, to add to those: {@code ashby.with(ashby.options().withConfirmation())}} */
    public CallOptions options() {
        return engine.options();
    }

    /** {@return whose records the calls give, for a copy of them that is kept; asks the service for nothing yet} */
    public Account account() {
        return engine.account();
    }

    /**
     * Finds out whether the service can be reached and accepts the credential, and what the credential may read and write:
     * by module, and with {@link ConnectorCheck#access} by action. Never writes anything to find out. It takes several calls,
     * each with the {@link #options()}.
     *
     * @return what was found out
     */
    public ConnectorCheck check() {
        return engine.checkService();
    }

    /** {@return what exists, with actions and parameters, whatever the mode} */
    public Catalog catalog() {
        return engine.catalog();
    }

    /** {@return the {@link #catalog()}'s entities} */
    public List<Entity> entities() {
        return engine.catalog().entities();
    }

    /**
     * {@return what can be called: {@link #entities()} less what the mode, or a missing permission to write, rules
     * out}
     */
    public List<Entity> available() {
        return engine.available();
    }

    /**
     * {@return the JSON Schema of an entity's records; one that any object fits where they are not known}
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     */
    public JsonNode entitySchema(String entity) {
        return engine.catalog()
                .entity(entity)
                .record()
                .map(record -> ModelSchema.jsonSchema(record.type()))
                .orElseGet(ModelSchema::anyRecord);
    }

    /** {@return the ways to authenticate in the modes on the class path, with those that are not available and why} */
    public List<AuthMethod> authMethods() {
        return InstalledAdapters.find().authMethods();
    }

    /** {@return the context store: questions in SQL, over a copy of the records} */
    public Store store() {
        return new Store(engine);
    }

    /**
     * A whole pass over a listing: everything, or what changed since an earlier pass. A {@code limit} is the size of its
     * pages.
     *
     * @param <T> the type of the record
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     * @param params the listing's filters, the same in every pass, without {@code cursor} and {@code syncToken}
     * @param state the {@link SyncPass#state() state} that the pass before reached; {@link SyncState#none()} for the first one
     * @param decoder of each record
     * @return the pass, to be read once
     * @throws InvalidInputException when the action is no listing, or the state is one of another listing or other filters
     */
    public <T> SyncPass<T> sync(
            String entity,
            String action,
            Map<String, ? extends @Nullable Object> params,
            SyncState state,
            RecordDecoder<T> decoder) {
        return engine.pass(
                engine.check(entity, action, params),
                MissingParameterException.required(state, "state"),
                MissingParameterException.required(decoder, "decoder"));
    }

    /**
     * The same as JSON.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     * @param params the parameters, by their names in the catalog
     * @param state the state that the pass before reached; {@link SyncState#none()} for the first one
     * @return the pass, to be read once
     */
    public SyncPass<JsonNode> sync(
            String entity, String action, Map<String, ? extends @Nullable Object> params, SyncState state) {
        CheckedCall call = engine.check(entity, action, params);
        return engine.pass(
                call,
                MissingParameterException.required(state, "state"),
                engine.decoders().trees(call.operation()));
    }

    /**
     * The pass over all that an entity's {@code list} gives, as JSON.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param state the state that the pass before reached; {@link SyncState#none()} for the first one
     * @return the pass, to be read once
     */
    public SyncPass<JsonNode> sync(String entity, SyncState state) {
        return sync(entity, "list", Map.of(), state);
    }

    /** {@return the execution mode in use, such as {@code direct}} */
    public String mode() {
        return mode;
    }

    /**
     * Manages the connectors that the service stores.
     *
     * @return what manages them
     * @throws UnsupportedException in a mode that stores none
     */
    public ConnectorAdministration connectors() {
        return adapter.administration()
                .orElseThrow(() -> new UnsupportedException(
                        ErrorDetails.of("There are no stored connectors to manage in " + mode + " mode.")
                                .hint("Use hosted mode.")));
    }

    /** {@return the typed calls of {@code candidates}} */
    public Candidates candidates() {
        return new Candidates(engine);
    }

    /** {@return the typed calls of {@code applications}} */
    public Applications applications() {
        return new Applications(engine);
    }

    /** {@return the typed calls of {@code jobs}} */
    public Jobs jobs() {
        return new Jobs(engine);
    }

    /** {@return the typed calls of {@code departments}} */
    public Departments departments() {
        return new Departments(engine);
    }

    /** {@return the typed calls of {@code locations}} */
    public Locations locations() {
        return new Locations(engine);
    }

    /** {@return the typed calls of {@code users}} */
    public Users users() {
        return new Users(engine);
    }

    /** {@return the typed calls of {@code job_postings}} */
    public JobPostings jobPostings() {
        return new JobPostings(engine);
    }

    /** {@return the typed calls of {@code sources}} */
    public Sources sources() {
        return new Sources(engine);
    }

    /** {@return the typed calls of {@code archive_reasons}} */
    public ArchiveReasons archiveReasons() {
        return new ArchiveReasons(engine);
    }

    /** {@return the typed calls of {@code candidate_tags}} */
    public CandidateTags candidateTags() {
        return new CandidateTags(engine);
    }

    /** {@return the typed calls of {@code custom_fields}} */
    public CustomFields customFields() {
        return new CustomFields(engine);
    }

    /** {@return the typed calls of {@code feedback_form_definitions}} */
    public FeedbackFormDefinitions feedbackFormDefinitions() {
        return new FeedbackFormDefinitions(engine);
    }

    /** {@return the typed calls of {@code api_keys}} */
    public ApiKeys apiKeys() {
        return new ApiKeys(engine);
    }

    /** {@return the typed calls of {@code application_feedback_requests}} */
    public ApplicationFeedbackRequests applicationFeedbackRequests() {
        return new ApplicationFeedbackRequests(engine);
    }

    /** {@return the typed calls of {@code application_feedbacks}} */
    public ApplicationFeedbacks applicationFeedbacks() {
        return new ApplicationFeedbacks(engine);
    }

    /** {@return the typed calls of {@code application_forms}} */
    public ApplicationForms applicationForms() {
        return new ApplicationForms(engine);
    }

    /** {@return the typed calls of {@code application_hiring_team_roles}} */
    public ApplicationHiringTeamRoles applicationHiringTeamRoles() {
        return new ApplicationHiringTeamRoles(engine);
    }

    /** {@return the typed calls of {@code approval_definitions}} */
    public ApprovalDefinitions approvalDefinitions() {
        return new ApprovalDefinitions(engine);
    }

    /** {@return the typed calls of {@code approvals}} */
    public Approvals approvals() {
        return new Approvals(engine);
    }

    /** {@return the typed calls of {@code assessments}} */
    public Assessments assessments() {
        return new Assessments(engine);
    }

    /** {@return the typed calls of {@code audit_logs}} */
    public AuditLogs auditLogs() {
        return new AuditLogs(engine);
    }

    /** {@return the typed calls of {@code brands}} */
    public Brands brands() {
        return new Brands(engine);
    }

    /** {@return the typed calls of {@code close_reasons}} */
    public CloseReasons closeReasons() {
        return new CloseReasons(engine);
    }

    /** {@return the typed calls of {@code communication_templates}} */
    public CommunicationTemplates communicationTemplates() {
        return new CommunicationTemplates(engine);
    }

    /** {@return the typed calls of {@code email_senders}} */
    public EmailSenders emailSenders() {
        return new EmailSenders(engine);
    }

    /** {@return the typed calls of {@code hiring_team_roles}} */
    public HiringTeamRoles hiringTeamRoles() {
        return new HiringTeamRoles(engine);
    }

    /** {@return the typed calls of {@code hiring_teams}} */
    public HiringTeams hiringTeams() {
        return new HiringTeams(engine);
    }

    /** {@return the typed calls of {@code interview_briefings}} */
    public InterviewBriefings interviewBriefings() {
        return new InterviewBriefings(engine);
    }

    /** {@return the typed calls of {@code interview_events}} */
    public InterviewEvents interviewEvents() {
        return new InterviewEvents(engine);
    }

    /** {@return the typed calls of {@code interview_plans}} */
    public InterviewPlans interviewPlans() {
        return new InterviewPlans(engine);
    }

    /** {@return the typed calls of {@code interview_schedules}} */
    public InterviewSchedules interviewSchedules() {
        return new InterviewSchedules(engine);
    }

    /** {@return the typed calls of {@code interview_stage_groups}} */
    public InterviewStageGroups interviewStageGroups() {
        return new InterviewStageGroups(engine);
    }

    /** {@return the typed calls of {@code interview_stages}} */
    public InterviewStages interviewStages() {
        return new InterviewStages(engine);
    }

    /** {@return the typed calls of {@code interviewer_pools}} */
    public InterviewerPools interviewerPools() {
        return new InterviewerPools(engine);
    }

    /** {@return the typed calls of {@code interviews}} */
    public Interviews interviews() {
        return new Interviews(engine);
    }

    /** {@return the typed calls of {@code job_boards}} */
    public JobBoards jobBoards() {
        return new JobBoards(engine);
    }

    /** {@return the typed calls of {@code job_interview_plans}} */
    public JobInterviewPlans jobInterviewPlans() {
        return new JobInterviewPlans(engine);
    }

    /** {@return the typed calls of {@code job_templates}} */
    public JobTemplates jobTemplates() {
        return new JobTemplates(engine);
    }

    /** {@return the typed calls of {@code notetaker_transcripts}} */
    public NotetakerTranscripts notetakerTranscripts() {
        return new NotetakerTranscripts(engine);
    }

    /** {@return the typed calls of {@code offer_processes}} */
    public OfferProcesses offerProcesses() {
        return new OfferProcesses(engine);
    }

    /** {@return the typed calls of {@code offers}} */
    public Offers offers() {
        return new Offers(engine);
    }

    /** {@return the typed calls of {@code openings}} */
    public Openings openings() {
        return new Openings(engine);
    }

    /** {@return the typed calls of {@code projects}} */
    public Projects projects() {
        return new Projects(engine);
    }

    /** {@return the typed calls of {@code referral_forms}} */
    public ReferralForms referralForms() {
        return new ReferralForms(engine);
    }

    /** {@return the typed calls of {@code referrals}} */
    public Referrals referrals() {
        return new Referrals(engine);
    }

    /** {@return the typed calls of {@code reports}} */
    public Reports reports() {
        return new Reports(engine);
    }

    /** {@return the typed calls of {@code sequence_templates}} */
    public SequenceTemplates sequenceTemplates() {
        return new SequenceTemplates(engine);
    }

    /** {@return the typed calls of {@code sequences}} */
    public Sequences sequences() {
        return new Sequences(engine);
    }

    /** {@return the typed calls of {@code source_tracking_links}} */
    public SourceTrackingLinks sourceTrackingLinks() {
        return new SourceTrackingLinks(engine);
    }

    /** {@return the typed calls of {@code survey_form_definitions}} */
    public SurveyFormDefinitions surveyFormDefinitions() {
        return new SurveyFormDefinitions(engine);
    }

    /** {@return the typed calls of {@code survey_requests}} */
    public SurveyRequests surveyRequests() {
        return new SurveyRequests(engine);
    }

    /** {@return the typed calls of {@code survey_submissions}} */
    public SurveySubmissions surveySubmissions() {
        return new SurveySubmissions(engine);
    }

    /** {@return the typed calls of {@code webhooks}} */
    public Webhooks webhooks() {
        return new Webhooks(engine);
    }

    /** {@return the typed calls of {@code take_home_assignments}} */
    public TakeHomeAssignments takeHomeAssignments() {
        return new TakeHomeAssignments(engine);
    }

    /** {@return the typed calls of {@code files}} */
    public Files files() {
        return new Files(engine);
    }

    /** Frees connections and threads. Closing twice does nothing. */
    @Override
    public void close() {
        engine.close();
    }
}
