package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.agentapi.AgentApi;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.Lazy;
import io.ashbyconnector.sandbox.company.StoredField;
import io.ashbyconnector.sandbox.operation.WebhookOperations;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.json.JsonFactory;

/**
 * An Ashby of your own: a real HTTP server on the loopback address that behaves like the Ashby API, filled with the hiring
 * history of an invented company. What it does not simulate it refuses with the code {@code not_simulated_by_sandbox}.
 *
 * <pre>{@code
 * try (AshbySandbox ashby = AshbySandbox.start(SandboxOptions.defaults().candidates(5000))) {
 *     MyClient client = new MyClient(ashby.baseUri(), ashby.apiKey());
 *     ashby.inject(Fault.status(503).on("candidate.list").times(2));
 *     assertThat(client.allCandidates()).hasSize(ashby.candidateCount());
 * }
 * }</pre>
 *
 * <p>The same server is the Airbyte Agent API too, under {@code /api/v1}: tokens, connectors that store an Ashby API key,
 * the execution of their actions, and searches of the context store, all over the same data. Its calls are recorded, and
 * named in faults, as {@code airbyte.token}, {@code airbyte.scopedToken}, {@code airbyte.scopedTokenInfo},
 * {@code airbyte.connectors} (the list), {@code airbyte.connectors.create}, {@code .get}, {@code .update},
 * {@code .delete}, {@code .check} and {@code .inspect}, {@code airbyte.execute}, {@code airbyte.definitions} and
 * {@code airbyte.workspaces}. A fault on an Ashby operation, such as {@code candidate.list}, also happens where an
 * execution or a check asks Ashby; a refusal on {@code airbyte.execute}, such as {@link Fault#expiredCursor()}, is what
 * Ashby answers to the execution.
 *
 * <p>The same seed gives the same records with the same ids, and a million candidates take no more memory than ten. Their
 * dates lead up to the day on which the sandbox is started, unless {@link SandboxOptions#today} fixes another one; they do
 * not move while it runs. Ten candidates with telling shapes, such as one without any contact data, one who was two until
 * they were merged, and one whose notes and mail try to instruct a model, are always among them.
 * A candidate's external mapping id is {@code hris-} and its id.
 *
 * <p>Writes change this sandbox for all that ask it afterwards, and take memory for what they changed only;
 * {@link #clearChanges()} takes them back. Webhooks can be created for addresses of this machine, and get the events of
 * writes; see {@link #deliveries()} and {@link #fire}. Instances are thread-safe.
 */
public final class AshbySandbox implements AutoCloseable {
    private final Company company;
    private final RequestLog log = new RequestLog();
    private final FaultQueue faults = new FaultQueue();
    private final Pause pause = new Pause();
    private final Lazy<AgentApi> agentApi;
    private final HttpListener listener;
    private final WebhookDeliveries deliveries;

    private AshbySandbox(SandboxOptions options) {
        Instant dataEnd = options.dataEnd();
        this.company = new Company(options.seed(), options.candidates(), dataEnd, options.clock());
        this.deliveries = new WebhookDeliveries(company.webhooks());
        AshbyFace ashby = new AshbyFace(JsonFactory.builder().build(), company, deliveries, options);
        this.agentApi = new Lazy<>(() -> new AgentApi(
                options.agentApi(),
                dataEnd,
                new StoredKeyAccount(ashby, faults, pause),
                StoredField.of(company),
                apiKey()));
        RequestGate gate = new RequestGate(
                ashby, new AgentFace(agentApi, ashby), new StorageFace(company.files()), log, faults, pause);
        this.listener = new HttpListener(options.port(), gate);
        company.files().servedAt(baseUri());
    }

    /**
     * Starts a sandbox with {@link SandboxOptions#defaults()}.
     *
     * @return the sandbox, to be closed
     */
    public static AshbySandbox start() {
        return start(SandboxOptions.defaults());
    }

    /**
     * Starts a sandbox.
     *
     * @param options the settings
     * @return the sandbox, to be closed
     * @throws java.io.UncheckedIOException if the port cannot be listened on
     */
    public static AshbySandbox start(SandboxOptions options) {
        return new AshbySandbox(options);
    }

