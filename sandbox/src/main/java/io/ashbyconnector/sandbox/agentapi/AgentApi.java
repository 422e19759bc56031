package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.agentapi.AccessTokens.Access;
import io.ashbyconnector.sandbox.company.StoredField;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Airbyte Agent API: who may call, and which call it is. Thread-safe. */
public final class AgentApi {
    /** What every path of the API begins with. */
    public static final String PATHS = "/api/";

    public static final String CLIENT_ID = Organization.id("client");
    public static final String CLIENT_SECRET = "quillmere-client-secret-4f1d8a60";
    public static final String ORGANIZATION_ID = Organization.ID;

    /** The workspace that has a connector from the start. */
    public static final String WORKSPACE_NAME = "default";

    private static final String EMPTY_WORKSPACE_NAME = "talent-europe";

    private final AgentApiOptions options;
    private final Organization organization;
    private final AccessTokens tokens = new AccessTokens();
    private final Connectors connectors;
    private final ActionExecution execution;
    private final String connectorId;

    /**
     * @param start when the account was made; later changes count on from there
     * @param stored what the context store keeps of each entity
     * @param apiKey the key of the connector that is ready in the default workspace
     */
    public AgentApi(
            AgentApiOptions options,
            Instant start,
            AshbyAccount account,
            Map<String, List<StoredField>> stored,
            String apiKey) {
        this.options = options;
        this.organization = new Organization(start, options.deletionTime());
        StoreSearch store = new StoreSearch(options, account, stored);
        this.connectors = new Connectors(options, organization, account, store);
        this.execution = new ActionExecution(options, account, store);
        Workspace workspace = organization.workspaceOrNew(WORKSPACE_NAME);
        organization.workspaceOrNew(EMPTY_WORKSPACE_NAME);
        this.connectorId = organization
                .create(workspace, "Quillmere Robotics", apiKey, "2026-01-01T00:00:00Z", null)
                .id();
    }

    /** The id of the connector that is there from the start. */
    public String connectorId() {
        return connectorId;
    }

    /** The name of a call, such as {@code airbyte.execute}, or null if there is no such call. */
    public static @Nullable String operation(String method, String path) {
        Route route = Route.of(method, path);
        return route == null ? null : route.operation();
    }

    public AgentReply answer(AgentRequest request) {
        return answer(request, null);
    }

    /**
     * Answers a call.
     *
     * @param ashbySays what Ashby answers this time, or null to ask it
     */
    public AgentReply answer(AgentRequest request, AshbyAccount.@Nullable Answer ashbySays) {
        try {
            Route route = Route.of(request.method(), request.path());
            if (route == null) {
                throw Route.knows(request.path())
                        ? AgentProblem.detail(405, "Method Not Allowed")
                        : AgentProblem.detail(404, "Not Found");
            }
            return answer(route, request, ashbySays);
        } catch (AgentProblem problem) {
            return refusal(problem);
        }
    }

    /** An error that did not come about by itself. */
    public AgentReply failure(int status, String message, @Nullable Duration retryAfter) {
        return refusal(AgentProblem.detail(status, message, retryAfter));
    }

    private AgentReply refusal(AgentProblem problem) {
        return new AgentReply(problem.status(), AgentJson.write(problem.body(options.errors())), problem.retryAfter());
    }

