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
        JsonMap ashby = new JsonMap()
                .with("sourceDefinitionId", ID)
                .with("destinationDefinitionId", null)
                .with("name", NAME)
                .with("dockerRepository", "airbyte/source-ashby")
                .with("iconUrl", ICON)
                .with("custom", false)
                .with("supportLevel", "community");
        boolean matches = part == null || SLUG.contains(part.toLowerCase(Locale.ROOT));
        return AgentReply.ok(new JsonMap().with("definitions", matches ? List.of(ashby) : List.of()));
    }

    /** As single connectors show it. */
    static JsonMap template() {
        JsonMap properties = new JsonMap()
                .with("api_key", new JsonMap().with("type", "string").with("airbyte_secret", true))
                .with("start_date", new JsonMap().with("type", "string").with("format", "date-time"));
        JsonMap specification = new JsonMap()
                .with("type", "object")
                .with("required", List.of("api_key", "start_date"))
                .with("properties", properties);
        JsonMap template = new JsonMap()
                .with("id", TEMPLATE_ID)
                .with("name", NAME)
                .with("icon", ICON)
                .with("source_definition_id", ID)
                .with(
                        "user_config_spec",
                        new JsonMap()
                                .with("documentationUrl", "https://docs.airbyte.com/integrations/sources/ashby")
                                .with("connectionSpecification", specification))
                .with("partial_default_config", new JsonMap())
                .with("customization", null)
                .with("tags", List.of());
        return withModes(template.with("is_experimental", false));
    }

    /** As lists show it. */
    static JsonMap summary() {
        return withModes(new JsonMap()
                .with("id", TEMPLATE_ID)
                .with("name", NAME)
                .with("icon", ICON)
                .with("connector_name", SLUG)
                .with("organization_id", null)
                .with("actor_definition_id", ID)
                .with("tags", List.of())
                .with("customization", null));
    }

    private static JsonMap withModes(JsonMap template) {
        return template.with("mode", "MULTI")
                .with("runtime_mode", "direct_and_context_store")
                .with("supports_context_store", true)
                .with("created_at", MADE)
                .with("updated_at", MADE);
    }
}
