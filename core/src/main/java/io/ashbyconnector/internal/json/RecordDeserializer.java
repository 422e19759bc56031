package io.ashbyconnector.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.ashbyconnector.model.OpenEnum;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a record of the model, in one pass. A field whose value has another shape than the component of its name never
 * fails the record: the value is kept as it came in {@code additionalProperties}, and the component is null, or a list of
 * those elements that have the right shape. Only a record that lacks its id fails, with {@link MissingIdException}; within
 * another record it is a value of another shape.
 */
final class RecordDeserializer extends StdDeserializer<Object> {

    private static final String ID = "id";
    private static final String REST = "additionalProperties";

    private final Function<Object, JsonNode> written;
    private final Constructor<?> constructor;
    private final List<Component> components = new ArrayList<>();
    private final @Nullable Object[] absent;
    private final int rest;
    private final int id;
    private Reading[] readings = {};
    private @Nullable PropertyNameMatcher names;

    /**
     * Takes a record type.
     *
     * @param written turns a part of a record back into JSON
     */
    RecordDeserializer(Class<?> type, Function<Object, JsonNode> written) {
        super(type);
        this.written = written;
        RecordComponent[] declared = type.getRecordComponents();
        this.constructor = constructor(type, declared);
        this.absent = new @Nullable Object[declared.length];
        int restAt = -1;
        int idAt = -1;
        for (int i = 0; i < declared.length; i++) {
            Component component = Component.of(declared[i]);
            components.add(component);
            absent[i] = component.absent();
            if (component.name().equals(REST)) {
                restAt = i;
            } else if (component.name().equals(ID) && component.required()) {
                idAt = i;
            }
        }
        this.rest = restAt;
        this.id = idAt;
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Override
    public void resolve(DeserializationContext context) {
        readings = new Reading[components.size()];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = i == id
                    ? RecordDeserializer::readId
                    : reading(components.get(i).type(), context);
        }
        List<Named> named = components.stream()
                .map(component -> Named.fromString(component.name().intern()))
                .toList();
        names = context.tokenStreamFactory().constructNameMatcher(named, true);
    }

