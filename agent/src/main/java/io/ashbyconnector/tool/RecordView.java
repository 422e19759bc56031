package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.internal.json.JsonTrees;
import io.ashbyconnector.model.overview.CandidateOverview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the records of one call are shown: what may be seen of them, and how much of that was asked for. Immutable. */
final class RecordView {

    private static final int LARGEST_FIELDS = 12;

    /** Where texts end that are too long for an answer, as far as they have to be cut. */
    private static final List<Integer> CUTS = List.of(20_000, 5_000, 1_000, 200);

    /** What belongs to an application in an overview. */
    private static final List<String> DETAILS = List.of("interviews", "feedback", "offers");

    private final Masking masking;
    private final OutsideText outside;
    private final @Nullable FieldSelection fields;
    /** Null for records of which nothing is known. */
    private final @Nullable RecordType type;
    /** Null for records of which it is not known what sums them up. */
    private final @Nullable FieldSelection summary;

    private final boolean inSummary;

    /** @throws io.ashbyconnector.error.InvalidInputException when a field is asked for that does not exist */
    RecordView(ToolRequest.Call call, ToolScope scope) {
        RecordFields there = RecordFields.of(call.action());
        List<String> wanted = call.from().fields();
        Object statement = call.from().params().get("sql");
        KnownFields known = scope.fields();
        KnownField records =
                statement == null ? known.of(call.entity(), call.action()) : known.ofRows(call.entity(), call.action());
        boolean isHidden = statement != null && scope.asksOwnStore();
        this.masking = new Masking(isHidden ? withoutFreeText(scope.masked()) : scope.masked(), records);
        this.outside = statement == null
                ? OutsideText.in(records, known)
                : OutsideText.inRows(records, String.valueOf(statement), scope.asksOwnStore(), known);
        this.fields = wanted.isEmpty()
                ? null
                : there.select(
                        wanted, "Fields: " + String.join(", ", topLevel(there)) + "; describe lists the nested ones.");
        this.type = call.action().record();
        this.summary = summary(type);
        this.inSummary = call.from().summary();
    }

    /** Texts by candidates are not among what a store of the program's own answers with, so that names may be of several words. */
    private static Set<FieldClass> withoutFreeText(Set<FieldClass> masked) {
        Set<FieldClass> rest = EnumSet.noneOf(FieldClass.class);
        rest.addAll(masked);
        rest.remove(FieldClass.FREE_TEXT);
        return rest;
    }

    private static @Nullable FieldSelection summary(@Nullable RecordType record) {
        return record == null || record.summary().isEmpty()
                ? null
                : FieldSelection.of(record.summary(), List.of(), List.of(), "");
    }

    private static List<String> topLevel(RecordFields fields) {
        return fields.known().stream().filter(path -> !path.contains(".")).toList();
    }

    JsonNode of(JsonNode record) {
        return outside.mark(asked(record));
    }

    private JsonNode asked(JsonNode record) {
        JsonNode seen = seen(record);
        if (fields != null) {
            return fields.project(seen);
        }
        return inSummary && summary != null ? summary(summary, seen) : seen;
    }

    /** All of it that the model may see. */
    private JsonNode seen(JsonNode record) {
        return masking.of(type == null ? record : type.redacted(record));
    }

    /**
     * The record in ever smaller forms: as it is asked for, in summary, with its longest texts cut, the sizes of its largest
     * fields, its id.
     */
    List<Form> forms(JsonNode record) {
        JsonNode whole = asked(record);
        JsonNode asked = outside.mark(whole);
        JsonNode id = outside.mark(seen(record)).path("id");
        String note = "The record " + id.asString("") + (id.asString("").isEmpty() ? "" : " ") + "has "
                + JsonTrees.write(asked).length() + " characters, more than an answer holds: ";
        List<Form> forms = new ArrayList<>(List.of(new Form(asked, List.of())));
        if (type != null && type.type() == CandidateOverview.class && fields == null && !inSummary) {
            shorter(asked, note).forEach(forms::add);
        }
        if (fields == null && !inSummary && summary != null) {
            forms.add(new Form(
                    summary(summary, asked),
                    List.of(note + "this is its summary. Use fields to get other parts of it.")));
        }
        for (int length : CUTS) {
            forms.add(new Form(
                    outside.mark(cut(whole, length)),
                    List.of(note + "its texts end after " + length + " characters here, with …")));
        }
        List<String> sizes = List.of(note + "these are the sizes of its fields. Use fields to get the smaller ones.");
        forms.add(new Form(sizes(id, asked, LARGEST_FIELDS), sizes));
        forms.add(new Form(sizes(id, asked, 0), sizes));
        return forms;
    }

    /** An overview of a candidate without the forms of the feedback, then without the details of ever more applications, the oldest first. */
    private static List<Form> shorter(JsonNode overview, String note) {
        List<Form> forms = new ArrayList<>();
        ObjectNode brief = (ObjectNode) overview.deepCopy();
        List<JsonNode> applications = brief.path("applications").valueStream().toList();
        applications.forEach(each -> each.path("feedback").forEach(feedback -> remove(feedback, "formDefinition")));
        forms.add(new Form(brief.deepCopy(), List.of(note + "the forms of its feedback are left out.")));
        for (int cut = applications.size() - 1; cut >= 0; cut--) {
            JsonNode applied = applications.get(cut);
            DETAILS.forEach(name -> remove(applied, name));
            remove(applied.path("application"), "applicationHistory");
            forms.add(new Form(
                    brief.deepCopy(),
                    List.of(note + "interviews, feedback, offers and history of the " + (applications.size() - cut)
                            + " oldest applications are left out. List these by applicationId to get them.")));
        }
        return forms;
    }

    private static void remove(JsonNode from, String name) {
        if (from instanceof ObjectNode object) {
            object.remove(name);
        }
    }

    private static JsonNode cut(JsonNode node, int length) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.forEachEntry((name, value) -> copy.set(name, cut(value, length)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> copy.add(cut(element, length)));
            return copy;
        }
        if (!node.isString() || node.stringValue().length() <= length) {
            return node;
        }
        String text = node.stringValue();
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return JsonNodeFactory.instance.stringNode(text.substring(0, end) + "…");
    }

    private static JsonNode summary(FieldSelection summary, JsonNode seen) {
        ObjectNode brief = (ObjectNode) summary.project(seen);
        brief.removeIf(JsonNode::isNull);
        return brief;
    }

    private JsonNode sizes(JsonNode id, JsonNode view, int fieldCount) {
        ObjectNode outline = JsonTrees.object();
        if (!id.isMissingNode() && !id.isNull()) {
            outline.set("id", id);
        }
        ObjectNode sizes = outline.putObject("characters_by_field");
        view.propertyStream()
                .map(field -> Map.entry(
                        field.getKey(), JsonTrees.write(field.getValue()).length()))
                .sorted(Comparator.comparingInt(field -> -field.getValue()))
                .limit(fieldCount)
                .forEach(field -> sizes.put(field.getKey(), field.getValue()));
        return outline;
    }

    /** @param notes why it is shown in another way than it was asked for; empty when it is not */
    record Form(JsonNode view, List<String> notes) {}
}
