package io.ashbyconnector.sandbox.agentapi;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the service describes the Ashby connector. */
final class AshbyDefinition {
    static final String ID = "4e8c9fa0-3634-499b-b948-11581b5c3efa";
    static final String NAME = "Ashby";
    static final String SLUG = "ashby";
    static final String TEMPLATE_ID = Organization.id("template");

    private static final String ICON =
            "https://connectors.airbyte.com/files/metadata/airbyte/source-ashby/latest/icon.svg";
    private static final String MADE = "2026-03-02T10:00:00.000000Z";

    private AshbyDefinition() {}

    /** The connector types whose name contains {@code part}. */
    static AgentReply list(@Nullable String part) {
        JsonObject ashby = new JsonObject()
                .with("sourceDefinitionId", ID)
                .with("destinationDefinitionId", null)
                .with("name", NAME)
                .with("dockerRepository", "airbyte/source-ashby")
                .with("iconUrl", ICON)
                .with("custom", false)
                .with("supportLevel", "community");
        boolean matches = part == null || SLUG.contains(part.toLowerCase(Locale.ROOT));
        return AgentReply.ok(new JsonObject().with("definitions", matches ? List.of(ashby) : List.of()));
    }

    /** As single connectors show it. */
    static JsonObject template() {
        JsonObject properties = new JsonObject()
                .with("api_key", new JsonObject().with("type", "string").with("airbyte_secret", true))
                .with("start_date", new JsonObject().with("type", "string").with("format", "date-time"));
        JsonObject specification = new JsonObject()
                .with("type", "object")
                .with("required", List.of("api_key", "start_date"))
                .with("properties", properties);
        JsonObject template = new JsonObject()
                .with("id", TEMPLATE_ID)
                .with("name", NAME)
                .with("icon", ICON)
                .with("source_definition_id", ID)
                .with(
                        "user_config_spec",
                        new JsonObject()
                                .with("documentationUrl", "https://docs.airbyte.com/integrations/sources/ashby")
                                .with("connectionSpecification", specification))
                .with("partial_default_config", new JsonObject())
                .with("customization", null)
                .with("tags", List.of());
        return withModes(template.with("is_experimental", false));
    }

    /** As lists show it. */
    static JsonObject summary() {
        return withModes(new JsonObject()
                .with("id", TEMPLATE_ID)
                .with("name", NAME)
                .with("icon", ICON)
                .with("connector_name", SLUG)
                .with("organization_id", null)
                .with("actor_definition_id", ID)
                .with("tags", List.of())
                .with("customization", null));
    }

    private static JsonObject withModes(JsonObject template) {
        return template.with("mode", "MULTI")
                .with("runtime_mode", "direct_and_context_store")
                .with("supports_context_store", true)
                .with("created_at", MADE)
                .with("updated_at", MADE);
    }
}