    private Reading reading(Type type, DeserializationContext context) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType() == List.class
                    ? listOf(reading(parameterized.getActualTypeArguments()[0], context))
                    : this::readTexts;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return RecordDeserializer::readText;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return RecordDeserializer::readFlag;
        }
        if (plain == int.class || plain == Integer.class) {
            return RecordDeserializer::readInt;
        }
        if (plain == BigDecimal.class) {
            return RecordDeserializer::readNumber;
        }
        if (plain == JsonNode.class) {
            return RecordDeserializer::readTree;
        }
        ValueDeserializer<?> deserializer = context.findContextualValueDeserializer(context.constructType(plain), null);
        if (deserializer instanceof RecordDeserializer nested) {
            return nested::readPart;
        }
        return OpenEnum.class.isAssignableFrom(plain)
                ? openEnum(deserializer)
                : (parser, reading) -> readTime(deserializer, parser, reading);
    }

    private static Reading openEnum(ValueDeserializer<?> deserializer) {
        KnownTexts<Object> constants = new KnownTexts<>();
        return (parser, context) -> {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return Misfit.at(parser, context);
            }
            Object constant = constants.at(parser);
            if (constant != null) {
                return constant;
            }
            Object value = deserializer.deserialize(parser, context);
            if (value instanceof OpenEnum named && named.isKnown()) {
                constants.add(named.value(), value);
            }
            return value;
        };
    }

    /** Reads the value that the parser stands on, which is not null; a {@link Misfit} when it has another shape. */
    @FunctionalInterface
    private interface Reading {
        Object read(JsonParser parser, DeserializationContext context);
    }

    /**
     * A value that could not be read whole.
     *
     * @param readable what of it could be read; null when nothing could
     */
    private record Misfit(JsonNode raw, @Nullable Object readable) {

        static Misfit at(JsonParser parser, DeserializationContext context) {
            return new Misfit(readTree(parser, context), null);
        }
    }

    private record Component(
            String name,
            Type type,
            boolean required,
            @Nullable Object absent) {

        static Component of(RecordComponent declared) {
            JsonProperty renamed = declared.getAccessor().getAnnotation(JsonProperty.class);
            Class<?> type = declared.getType();
            return new Component(
                    renamed == null ? declared.getName() : renamed.value(),
                    type == List.class || type == Map.class ? declared.getGenericType() : type,
                    !declared.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null);
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return context.reportInputMismatch(this, "a record that is not an object");
        }
        return read(parser, context, parser.nextNameMatch(names));
    }

    /** Reads a record within another one; one that needs an id and does not begin with it is looked through for it first. */
    private Object readPart(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Misfit.at(parser, context);
        }
        int name = parser.nextNameMatch(names);
        if (id < 0) {
            return read(parser, context, name);
        }
        if (name == id) {
            parser.nextToken();
            if (isText(parser)) {
                @Nullable Object[] values = absent.clone();
                values[id] = parser.getString();
                return read(parser, context, parser.nextNameMatch(names), values);
            }
        }
        return readLate(parser, context, name);
    }

    /** Reads a record that does not begin with an id; the parser is on its first name, after {@code id} on the value. */
    private Object readLate(JsonParser parser, DeserializationContext context, int firstName) {
        ObjectNode tree = context.getNodeFactory().objectNode();
        int name = firstName;
        if (name == id) {
            tree.set(ID, readTree(parser, context));
            name = parser.nextNameMatch(names);
        }
        while (name != PropertyNameMatcher.MATCH_END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            tree.set(key, readTree(parser, context));
            name = parser.nextNameMatch(names);
        }
        if (!RecordDecoders.holdsId(tree)) {
            return new Misfit(tree, null);
        }
        try (JsonParser again = tree.traverse(context)) {
            again.nextToken();
            return deserialize(again, context);
        }
    }

    private Object read(JsonParser parser, DeserializationContext context, int firstName) {
        return read(parser, context, firstName, absent.clone());
    }

    private Object read(JsonParser parser, DeserializationContext context, int firstName, @Nullable Object[] values) {
        Map<String, JsonNode> others = null;
        int name = firstName;
        while (name != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (name == PropertyNameMatcher.MATCH_ODD_TOKEN) {
                return context.reportInputMismatch(this, "an object that goes on without a name");
            }
            if (name < 0 || name == rest) {
                String key = parser.currentName();
                parser.nextToken();
                others = with(others, key, readTree(parser, context));
            } else {
                Object value = parser.nextToken() == JsonToken.VALUE_NULL
                        ? whenNull(name, context)
                        : readings[name].read(parser, context);
                if (value instanceof Misfit misfit) {
                    others = with(others, components.get(name).name(), misfit.raw());
                    value = misfit.readable() == null ? absent[name] : misfit.readable();
                }
                values[name] = value == null && name == id ? values[id] : value;
            }
            name = parser.nextNameMatch(names);
        }
        if (id >= 0 && values[id] == null) {
            throw new MissingIdException(parser, handledType());
        }
        values[rest] = others;
        return construct(context, values);
    }

    private static Map<String, JsonNode> with(@Nullable Map<String, JsonNode> others, String key, JsonNode value) {
        Map<String, JsonNode> changed = others == null ? new LinkedHashMap<>() : others;
        changed.put(key, value);
        return changed;
    }

    /** A JSON null is kept where any JSON may stand, and is as good as nothing elsewhere. */
    private @Nullable Object whenNull(int component, DeserializationContext context) {
        return components.get(component).type() == JsonNode.class
                ? context.getNodeFactory().nullNode()
                : absent[component];
    }

    /** Calls the constructor directly: Jackson's own call makes a new method type for every object. */
    private Object construct(DeserializationContext context, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            return context.handleInstantiationProblem(
                    handledType(), null, refused.getCause() == null ? refused : refused.getCause());
        }
    }

    private static boolean isText(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING && parser.getStringLength() > 0;
    }

    private static Object readId(JsonParser parser, DeserializationContext context) {
        return isText(parser) ? parser.getString() : Misfit.at(parser, context);
    }

    private static Object readText(JsonParser parser, DeserializationContext context) {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : Misfit.at(parser, context);
    }

    private static Object readFlag(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> Misfit.at(parser, context);
        };
    }

    private static Object readInt(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isNumeric()) {
            return Misfit.at(parser, context);
        }
        try {
            return parser.getDecimalValue().intValueExact();
        } catch (ArithmeticException noInt) {
            return Misfit.at(parser, context);
        }
    }

    private static Object readNumber(JsonParser parser, DeserializationContext context) {
        return parser.currentToken().isNumeric() ? parser.getDecimalValue() : Misfit.at(parser, context);
    }

    private static Object readTime(ValueDeserializer<?> time, JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            try {
                Object value = time.deserialize(parser, context);
                if (value != null) {
                    return value;
                }
            } catch (DatabindException noTime) {
                return Misfit.at(parser, context);
            }
        }
        return Misfit.at(parser, context);
    }

    private Reading listOf(Reading element) {
        return (parser, context) -> readList(element, parser, context);
    }

    private Object readList(Reading element, JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Misfit.at(parser, context);
        }
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        Object first = readElement(element, parser, context);
        boolean more = parser.nextToken() != JsonToken.END_ARRAY;
        if (!more && first != null && !(first instanceof Misfit)) {
            return List.of(first); // as most are
        }
        List<@Nullable Object> values = new ArrayList<>(4);
        ArrayNode raw = add(first, values, null, context);
        while (more) {
            raw = add(readElement(element, parser, context), values, raw, context);
            more = parser.nextToken() != JsonToken.END_ARRAY;
        }
        return raw == null ? values : new Misfit(raw, values);
    }

    private static @Nullable Object readElement(Reading element, JsonParser parser, DeserializationContext context) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : element.read(parser, context);
    }

    /** Adds what fits to the values; returns the list as it came, null while all of it fits. */
    private @Nullable ArrayNode add(
            @Nullable Object value,
            List<@Nullable Object> values,
            @Nullable ArrayNode came,
            DeserializationContext context) {
        if (value instanceof Misfit misfit) {
            return (came == null ? asCame(values, context) : came).add(misfit.raw());
        }
        values.add(value);
        return came == null ? null : came.add(asCame(value, context));
    }

    private ArrayNode asCame(List<@Nullable Object> values, DeserializationContext context) {
        ArrayNode raw = context.getNodeFactory().arrayNode();
        values.forEach(value -> raw.add(asCame(value, context)));
        return raw;
    }

    private JsonNode asCame(@Nullable Object value, DeserializationContext context) {
        return value == null ? context.getNodeFactory().nullNode() : written.apply(value);
    }

    private static JsonNode readTree(JsonParser parser, DeserializationContext context) {
        return JsonTrees.read(parser, context.getNodeFactory());
    }

    private Object readTexts(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Misfit.at(parser, context);
        }
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        ObjectNode raw = context.getNodeFactory().objectNode();
        boolean whole = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            JsonNode value = readTree(parser, context);
            raw.set(key, value);
            if (value.isString() || value.isNull()) {
                texts.put(key, value.asString(null));
            } else {
                whole = false;
            }
        }
        return whole ? texts : new Misfit(raw, texts);
    }
}