    /** {@return where to send requests, such as {@code http://127.0.0.1:49152}} */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** {@return the port that it listens on, of the loopback address} */
    public int port() {
        return listener.port();
    }

    /** {@return an API key that may do everything} {@link SandboxKeys} has others. */
    public String apiKey() {
        return SandboxKeys.FULL;
    }

    /**
     * The client id for a token of the Agent API.
     *
     * @return the client id
     */
    public String clientId() {
        return AgentApi.CLIENT_ID;
    }

    /** {@return the secret that belongs to {@link #clientId()}} */
    public String clientSecret() {
        return AgentApi.CLIENT_SECRET;
    }

    /** {@return the Agent API's organization, a uuid} */
    public String organizationId() {
        return AgentApi.ORGANIZATION_ID;
    }

    /** {@return the workspace in which a connector is ready; another workspace, {@code talent-europe}, has none} */
    public String workspaceName() {
        return AgentApi.WORKSPACE_NAME;
    }

    /** {@return the connector that is ready, a uuid; it holds {@link #apiKey()}} */
    public String connectorId() {
        return agentApi.get().connectorId();
    }

    /** {@return how many candidates {@link #apiKey()} can see} */
    public int candidateCount() {
        return company.candidates().size();
    }

    /** {@return how many applications {@link #apiKey()} can see} */
    public int applicationCount() {
        return company.applications().size();
    }

    /**
     * Makes something go wrong with the next requests that the fault concerns.
     *
     * @param fault what goes wrong
     */
    public void inject(Fault fault) {
        faults.add(fault);
    }

    /** Forgets the faults that did not happen yet. */
    public void clearFaults() {
        faults.clear();
    }

    /**
     * Makes every record what it was at the start: undoes what writes and {@link #markUpdated} changed, and removes what
     * writes added. Sync tokens from before are refused as expired, unless nothing had changed.
     */
    public void clearChanges() {
        company.forgetChanges();
    }

    /** {@return the latest requests, at most 1000, the newest last} */
    public List<RecordedRequest> requests() {
        return log.latest();
    }

    /** Forgets all requests so far, and their counts. */
    public void clearRequests() {
        log.clear();
    }

    /**
     * Ends all connections, as a restart would. A request that a client has sent, and that was not recorded by then, is
     * neither answered nor recorded, and meets no fault; a test that clears faults and requests afterwards hears no more
     * of what went before. New connections are accepted as ever.
     */
    public void dropConnections() {
        listener.dropConnections();
    }

    /**
     * How many requests there were for an operation, such as {@code candidate.list}.
     *
     * @param operation the operation
     * @return the number of requests
     */
    public int requestCount(String operation) {
        return log.count(operation);
    }

    /**
     * Makes a record change now, so that the next incremental sync returns it. With an application its candidate changes
     * too.
     *
     * @param entity an entity that can be synchronised, such as {@code candidates}
     * @param id the record's id, a UUID
     * @throws IllegalArgumentException if there is no such entity or record
     */
    public void markUpdated(String entity, String id) {
        new Entities(company).markUpdated(entity, id);
    }

    /** {@return what is sent to the webhooks that were created} */
    public WebhookDeliveries deliveries() {
        return deliveries;
    }

    /**
     * Makes an event happen that no call of the API causes, such as {@code candidateMerge}, and tells the webhooks that were
     * created for its type. Changes no record, and fires no other event.
     *
     * @param event the type of the event
     * @param data what it is about, such as {@code Map.of("candidate", Map.of("id", id))}: maps, lists, texts, numbers, booleans
     * @return the event's {@code webhookActionId}
     * @throws IllegalArgumentException if no webhook can be created for such events
     */
    public String fire(String event, Map<String, ?> data) {
        if (!WebhookOperations.TYPES.contains(event)) {
            throw new IllegalArgumentException("No webhook can be created for '" + event + "', only for "
                    + new TreeSet<>(WebhookOperations.TYPES));
        }
        return deliveries.fire(event, data);
    }

    /** Frees the port and ends all connections and threads. May be called twice. */
    @Override
    public void close() {
        pause.close();
        deliveries.close();
        listener.close();
    }
}
