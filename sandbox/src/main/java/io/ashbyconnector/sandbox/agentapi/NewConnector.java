package io.ashbyconnector.sandbox.agentapi;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request for a connector that passed validation. The key in it was not tried. */
record NewConnector(
        String workspace,
        @Nullable String name,
        String apiKey,
        String startDate,
        @Nullable List<?> entities) {
    private static final List<String> OLDER_NAMES = List.of("customer_name", "external_user_id");
    private static final long DEFAULT_AGE_DAYS = 180;

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "A connector in " + workspace;
    }

    /**
     * Reads the request.
     *
     * @param now what a default start date counts back from
     */
    static NewConnector read(RequestBody body, AgentApiOptions options, Instant now) {
        String workspace = workspace(body, options);
        checkType(body);
        String name = body.text("name");
        RequestBody credentials = body.object("credentials");
        RequestBody replication = body.object("replication_config");
        List<?> entities = entities(body);
        if (credentials == null && replication == null && body.text("server_side_oauth_secret_id") == null) {
            String message =
                    "Value error, At least one of credentials, replication_config, or server_side_oauth_secret_id"
                            + " must be provided";
            throw AgentProblem.invalid("body", message);
        }
        String apiKey = apiKey(credentials == null ? new RequestBody(new JsonMap()) : credentials);
        String startDate = startDate(replication);
        if (startDate == null && !options.has(AgentVariation.DEFAULT_START_DATE)) {
            throw missingStartDate();
        }
        return new NewConnector(
                workspace,
                name,
                apiKey,
                startDate == null ? now.minusSeconds(DEFAULT_AGE_DAYS * 86_400).toString() : startDate,
                entities);
    }

    private static String workspace(RequestBody body, AgentApiOptions options) {
        if (!options.has(AgentVariation.NO_OLDER_WORKSPACE_NAMES) && body.text("workspace_name") == null) {
            for (String older : OLDER_NAMES) {
                String value = body.text(older);
                if (value != null) {
                    return value;
                }
            }
        }
        return body.requiredText("workspace_name");
    }

    private static void checkType(RequestBody body) {
        String type = body.text("connector_type");
        String definition = body.uuid("definition_id");
        String template = body.uuid("source_template_id");
        if (type == null && definition == null && template == null) {
            throw AgentProblem.invalid(
                    "body",
                    "Value error, One of connector_type, definition_id, or source_template_id must be provided");
        }
        if (type != null && !type.equalsIgnoreCase(AshbyDefinition.NAME)) {
            throw AgentProblem.invalid("connector_type", "Connector type '" + type + "' not found");
        }
        if (definition != null && !definition.equals(AshbyDefinition.ID)) {
            throw AgentProblem.invalid("definition_id", "Source definition " + definition + " not found");
        }
        if (template != null && !template.equals(AshbyDefinition.TEMPLATE_ID)) {
            throw AgentProblem.invalid("source_template_id", "Source template " + template + " not found");
        }
    }

    private static String apiKey(RequestBody credentials) {
        if (!credentials.values().keySet().equals(Set.of("api_key"))) {
            List<String> keys = new ArrayList<>(credentials.values().keySet());
            throw AgentProblem.declared(
                    400,
                    "Credentials do not match any auth scheme. Provided keys: " + AshbyEntity.quoted(keys)
                            + ". Available schemes: [['api_key']]");
        }
        return credentials.requiredText("api_key");
    }

    /** The start date in a replication configuration, null if there is none. */
    static @Nullable String startDate(@Nullable RequestBody replication) {
        String date = replication == null ? null : replication.text("start_date");
        if (date == null) {
            return null;
        }
        try {
            Instant.parse(date);
            return date;
        } catch (DateTimeParseException malformed) {
            throw AgentProblem.declared(422, "'start_date' is not a 'date-time'");
        }
    }

    static AgentProblem missingStartDate() {
        return AgentProblem.declared(422, "required property 'start_date' not found");
    }

    /** The entities, each an object with at least its name; null if they are missing. */
    static @Nullable List<?> entities(RequestBody body) {
        List<?> entities = body.list("entities");
        if (entities == null) {
            return null;
        }
        for (Object item : entities) {
            if (!(item instanceof JsonMap entity) || !(entity.get("entity") instanceof String)) {
                throw AgentProblem.invalid("entities", "Each entity should be an object with 'entity'", "missing");
            }
        }
        return entities;
    }
}
