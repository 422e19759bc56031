package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.company.ArchiveReasonRecord;
import io.ashbyconnector.sandbox.company.StoredField;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import io.ashbyconnector.sandbox.table.VisibleRows;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The store that is searched instead of Ashby. It keeps nothing: each search goes through the account's rows, those
 * that the connector's key lists.
 */
final class StoreSearch {
    private static final int DEFAULT_LIMIT = 1000;

    private final AgentApiOptions options;
    private final AshbyAccount account;
    private final Map<String, List<StoredField>> stored;

    StoreSearch(AgentApiOptions options, AshbyAccount account, Map<String, List<StoredField>> stored) {
        this.options = options;
        this.account = account;
        this.stored = stored;
    }

    /** Answers {@code {data, meta}}. */
    JsonMap search(Connector connector, AshbyEntity entity, RequestBody params) {
        long started = System.nanoTime();
        checkReady();
        Map<String, StoredField> fields = fields(entity);
        RequestBody query = params.object("query");
        Object filter = query == null ? null : query.values().get("filter");
        Object sort = query == null ? null : query.values().get("sort");
        Predicate<Row> wanted = filter == null
                ? row -> true
                : new SearchFilter(fields, SearchFilter.Operators.of(options)).read(filter);
        SortOrder order = SortOrder.read(sort, fields);
        List<StoredField> shown = shown(params.list("fields"), fields);
        int limit = limit(params);
        int binding = Objects.hash(connector.id(), entity.name(), AgentJson.write(filter), AgentJson.write(sort));
        String cursor = params.text("cursor");
        VisibleRows<?> visible = account.rows(connector.apiKey(), entity.listOperation());
        RowPlace after = cursor == null ? null : StoreCursor.open(cursor, binding, visible);
        List<Row> rows = new ArrayList<>();
        RowPlace last = new Scan(visible, wanted, order).collect(after, limit, rows);
        return page(rows, shown, last == null ? null : StoreCursor.of(last, binding), last != null, started);
    }

    /** Answers {@code {data, meta}} for the one form of SQL that {@link SqlStatement} knows. */
    JsonMap sql(Connector connector, AshbyEntity entity, RequestBody params) {
        long started = System.nanoTime();
        checkReady();
        SqlStatement statement = SqlStatement.read(params.requiredText("sql"), entity.name());
        Map<String, StoredField> fields = fields(entity);
        List<StoredField> shown = statement.columns().isEmpty()
                ? List.copyOf(fields.values())
                : statement.columns().stream()
                        .map(name -> field(name, fields, "sql"))
                        .toList();
        int limit = Math.min(limit(params), statement.limit());
        List<Row> rows = new ArrayList<>();
        VisibleRows<?> visible = account.rows(connector.apiKey(), entity.listOperation());
        RowPlace last = new Scan(visible, row -> true, SortOrder.read(null, fields)).collect(null, limit, rows);
        return page(rows, shown, null, last != null && limit < statement.limit(), started);
    }

    JsonMap readiness(Connector connector) {
        List<JsonMap> supported = new ArrayList<>();
        List<JsonMap> configured = new ArrayList<>();
        boolean ready = options.storeNotReady() == null;
        for (AshbyEntity entity : AshbyEntity.ALL) {
            if (entity.stored()) {
                supported.add(new JsonMap().with("entity", entity.name()).with("suggested", true));
                configured.add(new JsonMap()
                        .with("entity", entity.name())
                        .with("status", ready ? "Ready" : "Loading")
                        .with("ready_for_search", ready)
                        .with("supported", true)
                        .with("entity_count", ready ? count(connector, entity) : null)
                        .with("updated_at", ready ? Times.ofAgentApi(connector.createdAt()) : null)
                        .with("semantic_search_status", List.of()));
            }
        }
        return new JsonMap()
                .with("connector_id", connector.id())
                .with("source_definition_id", AshbyDefinition.ID)
                .with("supported_context_store_entities", supported)
                .with("configured_cache_entities", configured);
    }

    private int count(Connector connector, AshbyEntity entity) {
        VisibleRows<?> visible = account.rows(connector.apiKey(), entity.listOperation());
        RowWalk<?> walk = visible.walk(RowPlace.START, row -> true);
        int count = 0;
        while (walk.next() != null) {
            count++;
        }
        return count;
    }

    private void checkReady() {
        Integer status = options.storeNotReady();
        if (status != null) {
            throw AgentProblem.detail(status, "The context store of this connector is still loading");
        }
    }

    private Map<String, StoredField> fields(AshbyEntity entity) {
        Map<String, StoredField> fields = new LinkedHashMap<>();
        for (StoredField field : stored.getOrDefault(entity.name(), List.of())) {
            fields.put(field.name(), field);
        }
        return fields;
    }

    /** A field by its name; {@code place} is the parameter that names it. */
    static StoredField field(String name, Map<String, StoredField> fields, String place) {
        StoredField field = fields.get(name);
        if (field == null) {
            throw AgentProblem.invalid(
                    place,
                    "Unknown field '" + name + "'. Available fields: "
                            + AshbyEntity.quoted(List.copyOf(fields.keySet())));
        }
        return field;
    }

    /** The fields that were asked for, each as a list of keys or as a string with dots; by default all. */
    private static List<StoredField> shown(@Nullable List<?> asked, Map<String, StoredField> fields) {
        if (asked == null || asked.isEmpty()) {
            return List.copyOf(fields.values());
        }
        List<StoredField> shown = new ArrayList<>();
        for (Object each : asked) {
            Object name = each instanceof List<?> keys && keys.size() == 1 ? keys.get(0) : each;
            if (name instanceof List<?> || !(name instanceof String text)) {
                throw AgentProblem.invalid("fields", "Unknown field " + AgentJson.write(each));
            }
            shown.add(field(text, fields, "fields"));
        }
        return shown;
    }

    private static int limit(RequestBody params) {
        Object limit = params.values().get("limit");
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit instanceof BigInteger number && number.signum() > 0 && number.bitLength() < 31) {
            return number.intValue();
        }
        throw AgentProblem.invalid("limit", "Input should be a positive integer", "int_type");
    }

    private JsonMap page(List<Row> rows, List<StoredField> shown, @Nullable String cursor, boolean more, long started) {
        List<JsonMap> data = new ArrayList<>(rows.size());
        for (Row row : rows) {
            JsonMap record = new JsonMap();
            for (StoredField field : shown) {
                record.put(field.name(), show(field, row));
            }
            data.add(record);
        }
        return new JsonMap()
                .with("data", data)
                .with(
                        "meta",
                        new JsonMap()
                                .with("has_more", more)
                                .with("cursor", cursor)
                                .with("took_ms", (System.nanoTime() - started) / 1_000_000));
    }

    private @Nullable Object show(StoredField field, Row row) {
        Object value = field.value().apply(row);
        if (value instanceof Long time) {
            return Times.ofAshby(time);
        }
        ArchiveReasonRecord reason =
                field.name().equals("archiveReason") && options.has(AgentVariation.ARCHIVE_REASON_AS_OBJECT)
                        ? StoredField.archiveReason(row)
                        : null;
        return reason == null
                ? value
                : new JsonMap()
                        .with("id", reason.id())
                        .with("text", reason.text())
                        .with("reasonType", reason.type())
                        .with("isArchived", reason.archived());
    }
}
