package io.ashbyconnector.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes a record of the model: as JSON Schema for machines, as a flat list of fields for people. */
public final class ModelSchema {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            list(type, "", new ArrayDeque<>(), fields);
            return List.copyOf(fields);
        }
    };

    private ModelSchema() {}

    /**
     * One field of a record.
     *
     * @param path dotted from the record down, with {@code []} after a list: {@code emailAddresses[].value}
     * @param type {@code string}, {@code date-time}, {@code date}, {@code boolean}, {@code integer}, {@code number},
     *     {@code object} or {@code any}; with {@code []} behind it for a list of these
     * @param nullable whether Ashby may send null or leave the field out; lists may be left out all the same
     * @param description what the field holds, in a few words, or null when its name says it
     * @param knownValues the values Ashby is known to use; others may come; empty when any text will do
     */
    public record Field(
            String path,
            String type,
            boolean nullable,
            @Nullable String description,
            List<String> knownValues) {
        /**
         * Takes a copy of the list.
         *
         * @param path dotted from the record down, with {@code []} after a list: {@code emailAddresses[].value}
         * @param type {@code string}, {@code date-time}, {@code date}, {@code boolean}, {@code integer}, {@code number},
         *     {@code object} or {@code any}; with {@code []} behind it for a list of these
         * @param nullable whether Ashby may send null or leave the field out; lists may be left out all the same
         * @param description what the field holds, in a few words, or null when its name says it
         * @param knownValues the values Ashby is known to use; others may come; empty when any text will do
         */
        public Field {
            knownValues = List.copyOf(knownValues);
        }
    }

    /**
     * {@return the JSON Schema (draft 2020-12) of a record, as a new tree} Required are the id, flags and counts;
     * anything else may be null or missing. Ashby may add values to an enumeration and properties to an object, so
     * known values are examples and further properties are allowed.
     *
     * @param type the class of the record
     */
    public static ObjectNode jsonSchema(Class<? extends AshbyRecord> type) {
        ObjectNode schema = schema();
        schema.put("title", type.getSimpleName());
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        describe(type, schema, definitions);
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    /** {@return the JSON Schema of records that the model does not know, as a new tree: any object fits it} */
    public static ObjectNode anyRecord() {
        return schema().put("type", "object");
    }

    private static ObjectNode schema() {
        return JsonNodeFactory.instance.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
    }

    /**
     * {@return all fields of a record, those of nested records right after their owner; a record within itself is not unfolded}
     *
     * @param type the class of the record
     */
    public static List<Field> fields(Class<? extends AshbyRecord> type) {
        return FIELDS.get(type);
    }

    private static void describe(Class<?> type, ObjectNode schema, ObjectNode definitions) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List<Property> all = Property.of(type);
        all.forEach(property -> properties.set(property.name(), property.schema(definitions)));
        List<String> required =
                all.stream().filter(Property::required).map(Property::name).toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        schema.put("additionalProperties", true);
    }

    private static void list(Class<?> type, String prefix, Deque<Class<?>> owners, List<Field> fields) {
        owners.push(type);
        for (Property property : Property.of(type)) {
            Class<?> element = property.element();
            String path = prefix + property.name();
            fields.add(new Field(
                    path,
                    typeName(element) + (property.isList() ? "[]" : ""),
                    property.nullable(),
                    property.description(),
                    knownValues(element)));
            if (AshbyRecord.class.isAssignableFrom(element) && !owners.contains(element)) {
                list(element, path + (property.isList() ? "[]." : "."), owners, fields);
            }
        }
        owners.pop();
    }

    private static String typeName(Class<?> type) {
        if (type == String.class || OpenEnum.class.isAssignableFrom(type)) {
            return "string";
        } else if (type == Instant.class) {
            return "date-time";
        } else if (type == LocalDate.class) {
            return "date";
        } else if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        } else if (type == int.class || type == Integer.class) {
            return "integer";
        } else if (type == BigDecimal.class) {
            return "number";
        } else if (type == JsonNode.class) {
            return "any";
        } else if (type == Map.class || AshbyRecord.class.isAssignableFrom(type)) {
            return "object";
        }
        throw new IllegalArgumentException("No JSON type for " + type);
    }

    private static List<String> knownValues(Class<?> type) {
        if (!OpenEnum.class.isAssignableFrom(type)) {
            return List.of();
        }
        try {
            List<?> known = (List<?>) type.getMethod("known").invoke(null);
            return known.stream().map(Object::toString).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No known() in " + type, e);
        }
    }

    /** A component of a record as JSON sees it; {@code element} is the type itself, or that of the list's elements. */
    private record Property(
            String name,
            Class<?> element,
            boolean isList,
            boolean nullable,
            @Nullable String description,
            @Nullable String format) {

        static List<Property> of(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> !component.getName().equals("additionalProperties"))
                    .map(Property::of)
                    .toList();
        }

        private static Property of(RecordComponent component) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            JsonPropertyDescription described = component.getAccessor().getAnnotation(JsonPropertyDescription.class);
            Format format = component.getAnnotation(Format.class);
            boolean isList = component.getType() == List.class;
            return new Property(
                    renamed == null ? component.getName() : renamed.value(),
                    isList ? elementOf(component.getGenericType()) : component.getType(),
                    isList,
                    component.getType() == Map.class
                            || component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    described == null ? null : described.value(),
                    format == null ? null : format.value());
        }

        private static Class<?> elementOf(Type list) {
            return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
        }

        boolean required() {
            return !nullable && !isList;
        }

        ObjectNode schema(ObjectNode definitions) {
            ObjectNode schema = elementSchema(nullable && !isList, definitions);
            if (isList) {
                schema = JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "array")
                        .set("items", schema);
            }
            return description == null ? schema : schema.put("description", description);
        }

        private ObjectNode elementSchema(boolean orNull, ObjectNode definitions) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            if (AshbyRecord.class.isAssignableFrom(element)) {
                String reference = "#/$defs/" + define(definitions);
                if (!orNull) {
                    return schema.put("$ref", reference);
                }
                ArrayNode choices = schema.putArray("anyOf");
                choices.addObject().put("$ref", reference);
                choices.addObject().put("type", "null");
                return schema;
            }
            String type = typeName(element);
            if (type.equals("any")) {
                return schema;
            }
            boolean isDate = type.startsWith("date");
            String jsonType = isDate ? "string" : type;
            if (orNull) {
                schema.putArray("type").add(jsonType).add("null");
            } else {
                schema.put("type", jsonType);
            }
            if (isDate) {
                schema.put("format", type);
            } else if (format != null) {
                schema.put("format", format);
            }
            if (element == Map.class) {
                schema.putObject("additionalProperties").put("type", "string");
            }
            List<String> known = knownValues(element);
            if (!known.isEmpty()) {
                known.forEach(schema.putArray("examples")::add);
            }
            return schema;
        }

        private String define(ObjectNode definitions) {
            Class<?> owner = element.getEnclosingClass();
            String name = (owner == null ? "" : owner.getSimpleName() + ".") + element.getSimpleName();
            if (!definitions.has(name)) {
                describe(element, definitions.putObject(name), definitions);
            }
            return name;
        }
    }
}
