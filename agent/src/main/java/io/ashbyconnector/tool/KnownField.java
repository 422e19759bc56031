package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.model.ModelSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known of a place in the records of an entity: what stands there, and whether the organization itself wrote it. What
 * is not known to be the organization's comes from outside. The elements of a list are at the place of the list. Immutable.
 *
 * @param values the values of an enumeration
 * @param fields the fields within
 */
record KnownField(Kind kind, boolean isOrganizations, Set<String> values, Map<String, KnownField> fields) {

    enum Kind {
        /** Fields that the model knows. */
        RECORD,
        /** An id, a handle, a time or a number. */
        CODE,
        /** One of several values. */
        ENUMERATION,
        /** Words. */
        TEXT,
        /** Any JSON. */
        ANY
    }

    /** A place that the model does not know. */
    static final KnownField UNKNOWN = new KnownField(Kind.ANY, false, Set.of(), Map.of());

    /** The values of custom fields may be copied from what a candidate wrote, wherever they stand. */
    private static final Set<String> NOBODYS = Set.of("customFields.value", "customFields.valueLabel");

    private static final Pattern CODE = Pattern.compile("[\\w.:+/=~-]+");
    private static final Set<String> CODE_TYPES = Set.of("date-time", "date", "integer", "number", "boolean");

    KnownField {
        values = Set.copyOf(values);
        fields = Map.copyOf(fields);
    }

    static KnownField of(RecordType record) {
        Map<String, List<ModelSchema.Field>> byOwner =
                ModelSchema.fields(record.type()).stream().collect(Collectors.groupingBy(field -> owner(path(field))));
        return record(record, "", byOwner, false);
    }

    /** Whether a text here is an id, a time, or a value that is known, and no words. */
    boolean hasNoWords(String text) {
        return switch (kind) {
            case CODE -> CODE.matcher(text).matches();
            case ENUMERATION -> values.contains(text);
            case RECORD, TEXT, ANY -> false;
        };
    }

    boolean knows(String name) {
        return fields.containsKey(name);
    }

    KnownField field(String name) {
        KnownField known = fields.get(name);
        if (known != null) {
            return known;
        }
        return kind == Kind.ANY ? this : UNKNOWN;
    }

    private static KnownField record(
            RecordType record, String owner, Map<String, List<ModelSchema.Field>> byOwner, boolean isOrganizations) {
        Map<String, KnownField> fields = byOwner.getOrDefault(owner, List.of()).stream()
                .collect(Collectors.toMap(field -> name(path(field)), field -> field(record, field, byOwner)));
        return new KnownField(Kind.RECORD, isOrganizations, Set.of(), fields);
    }

    private static KnownField field(
            RecordType record, ModelSchema.Field field, Map<String, List<ModelSchema.Field>> byOwner) {
        String path = path(field);
        boolean isOrganizations = isOrganizations(record, path);
        if (byOwner.containsKey(path)) {
            return record(record, path, byOwner, isOrganizations);
        }
        String type = field.type().replace("[]", "");
        if (type.equals("object") || type.equals("any")) {
            return new KnownField(Kind.ANY, isOrganizations, Set.of(), Map.of());
        }
        if (!field.knownValues().isEmpty()) {
            return new KnownField(Kind.ENUMERATION, isOrganizations, new HashSet<>(field.knownValues()), Map.of());
        }
        boolean isCode = CODE_TYPES.contains(type) || isCode(name(path));
        return new KnownField(isCode ? Kind.CODE : Kind.TEXT, isOrganizations, Set.of(), Map.of());
    }

    private static boolean isCode(String name) {
        return name.equals("id") || name.endsWith("Id") || name.endsWith("Ids") || name.equals("handle");
    }

    private static boolean isOrganizations(RecordType record, String path) {
        return record.isTrusted()
                || (record.isTrusted(path) && NOBODYS.stream().noneMatch(part -> ("." + path).endsWith("." + part)));
    }

    private static String path(ModelSchema.Field field) {
        return field.path().replace("[]", "");
    }

    /** The path of the record that a field is in; empty for the outermost. */
    private static String owner(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
