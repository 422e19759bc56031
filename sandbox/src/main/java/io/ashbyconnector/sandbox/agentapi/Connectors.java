package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.agentapi.AccessTokens.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The calls that manage connectors. */
final class Connectors {
    private final AgentApiOptions options;
    private final Organization organization;
    private final AshbyAccount account;
    private final StoreSearch store;

    Connectors(AgentApiOptions options, Organization organization, AshbyAccount account, StoreSearch store) {
        this.options = options;
        this.organization = organization;
        this.account = account;
        this.store = store;
    }

    AgentReply list(Access access, Query query) {
        String workspaceId = query.uuid("workspace_id");
        String definition = query.uuid("definition_id");
        List<String> names = new ArrayList<>();
        for (String parameter : List.of("workspace_name", "customer_name", "external_user_id")) {
            String name = query.text(parameter);
            if (name != null) {
                names.add(name);
            }
        }
        if (workspaceId == null && names.isEmpty() && access.workspace() == null) {
            throw AgentProblem.invalid(
                    "workspace_name", "Value error, One of workspace_id or workspace_name must be provided");
        }
        List<JsonMap> found = new ArrayList<>();
        for (Connector connector : organization.connectors()) {
            Workspace workspace = connector.workspace();
            if ((access.workspace() == null || access.workspace().equals(workspace))
                    && (workspaceId == null || workspaceId.equals(workspace.id()))
                    && (definition == null || definition.equals(AshbyDefinition.ID))
                    && names.stream().allMatch(workspace.name()::equals)) {
                found.add(dated(
                        connector, head(connector).with("summarized_source_template", AshbyDefinition.summary())));
            }
        }
        return AgentReply.ok(new JsonMap().with("data", found));
    }

    AgentReply create(Access access, RequestBody body) {
        NewConnector wanted = NewConnector.read(body, options, organization.now());
        Workspace workspace = workspace(access, wanted.workspace());
        String name = wanted.name() == null || wanted.name().isBlank()
                ? AshbyDefinition.SLUG + " - " + workspace.name()
                : wanted.name();
        Connector created =
                organization.create(workspace, name, wanted.apiKey(), wanted.startDate(), wanted.entities());
        int status = options.has(AgentVariation.CREATED_IS_201) ? 201 : 200;
        return new AgentReply(status, AgentJson.write(json(created)), null);
    }

    AgentReply get(Connector connector) {
        return AgentReply.ok(json(connector));
    }

    AgentReply update(Connector connector, RequestBody body) {
        String name = body.text("name");
        RequestBody replication = body.object("replication_config");
        String startDate = NewConnector.startDate(replication);
        if (replication != null && startDate == null) {
            throw NewConnector.missingStartDate();
        }
        List<?> entities = NewConnector.entities(body);
        Connector updated = organization.update(
                connector.id(),
                old -> old.changed(
                        Objects.requireNonNullElse(name, old.name()),
                        Objects.requireNonNullElse(startDate, old.startDate()),
                        entities == null ? old.entities() : entities,
                        organization.now()));
        if (updated == null) {
            throw AgentProblem.detail(404, "Connector not found");
        }
        return AgentReply.ok(json(updated));
    }

    AgentReply delete(Connector connector) {
        String job = organization.delete(connector.id());
        return options.has(AgentVariation.DELETED_IS_204)
                ? new AgentReply(204, null, null)
                : new AgentReply(202, AgentJson.write(new JsonMap().with("job_id", job)), null);
    }

    AgentReply checkConfiguration(Access access, RequestBody body) {
        NewConnector wanted = NewConnector.read(body, options, organization.now());
        workspace(access, wanted.workspace());
        return check(wanted.apiKey());
    }

    AgentReply check(Connector connector) {
        return check(connector.apiKey());
    }

    AgentReply inspect(Connector connector) {
        return AgentReply.ok(new JsonMap()
                .with("connector_id", connector.id())
                .with("name", connector.name())
                .with("workspace_id", connector.workspace().id())
                .with("organization_id", Organization.ID)
                .with("source_definition_id", AshbyDefinition.ID)
                .with("source_definition_name", AshbyDefinition.NAME)
                .with("source_config_template_id", AshbyDefinition.TEMPLATE_ID)
                .with("docs_skill_id", "connector:" + AshbyDefinition.SLUG)
                .with("context_store_readiness", store.readiness(connector))
                .with("warnings", List.of()));
    }

    private Workspace workspace(Access access, String name) {
        Workspace workspace = options.has(AgentVariation.CREATE_MAKES_WORKSPACE)
                ? organization.workspaceOrNew(name)
                : organization.workspace(name);
        if (workspace == null) {
            throw AgentProblem.declared(404, "Workspace '" + name + "' not found");
        }
        if (access.workspace() != null && !access.workspace().equals(workspace)) {
            throw AgentProblem.declared(403, "Workspace not accessible");
        }
        return workspace;
    }

    /** Lists one user, as the cheapest call that needs a good key. */
    private AgentReply check(String apiKey) {
        AshbyReply reply = AshbyReply.read(account.ask(apiKey, "user.list", "{\"limit\":1}"));
        String problem = reply.problem();
        JsonMap entity = new JsonMap()
                .with("entity", "users")
                .with("status", problem == null ? "succeeded" : "failed")
                .with("status_code", reply.status())
                .with("error_message", problem);
        return AgentReply.ok(new JsonMap()
                .with("id", Organization.id("check/" + organization.now()))
                .with("status", problem == null ? "succeeded" : "failed")
                .with("error_message", problem)
                .with("failure_reason", problem == null ? null : reason(problem, reply.status()))
                .with("entity_check_results", List.of(entity)));
    }

    private JsonMap reason(String problem, int status) {
        boolean passing = status == 429 || status >= 500;
        return new JsonMap()
                .with("timestamp", organization.now().toEpochMilli())
                .with("failure_origin", "source")
                .with("failure_type", passing ? "transient_error" : "config_error")
                .with("external_message", problem)
                .with("internal_message", null)
                .with("retryable", passing);
    }

    private static JsonMap head(Connector connector) {
        return new JsonMap().with("id", connector.id()).with("name", connector.name());
    }

    private JsonMap json(Connector connector) {
        return dated(
                connector,
                head(connector)
                        .with("source_template", AshbyDefinition.template())
                        .with("replication_config", new JsonMap().with("start_date", connector.startDate()))
                        .with("entities", connector.entities()));
    }

    private JsonMap dated(Connector connector, JsonMap json) {
        if (options.has(AgentVariation.UNKNOWN_KEYS)) {
            json.with("sandbox_extra", new JsonMap().with("tier", "free"));
        }
        return json.with("created_at", Times.ofAgentApi(connector.createdAt()))
                .with("updated_at", Times.ofAgentApi(connector.updatedAt()));
    }
}