    /** The value of {@code Retry-After} for a pause. */
    public String retryAfter(Duration pause) {
        long seconds = Math.max(0, (pause.toMillis() + 999) / 1000);
        return options.has(AgentVariation.RETRY_AFTER_AS_DATE)
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds))
                : Long.toString(seconds);
    }

    private AgentReply answer(Route route, AgentRequest request, AshbyAccount.@Nullable Answer ashbySays) {
        if (route == Route.TOKEN) {
            checkOrganization(request);
            return token(request);
        }
        Access access = access(request);
        checkOrganization(request);
        if (options.has(AgentVariation.AMBIGUOUS_ORGANIZATION) && request.organization() == null) {
            throw AgentProblem.declared(
                    400, "The user belongs to several organizations: specify target organization in X-Organization-Id");
        }
        return switch (route) {
            case TOKEN -> throw new IllegalStateException("Answered above");
            case SCOPED_TOKEN -> scopedToken(access, request);
            case SCOPED_TOKEN_INFO -> scopedTokenInfo(access);
            case LIST_CONNECTORS -> connectors.list(access, new Query(request.path()));
            case CREATE_CONNECTOR -> connectors.create(access, RequestBody.of(request));
            case CHECK_CONFIGURATION -> connectors.checkConfiguration(access, RequestBody.of(request));
            case GET_CONNECTOR -> connectors.get(connector(access, request));
            case UPDATE_CONNECTOR -> connectors.update(connector(access, request), RequestBody.of(request));
            case DELETE_CONNECTOR -> connectors.delete(connector(access, request));
            case CHECK_CONNECTOR -> {
                Connector connector = connector(access, request);
                RequestBody.orEmpty(request);
                yield connectors.check(connector);
            }
            case INSPECT_CONNECTOR -> connectors.inspect(connector(access, request));
            case EXECUTE -> execution.run(connector(access, request), RequestBody.of(request), ashbySays);
            case DEFINITIONS -> AshbyDefinition.list(new Query(request.path()).text("name"));
            case WORKSPACES -> Workspaces.list(organization.workspaces(), new Query(request.path()));
        };
    }

    private Connector connector(Access access, AgentRequest request) {
        String id = Route.id(request.path()).toLowerCase(Locale.ROOT);
        Connector connector = organization.connector(id);
        if (connector == null) {
            throw AgentProblem.detail(404, "Connector not found");
        }
        if (access.workspace() != null && !access.workspace().equals(connector.workspace())) {
            throw AgentProblem.declared(403, "Connector not accessible");
        }
        return connector;
    }

    private Access access(AgentRequest request) {
        String authorization = request.authorization();
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw AgentProblem.detail(
                    options.has(AgentVariation.MISSING_BEARER_IS_403) ? 403 : 401, "Not authenticated");
        }
        Access access = tokens.find(authorization.substring(7).strip());
        if (access == null) {
            throw AgentProblem.detail(401, "The token is invalid or has expired");
        }
        return access;
    }

    private static void checkOrganization(AgentRequest request) {
        String id = RequestBody.checkUuid("x-organization-id", request.organization());
        if (id != null && !id.equals(ORGANIZATION_ID)) {
            throw AgentProblem.declared(403, "Organization not accessible");
        }
    }

    private AgentReply token(AgentRequest request) {
        RequestBody body = RequestBody.of(request);
        String id = body.requiredText("client_id");
        String secret = body.requiredText("client_secret");
        if (!id.equals(CLIENT_ID) || !secret.equals(CLIENT_SECRET)) {
            throw AgentProblem.detail(401, "invalid client credentials");
        }
        boolean ambiguous = options.has(AgentVariation.AMBIGUOUS_ORGANIZATION) && request.organization() == null;
        Duration lifetime = options.tokenLifetime();
        return AgentReply.ok(new JsonMap()
                .with("access_token", tokens.issue(null, lifetime))
                .with("token_type", "bearer")
                .with("expires_in", (lifetime.toMillis() + 999) / 1000)
                .with("organization_id", ambiguous ? null : ORGANIZATION_ID));
    }

    private AgentReply scopedToken(Access access, AgentRequest request) {
        if (access.workspace() != null) {
            throw AgentProblem.declared(403, "An application token is required");
        }
        RequestBody body = RequestBody.of(request);
        String name = body.requiredText("workspace_name");
        body.uuid("region_id");
        Duration lifetime = options.tokenLifetime().multipliedBy(4).dividedBy(3);
        return AgentReply.ok(new JsonMap().with("token", tokens.issue(organization.workspaceOrNew(name), lifetime)));
    }

    private static AgentReply scopedTokenInfo(Access access) {
        Workspace workspace = access.workspace();
        if (workspace == null) {
            throw AgentProblem.declared(403, "A scoped token is required");
        }
        return AgentReply.ok(new JsonMap()
                .with("organization_id", ORGANIZATION_ID)
                .with("workspace_id", workspace.id())
                .with("workspace_name", workspace.name()));
    }
}
