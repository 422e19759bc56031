package io.ashbyconnector.adapter.cli.export;

import io.ashbyconnector.adapter.cli.output.CsvPrinter;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.execution.PageMeta;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * The columns of a CSV file: a path for each value that the model knows, then a title for each custom field, whether or not a record has it,
 * then the paths of what the model does not know. Objects are spread over columns, a list is a cell of JSON; the values of a custom
 * field that can have several stand beside each other.
 */
final class CsvColumns {

    /** The table of the definitions of custom fields. */
    static final String DEFINITIONS = "custom_fields";

    private static final String CUSTOM_FIELDS = "customFields";
    private static final String BETWEEN_VALUES = "; ";

    private final String table;
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final boolean hasCustomFields;
    private final Map<String, String> titles = new TreeMap<>(); // by id
    private final Set<String> unknown = new TreeSet<>();

    CsvColumns(Listing listing) {
        this.table = listing.table();
        List<String> paths = RecordFields.of(listing.action()).columns();
        this.hasCustomFields = paths.contains(CUSTOM_FIELDS);
        for (String path : paths) {
            if (!path.equals(CUSTOM_FIELDS)) {
                known.put(path, known.size());
            }
        }
    }

    boolean hasCustomFields() {
        return hasCustomFields;
    }

    /** Learns the custom fields that records of the table may have. */
    void define(List<JsonNode> definitions) {
        for (JsonNode field : definitions) {
            if (isOf(field.path("objectType").asString(""))) {
                name(field);
            }
        }
    }

    private boolean isOf(String objectType) {
        return (objectType + "s").toLowerCase(Locale.ROOT).equals(table.replace("_", ""));
    }

    private void name(JsonNode field) {
        String id = field.path("id").asString("");
        if (!id.isEmpty()) {
            titles.putIfAbsent(id, field.path("title").asString(id));
        }
    }

    /** Learns what records have. */
    void find(List<JsonNode> records) {
        for (JsonNode record : records) {
            visit("", record, (path, value) -> {
                if (!known.containsKey(path)) {
                    unknown.add(path);
                }
            });
            if (hasCustomFields) {
                record.path(CUSTOM_FIELDS).forEach(this::name);
            }
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void cell(String path, JsonNode value);
    }

    /** Each value of a record that is a cell, but for custom fields. */
    private void visit(String prefix, JsonNode object, Visitor visitor) {
        object.properties().forEach(member -> {
            String path = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject() && !known.containsKey(path)) {
                visit(path + ".", value, visitor);
            } else if (!value.isNull() && !(hasCustomFields && path.equals(CUSTOM_FIELDS) && value.isArray())) {
                visitor.cell(path, value);
            }
        });
    }

    /** @param records reads them, the same ones that were looked at */
    void write(Output output, JsonCodec json, Consumer<Consumer<List<JsonNode>>> records) {
        Map<String, Integer> paths = new HashMap<>(known);
        List<String> header = known.keySet().stream().collect(Collectors.toList());
        Map<String, Integer> fields = new HashMap<>();
        Map<String, String> names = names();
        List<String> ordered = titles.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByValue(String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (String id : ordered) {
            fields.put(id, header.size());
            header.add(names.getOrDefault(id, id));
        }
        for (String path : unknown) {
            paths.put(path, header.size());
            header.add(path);
        }
        CsvPrinter printer = CsvPrinter.only(output, json, header, List.of());
        records.accept(page -> printer.page(page.stream()
                .map(record -> printer.row(row(record, paths, fields, header.size())))
                .toList()));
        printer.end(new PageMeta(null, false, null));
    }

    private List<JsonNode> row(JsonNode record, Map<String, Integer> paths, Map<String, Integer> fields, int width) {
        JsonNode[] row = new JsonNode[width];
        Arrays.fill(row, MissingNode.getInstance());
        visit("", record, (path, value) -> {
            Integer column = paths.get(path);
            if (column != null) {
                row[column] = value;
            }
        });
        if (hasCustomFields) {
            for (JsonNode field : record.path(CUSTOM_FIELDS)) {
                Integer column = fields.get(field.path("id").asString(""));
                if (column != null) {
                    row[column] = shown(field);
                }
            }
        }
        return List.of(row);
    }

    /** What people see of a custom field. */
    private static JsonNode shown(JsonNode field) {
        JsonNode label = field.path("valueLabel");
        JsonNode value = label.isNull() || label.isMissingNode() ? field.path("value") : label;
        boolean isListOfTexts = value.isArray() && value.valueStream().noneMatch(JsonNode::isContainer);
        return isListOfTexts
                ? JsonNodeFactory.instance.stringNode(
                        value.valueStream().map(JsonNode::asString).collect(Collectors.joining(BETWEEN_VALUES)))
                : value;
    }

    /** The titles by id; with the id behind a title that would be the name of two columns. */
    private Map<String, String> names() {
        Map<String, Integer> uses = new HashMap<>();
        known.keySet().forEach(path -> uses.merge(folded(path), 1, Integer::sum));
        unknown.forEach(path -> uses.merge(folded(path), 1, Integer::sum));
        titles.values().forEach(title -> uses.merge(folded(title), 1, Integer::sum));
        Map<String, String> names = new HashMap<>();
        titles.forEach((id, title) -> {
            @Nullable Integer count = uses.get(folded(title));
            names.put(id, count != null && count > 1 ? title + " (" + id + ")" : title);
        });
        return names;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
