package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.model.ModelSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The entities whose records are the organization's own from end to end. */
    private static final Set<String> ORGANIZATIONS = Set.of(
            "jobs",
            "departments",
            "locations",
            "users",
            "job_postings",
            "sources",
            "archive_reasons",
            "candidate_tags",
            "custom_fields",
            "feedback_form_definitions");

    /** What else the organization wrote, with all within it. */
    private static final Map<String, Set<String>> ORGANIZATIONS_PARTS = Map.of(
            "candidates",
            Set.of("tags", "source", "creditedToUser", "customFields.title"),
            "applications",
            Set.of(
                    "customFields.title",
                    "currentInterviewStage",
                    "source",
                    "archiveReason",
                    "job",
                    "creditedToUser",
                    "hiringTeam",
                    "openings",
                    "applicationHistory",
                    "applicationFormSubmissions.formDefinition",
                    "referrals"));

    /** The values of custom fields may be copied from what a candidate wrote, wherever they stand. */
    private static final Set<String> NOBODYS = Set.of("customFields.value", "customFields.valueLabel");

    private static final Pattern CODE = Pattern.compile("[\\w.:+/=~-]+");
    private static final Set<String> CODE_TYPES = Set.of("date-time", "date", "integer", "number", "boolean");

    /** The names of all fields of the model, which are no one's text wherever they stand. */
    static final Set<String> NAMES = Catalog.standard().entities().stream()
            .flatMap(entity -> ModelSchema.fields(entity.recordType()).stream())
            .map(field -> field.path().substring(field.path().lastIndexOf('.') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Map.Entry<String, Class<?>>, KnownField> RECORDS = new ConcurrentHashMap<>();

    KnownField {
        values = Set.copyOf(values);
        fields = Map.copyOf(fields);
    }

    /** The records of an entity. */
    static KnownField of(Entity entity) {
        return RECORDS.computeIfAbsent(
                Map.entry(entity.name(), entity.recordType()),
                kind -> record(entity.name(), "", ModelSchema.fields(entity.recordType()), false));
    }

    /** The rows that a statement of a model's choice returns, whose columns may hold anything under any name. */
    static KnownField ofRows(Entity entity) {
        Map<String, KnownField> enumerations = new LinkedHashMap<>();
        of(entity).fields().forEach((name, field) -> {
            if (field.kind() == Kind.ENUMERATION) {
                enumerations.put(name, field);
            }
        });
        return new KnownField(Kind.RECORD, false, Set.of(), enumerations);
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
            String entity, String prefix, List<ModelSchema.Field> all, boolean isOrganizations) {
        Map<String, KnownField> fields = new LinkedHashMap<>();
        for (ModelSchema.Field field : all) {
            String path = path(field);
            if (path.startsWith(prefix) && path.indexOf('.', prefix.length()) < 0) {
                fields.put(path.substring(prefix.length()), field(entity, field, all));
            }
        }
        return new KnownField(Kind.RECORD, isOrganizations, Set.of(), fields);
    }

    private static KnownField field(String entity, ModelSchema.Field field, List<ModelSchema.Field> all) {
        String path = path(field);
        boolean isOrganizations = isOrganizations(entity, path);
        String type = field.type().replace("[]", "");
        if (all.stream().anyMatch(other -> path(other).startsWith(path + "."))) {
            return record(entity, path + ".", all, isOrganizations);
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

    private static boolean isOrganizations(String entity, String path) {
        if (ORGANIZATIONS.contains(entity)) {
            return true;
        }
        return NOBODYS.stream().noneMatch(part -> ("." + path).endsWith("." + part))
                && ORGANIZATIONS_PARTS.getOrDefault(entity, Set.of()).stream()
                        .anyMatch(part -> path.equals(part) || path.startsWith(part + "."));
    }

    private static String path(ModelSchema.Field field) {
        return field.path().replace("[]", "");
    }
}
