package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.internal.resource.JsonValues;
import io.ashbyconnector.model.AshbyRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads the files of a catalog: {@code index}, a line {@code name: description} for each entity; {@code NAME.json} for each
 * of them; {@code common.json}, the parameters that actions share. Whatever is malformed, missing or not known is refused
 * with the file and the name. Thread-safe.
 */
final class CatalogReader {

    private static final String INDEX = "index";
    private static final String COMMON = "common.json";
    private static final String MODEL = AshbyRecord.class.getPackageName() + ".";

    private final JsonValues json = new JsonValues();
    private final Function<String, @Nullable InputStream> files;
    private volatile @Nullable Map<String, Parameter> common;

    CatalogReader(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(INDEX), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(": ", 2);
                if (parts.length < 2) {
                    throw malformed(INDEX, "The line '" + line + "' is not a name, a colon and a description.");
                }
                String name = parts[0];
                entities.add(new Entity(name, parts[1], () -> actions(name)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entities;
    }

    private InputStream open(String file) {
        InputStream found = files.apply(file);
        if (found == null) {
            throw malformed(file, "There is no such file.");
        }
        return found;
    }

    private static ConfigurationException malformed(String file, String problem) {
        return new ConfigurationException(ErrorDetails.of("The catalog's file " + file + ": " + problem));
    }

    private List<Action> actions(String entity) {
        JsonObject file = read(entity + ".json");
        Map<String, RecordType> records = new LinkedHashMap<>();
        file.object("records").forEachObject((name, record) -> records.put(name, recordType(name, record)));
        List<Action> actions = new ArrayList<>();
        for (JsonObject action : file.objects("actions")) {
            actions.add(action(entity, action, records));
        }
        file.end();
        return actions;
    }

    private static RecordType recordType(String name, JsonObject record) {
        List<Column> columns = new ArrayList<>();
        for (JsonObject column : record.objects("columns")) {
            columns.add(new Column(
                    column.text("header"),
                    column.text("path"),
                    Math.toIntExact(column.number("width")),
                    Math.toIntExact(column.number("rank"))));
            column.end();
        }
        RecordType type =
                new RecordType(type(name, record), columns, record.texts("summary"), record.texts("trustedText"));
        record.end();
        return type;
    }

    private static Class<? extends AshbyRecord> type(String name, JsonObject place) {
        try {
            return Class.forName(MODEL + name).asSubclass(AshbyRecord.class);
        } catch (ClassNotFoundException | ClassCastException unknown) {
            throw place.malformed("There is no record '" + name + "' in " + AshbyRecord.class.getPackageName() + ".");
        }
    }

    private Action action(String entity, JsonObject action, Map<String, RecordType> records) {
        String record = action.optionalText("record");
        if (record != null && !records.containsKey(record)) {
            throw action.malformed(
                    "There is no record '" + record + "'. " + NearestName.hint(record, records.keySet()));
        }
        String id = action.optionalText("id");
        Effect effect = action.oneOf("effect", Effect.class, null);
        Shape.Fields input = fields(action, "parameters", effect);
        if (id != null && input.field(id).isEmpty()) {
            throw action.malformed("There is no parameter '" + id + "' to be the id.");
        }
        Answer answer = action.oneOf("answer", Answer.class, null);
        Action read = new Action(
                entity,
                action.text("name"),
                action.text("description"),
                action.optionalText("operation"),
                action.optionalText("permission"),
                effect,
                answer,
                record == null ? null : records.get(record),
                id,
                action.optionalText("example"),
                action.flag("contextStore"),
                input);
        action.end();
        return read;
    }

    private Shape.Fields fields(JsonObject owner, String key, Effect effect) {
        List<Parameter> parameters = new ArrayList<>();
        for (Object each : owner.list(key)) {
            parameters.add(
                    each instanceof String name ? common(owner, name) : parameter(owner.part(key, each), effect));
        }
        Shape.Fields fields = new Shape.Fields(parameters, owner.groups("oneOf"), owner.groups("together"));
        Stream.concat(fields.oneOf().stream(), fields.together().stream())
                .flatMap(List::stream)
                .filter(name -> fields.field(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw owner.malformed("A group names '" + name + "', which is none of the " + key + ".");
                });
        return fields;
    }

    private Parameter common(JsonObject owner, String name) {
        Map<String, Parameter> known = common;
        if (known == null) {
            known = readCommon();
            common = known;
        }
        Parameter shared = known.get(name);
        if (shared == null) {
            throw owner.malformed("There is no common parameter '" + name + "' in " + COMMON + ".");
        }
        return shared;
    }

    private Map<String, Parameter> readCommon() {
        JsonObject file = read(COMMON);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        file.forEachObject((name, parameter) -> parameters.put(name, parameter(parameter, Effect.READ)));
        return parameters;
    }

    private Parameter parameter(JsonObject given, Effect effect) {
        Parameter parameter = new Parameter(
                given.text("name"),
                shape(given, effect),
                given.has("description") ? given.text("description") : "",
                given.flag("required"),
                given.oneOf("effect", Effect.class, effect),
                given.flag("extension"));
        given.end();
        return parameter;
    }

    private Shape shape(JsonObject given, Effect effect) {
        String type = given.text("type");
        return switch (type) {
            case "string" -> new Shape.Text(formatOf(given), given.texts("values"));
            case "integer" -> new Shape.Whole(given.optionalNumber("min"), given.optionalNumber("max"));
            case "number" -> new Shape.Decimal();
            case "boolean" -> new Shape.Flag();
            case "timestamp" ->
                new Shape.Timestamp(
                        given.oneOf("encoding", Shape.Timestamp.Encoding.class, Shape.Timestamp.Encoding.EPOCH));
            case "list" -> new Shape.ListOf(inner(given, "items", effect));
            case "map" -> new Shape.MapOf(inner(given, "values", effect));
            case "object" -> fields(given, "fields", effect);
            case "any" -> new Shape.Any();
            default -> throw given.malformed("There is no type '" + type + "'.");
        };
    }

    private static Shape.Text.@Nullable Format formatOf(JsonObject given) {
        return given.has("format") ? given.oneOf("format", Shape.Text.Format.class, null) : null;
    }

    private Shape inner(JsonObject given, String key, Effect effect) {
        JsonObject inner = given.object(key);
        Shape shape = shape(inner, effect);
        inner.end();
        return shape;
    }

    private JsonObject read(String file) {
        try {
            if (!(json.read(open(file)) instanceof Map<?, ?> object)) {
                throw malformed(file, "It is not a JSON object.");
            }
            return new JsonObject(file, "", object);
        } catch (JacksonException malformed) {
            throw new ConfigurationException(
                    ErrorDetails.of("The catalog's file " + file + " is not JSON: " + malformed.getOriginalMessage()
                            + " (line " + malformed.getLocation().getLineNr() + ")."),
                    malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One object of a file, of which every key must be known to who reads it. */
    private static final class JsonObject {

        private final String file;
        private final String path;
        private final Map<?, ?> values;
        private final List<String> read = new ArrayList<>();

        JsonObject(String file, String path, Map<?, ?> values) {
            this.file = file;
            this.path = path;
            this.values = values;
        }

        ConfigurationException malformed(String problem) {
            return CatalogReader.malformed(file, (path.isEmpty() ? "" : "In " + path + ": ") + problem);
        }

        private @Nullable Object value(String key) {
            read.add(key);
            return values.get(key);
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        JsonObject part(String key, @Nullable Object value) {
            if (!(value instanceof Map<?, ?> object)) {
                throw malformed("'" + key + "' is not what it should be: an object.");
            }
            Object name = object.get("name");
            String place = name == null ? key : String.valueOf(name);
            return new JsonObject(file, path.isEmpty() ? place : path + " > " + place, object);
        }

        JsonObject object(String key) {
            return part(key, value(key));
        }

        void forEachObject(BiConsumer<String, JsonObject> action) {
            values.forEach((name, value) -> action.accept(String.valueOf(name), part(String.valueOf(name), value)));
        }

        List<?> list(String key) {
            Object value = value(key);
            if (value == null) {
                return List.of();
            }
            if (!(value instanceof List<?> list)) {
                throw malformed("'" + key + "' is not what it should be: a list.");
            }
            return list;
        }

        List<JsonObject> objects(String key) {
            return list(key).stream().map(each -> part(key, each)).toList();
        }

        List<String> texts(String key) {
            return list(key).stream().map(each -> text(key, each)).toList();
        }

        List<List<String>> groups(String key) {
            List<List<String>> groups = new ArrayList<>();
            for (Object group : list(key)) {
                if (!(group instanceof List<?> names)) {
                    throw malformed("'" + key + "' is not what it should be: a list of lists.");
                }
                groups.add(names.stream().map(each -> text(key, each)).toList());
            }
            return groups;
        }

        String text(String key) {
            return text(key, value(key));
        }

        private String text(String key, @Nullable Object value) {
            if (!(value instanceof String text) || text.isBlank()) {
                throw malformed("'" + key + "' is not what it should be: a text.");
            }
            return text;
        }

        @Nullable
        String optionalText(String key) {
            return has(key) ? text(key) : null;
        }

        long number(String key) {
            if (!(value(key) instanceof Long number)) {
                throw malformed("'" + key + "' is not what it should be: a whole number.");
            }
            return number;
        }

        @Nullable
        Long optionalNumber(String key) {
            return has(key) ? (Long) number(key) : null;
        }

        boolean flag(String key) {
            if (!has(key)) {
                return false;
            }
            if (!(value(key) instanceof Boolean flag)) {
                throw malformed("'" + key + "' is not what it should be: true or false.");
            }
            return flag;
        }

        <E extends Enum<E>> E oneOf(String key, Class<E> type, @Nullable E unset) {
            if (!has(key) && unset != null) {
                return unset;
            }
            String name = text(key);
            return Stream.of(Objects.requireNonNull(type.getEnumConstants()))
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> malformed("'" + key + "' cannot be '" + name + "'."));
        }

        void end() {
            values.keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> !read.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw malformed("The key '" + key + "' is not known here.");
                    });
        }
    }
}
