package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.tool.AshbyTool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of the entities that the tool offers. */
final class Resources {

    /** The place of an entity's name in the template. */
    static final String ENTITY = "entity";

    static final String TEMPLATE = "ashby://schema/{" + ENTITY + "}";

    private static final String PREFIX = "ashby://schema/";
    private static final String SCHEMA_TYPE = "application/schema+json";
    private static final int NOT_FOUND = -32_002;

    private final AshbyTool tool;

    Resources(AshbyTool tool) {
        this.tool = tool;
    }

    /** Those entities of which some action tells what its records look like. */
    static Stream<Entity> entities(AshbyTool tool) {
        return tool.entities().stream().filter(entity -> entity.record().isPresent());
    }

    List<ObjectNode> list() {
        return entities(tool)
                .map(entity -> described(
                        "uri",
                        PREFIX + entity.name(),
                        entity.name(),
                        "Schema of " + entity.name(),
                        entity.description()))
                .toList();
    }

    static ObjectNode template() {
        return described(
                "uriTemplate", TEMPLATE, "schema", "Schema of an entity", "The JSON Schema of an entity's records.");
    }

    private static ObjectNode described(String kind, String uri, String name, String title, String description) {
        return JsonRpc.object()
                .put(kind, uri)
                .put("name", name)
                .put("title", title)
                .put("description", description)
                .put("mimeType", SCHEMA_TYPE);
    }

    ObjectNode read(Params params) throws RefusedException {
        String uri = params.text("uri");
        Optional<RecordType> record = entities(tool)
                .filter(entity -> uri.equals(PREFIX + entity.name()))
                .findFirst()
                .flatMap(Entity::record);
        if (record.isEmpty()) {
            throw params.refused(NOT_FOUND, "Resource not found: '" + uri + "'. resources/list names those there are.");
        }
        ObjectNode result = JsonRpc.object();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", SCHEMA_TYPE)
                .put("text", ModelSchema.jsonSchema(record.get().type()).toString());
        return result;
    }
}
