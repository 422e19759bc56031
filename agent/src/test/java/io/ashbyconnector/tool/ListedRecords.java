package io.ashbyconnector.tool;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.port.Capabilities;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a tool list records of any kind in the catalog, though Ashby lists few of them. */
final class ListedRecords {

    private static final Catalog CATALOG = Catalog.ofAshby();
    private static final JsonMapper JSON = new JsonMapper();

    private final ScriptedService service = new ScriptedService(Capabilities::all);
    private final AshbyConnector connector;
    private final String entity;
    private final Map<Set<FieldClass>, AshbyTool> tools = new HashMap<>();

    ListedRecords(RecordType record) {
        Entity any = CATALOG.entity("candidates");
        Action list = new Action(
                any.name(),
                "list",
                "All of them.",
                null,
                List.of(),
                Effect.READ,
                Answer.PAGE,
                record,
                null,
                null,
                false,
                null,
                Map.of(),
                any.action("list").orElseThrow().input());
        this.entity = any.name();
        this.connector = service.connect(CATALOG.only(List.of(any.with(List.of(list)))));
    }

    /** Each kind once, by the entity whose own it is, or by the action that answers with it. */
    static Map<String, RecordType> all() {
        Map<String, RecordType> all = new LinkedHashMap<>();
        for (Entity entity : CATALOG.entities()) {
            for (Action action : entity.actions()) {
                RecordType record = action.record();
                if (record != null && !action.contextStore() && !all.containsValue(record)) {
                    boolean isOwn = record.equals(entity.record().orElseThrow());
                    all.put(isOwn ? entity.name() : action.qualifiedName(), record);
                }
            }
        }
        return all;
    }

    /** The records as a model sees them. */
    JsonNode seen(List<String> records, FieldClass... masked) {
        service.records.clear();
        records.forEach(service::with);
        AshbyTool tool = tools.computeIfAbsent(
                Set.of(masked),
                classes -> AshbyTool.over(connector)
                        .budget(OutputBudget.chars(100_000))
                        .mask(masked)
                        .build());
        String call = JSON.createObjectNode()
                .put("entity", entity)
                .put("action", "list")
                .toString();
        return Content.content(tool.call(call)).get("data");
    }
}
