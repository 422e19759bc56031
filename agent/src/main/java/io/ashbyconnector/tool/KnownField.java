package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.model.ModelSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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
        return record(record, "", ModelSchema.fields(record.type()), false);
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
            RecordType type, String prefix, List<ModelSchema.Field> all, boolean isOrganizations) {
        Map<String, KnownField> fields = new LinkedHashMap<>();
        for (ModelSchema.Field field : all) {
            String path = path(field);
            if (path.startsWith(prefix) && path.indexOf('.', prefix.length()) < 0) {
                fields.put(path.substring(prefix.length()), field(type, field, all));
            }
        }
        return new KnownField(Kind.RECORD, isOrganizations, Set.of(), fields);
    }

    private static KnownField field(RecordType record, ModelSchema.Field field, List<ModelSchema.Field> all) {
        String path = path(field);
        boolean isOrganizations = isOrganizations(record, path);
        String type = field.type().replace("[]", "");
        if (all.stream().anyMatch(other -> path(other).startsWith(path + "."))) {
            return record(record, path + ".", all, isOrganizations);
        }
        if (type.equals("object") || type.equals("any")) {
            return new KnownField(Kind.ANY, isOrganizations, Set.of(), Map.of());
        }
        if (!field.knownValues().isEmpty()) {
            return new KnownField(Kind.ENUMERATION, isOrganizations, new HashSet<>(field.knownValues()), Map.of());
        }
        boolean isCode = CODE_TYPES.contains(type) || isCode(path.substring(path.lastIndexOf('.') + 1));
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
}
