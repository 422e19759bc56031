package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.catalog.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the records of one call are shown: what may be seen of them, and how much of that was asked for. Immutable. */
final class RecordView {

    private static final int LARGEST_FIELDS = 12;

    private final Masking masking;
    private final OutsideText outside;
    private final JsonMapper mapper;
    private final @Nullable FieldSelection fields;
    private final FieldSelection summary;
    private final boolean inSummary;
    private final boolean isRow;

    /** @throws io.ashbyconnector.error.InvalidInputException when a field is asked for that does not exist */
    RecordView(ToolRequest.Call call, ToolScope scope, JsonMapper mapper) {
        RecordFields there = RecordFields.of(call.action());
        List<String> wanted = call.from().fields();
        Object statement = call.from().params().get("sql");
        KnownFields known = scope.fields();
        KnownField records =
                statement == null ? known.of(call.entity(), call.action()) : known.ofRows(call.entity(), call.action());
        this.masking = new Masking(scope.masked(), records);
        this.outside = statement == null
                ? OutsideText.in(records, known)
                : OutsideText.inRows(records, String.valueOf(statement), known);
        this.mapper = mapper;
        this.fields = wanted.isEmpty()
                ? null
                : there.select(
                        wanted, "Fields: " + String.join(", ", topLevel(there)) + "; describe lists the nested ones.");
        this.summary = FieldSelection.of(summary(call), List.of(), List.of(), "");
        this.isRow = call.action().contextStore();
        this.inSummary = call.from().summary() && !isRow;
    }

    private static List<String> summary(ToolRequest.Call call) {
        RecordType record = call.action().record();
        return record == null || record.summary().isEmpty() ? List.of("id") : record.summary();
    }

    private static List<String> topLevel(RecordFields fields) {
        return fields.known().stream().filter(path -> !path.contains(".")).toList();
    }

    JsonNode of(JsonNode record) {
        JsonNode seen = masking.of(record);
        if (fields != null) {
            return outside.mark(fields.project(seen));
        }
        return outside.mark(inSummary ? summary(seen) : seen);
    }

    /** The record in ever smaller forms: as it is asked for, in summary, the sizes of its largest fields, its id. */
    List<Form> forms(JsonNode record) {
        JsonNode asked = of(record);
        JsonNode id = outside.mark(masking.of(record)).path("id");
        String note = "The record " + id.asString("") + " has "
                + mapper.writeValueAsString(asked).length() + " characters, more than an answer holds: ";
        List<Form> forms = new ArrayList<>(List.of(new Form(asked, List.of())));
        if (fields == null && !inSummary && !isRow) {
            forms.add(new Form(
                    summary(asked), List.of(note + "this is its summary. Use fields to get other parts of it.")));
        }
        List<String> sizes = List.of(note + "these are the sizes of its fields. Use fields to get the smaller ones.");
        forms.add(new Form(sizes(id, asked, LARGEST_FIELDS), sizes));
        forms.add(new Form(sizes(id, asked, 0), sizes));
        return forms;
    }

    private JsonNode summary(JsonNode seen) {
        ObjectNode brief = (ObjectNode) summary.project(seen);
        brief.removeIf(JsonNode::isNull);
        return brief;
    }

    private JsonNode sizes(JsonNode id, JsonNode view, int fieldCount) {
        ObjectNode outline = mapper.createObjectNode();
        if (!id.isMissingNode() && !id.isNull()) {
            outline.set("id", id);
        }
        ObjectNode sizes = outline.putObject("characters_by_field");
        view.propertyStream()
                .map(field -> Map.entry(
                        field.getKey(),
                        mapper.writeValueAsString(field.getValue()).length()))
                .sorted(Comparator.comparingInt(field -> -field.getValue()))
                .limit(fieldCount)
                .forEach(field -> sizes.put(field.getKey(), field.getValue()));
        return outline;
    }

    /** @param notes why it is shown in another way than it was asked for; empty when it is not */
    record Form(JsonNode view, List<String> notes) {}
}
