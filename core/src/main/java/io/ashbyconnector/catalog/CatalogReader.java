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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a catalog: {@code index}, with a line {@code name: description} for each entity, and below it, if they
 * are to be known before its file is read, an indented line with the names of its actions; {@code NAME.json} for each of them;
 * {@code common.json}, the parameters that actions share. Whatever is malformed, missing or unknown is refused
 * with the file and the place in it. Thread-safe.
 */
final class CatalogReader {

    private static final String INDEX = "index";
    private static final String COMMON = "common.json";
    private static final Pattern ENTITY = Pattern.compile("([a-z][a-z0-9_]*): (\\S.*)");
    private static final String MODEL = AshbyRecord.class.getPackageName();

    /** Where the files are. */
    @FunctionalInterface
    interface Files {

        /** Opens one by its name; null when it does not exist. */
        @Nullable
        InputStream open(String file) throws IOException;
    }

    private final Files files;
    private volatile @Nullable Map<String, Parameter> common;

    CatalogReader(Files files) {
        this.files = files;
    }

    List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(INDEX), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String next = lines.readLine();
                boolean named = next != null && next.startsWith(" ");
                entities.add(entity(line, named ? List.of(next.strip().split(" +")) : null));
                line = named ? lines.readLine() : next;
            }
        } catch (IOException unreadable) {
            throw unreadable(INDEX, unreadable);
        }
        requireDistinct(entities, Entity::name, name -> malformed(INDEX, "It has the entity '" + name + "' twice."));
        return entities;
    }

    private Entity entity(String line, @Nullable List<String> actionNames) {
        Matcher parts = ENTITY.matcher(line);
        if (!parts.matches()) {
            throw malformed(INDEX, "The line '" + line + "' is not a name in snake_case, a colon and a description.");
        }
        String name = parts.group(1);
        return new Entity(name, parts.group(2), actionNames, () -> {
            List<Action> actions = actions(name);
            List<String> names = new ArrayList<>();
            for (Action action : actions) {
                names.add(action.name());
            }
            if (actionNames != null && !actionNames.equals(names)) {
                throw malformed(
                        INDEX,
                        "It says that " + name + " has the actions " + actionNames + ", but its file has " + names
                                + ".");
            }
            return actions;
        });
    }

    private InputStream open(String file) {
        InputStream found;
        try {
            found = files.open(file);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
        if (found == null) {
            throw malformed(file, "There is no such file.");
        }
        return found;
    }

    private static String title(String file) {
        return "The catalog's file " + file;
    }

    private static ConfigurationException malformed(String file, String problem) {
        return new ConfigurationException(ErrorDetails.of(title(file) + ": " + problem));
    }

    private static ConfigurationException unreadable(String file, IOException cause) {
        return new ConfigurationException(
                ErrorDetails.of(title(file) + " cannot be read: " + cause.getMessage() + "."), cause);
    }

    private static <T> void requireDistinct(
            List<T> all, Function<T, String> name, Function<String, ConfigurationException> refusal) {
        Set<String> names = new HashSet<>();
        for (T each : all) {
            if (!names.add(name.apply(each))) {
                throw refusal.apply(name.apply(each));
            }
        }
    }

    private List<Action> actions(String entity) {
        JsonObject file = read(entity + ".json");
        Map<String, RecordType> records = new LinkedHashMap<>();
        file.object("records").forEachObject((name, record) -> records.put(name, recordType(name, record)));
        List<Action> actions = new ArrayList<>();
        for (JsonObject action : file.objects("actions")) {
            actions.add(action(entity, action, records));
        }
        if (actions.isEmpty()) {
            throw file.malformed("It has no 'actions'.");
        }
        requireDistinct(actions, Action::name, name -> file.malformed("It has the action '" + name + "' twice."));
        file.end();
        return actions;
    }

    private static RecordType recordType(String name, JsonObject record) {
        List<Column> columns = new ArrayList<>();
        for (JsonObject column : record.objects("columns")) {
            columns.add(column(column));
        }
        RecordType type = new RecordType(
                type(name, record),
                columns,
                record.texts("summary"),
                record.texts("trustedText"),
                record.textsOrEmpty("secrets"));
        record.end();
        return type;
    }

    private static Column column(JsonObject given) {
        String table = given.optionalText("of");
        Column column = new Column(
                given.text("header"),
                given.text("path"),
                given.count("width"),
                given.count("rank"),
                table == null ? null : new Column.Join(table, given.text("by")),
                given.flag("days"));
        given.end();
        return column;
    }

    private static Class<? extends AshbyRecord> type(String name, JsonObject place) {
        try {
            ClassLoader loader = AshbyRecord.class.getClassLoader();
            Class<? extends AshbyRecord> type =
                    Class.forName(MODEL + "." + name, false, loader).asSubclass(AshbyRecord.class);
            if (type.isRecord()) {
                return type;
            }
        } catch (ClassNotFoundException | LinkageError | ClassCastException unknown) {
            // Refused below.
        }
        throw place.malformed("There is no record '" + name + "' in " + MODEL + ".");
    }

    private Action action(String entity, JsonObject given, Map<String, RecordType> records) {
        String record = given.optionalText("record");
        if (record != null && !records.containsKey(record)) {
            throw given.malformed(
                    "There is no record '" + record + "' in 'records'. " + NearestName.hint(record, records.keySet()));
        }
        Action action = new Action(
                entity,
                given.text("name"),
                given.text("description"),
                given.optionalText("operation"),
                permissions(given),
                given.oneOf("effect", Effect.class),
                given.oneOf("answer", Answer.class),
                record == null ? null : records.get(record),
                given.optionalText("id"),
                given.optionalText("example"),
                given.flag("contextStore"),
                given.optionalText("parent"),
                given.values("everything"),
                fields(given, "parameters"));
        String id = action.id();
        if (id != null && action.parameter(id).isEmpty()) {
            throw given.malformed("The id '" + id + "' is none of the parameters.");
        }
        for (String name : action.everything().keySet()) {
            if (action.parameter(name).isEmpty()) {
                throw given.malformed("'everything' names '" + name + "', which is none of the parameters.");
            }
        }
        if (record != null && action.answer() == Answer.NOTHING) {
            throw given.malformed("It has a record, but its answer is NOTHING.");
        }
        given.end();
        return action;
    }

    /** One, or a list of which one is enough. */
    private static List<Permission> permissions(JsonObject given) {
        List<Permission> permissions = new ArrayList<>();
        try {
            for (String name : given.oneOrMoreTexts("permission")) {
                permissions.add(Permission.named(name));
            }
            return permissions;
        } catch (IllegalArgumentException malformed) {
            throw given.malformed("'permission': " + malformed.getMessage());
        }
    }

    private ObjectShape fields(JsonObject owner, String key) {
        List<Parameter> parameters = new ArrayList<>();
        for (Object each : owner.list(key)) {
            parameters.add(
                    each instanceof String name
                            ? common(owner, name)
                            : parameter(owner.part(key + "[" + parameters.size() + "]", each)));
        }
        requireDistinct(
                parameters, Parameter::name, name -> owner.malformed("'" + key + "' has '" + name + "' twice."));
        List<Rules.Condition> conditions = new ArrayList<>();
        for (JsonObject each : owner.objects("conditions")) {
            conditions.add(condition(each));
        }
        Rules rules = new Rules(owner.groups("oneOf"), owner.groups("exclusive"), owner.groups("together"), conditions);
        ObjectShape fields = new ObjectShape(parameters, rules, owner.flag("open"));
        for (String name : rules.names()) {
            if (fields.field(name).isEmpty()) {
                throw owner.malformed("A rule names '" + name + "', which is none of the " + key + ".");
            }
        }
        return fields;
    }

    private static Rules.Condition condition(JsonObject given) {
        Rules.Condition condition = new Rules.Condition(
                given.text("when"), given.texts("is"), given.flag("absent"), given.texts("required"));
        given.end();
        return condition;
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
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        read(COMMON).forEachObject((name, parameter) -> parameters.put(name, parameter(parameter)));
        return parameters;
    }

    private Parameter parameter(JsonObject given) {
        Parameter parameter = new Parameter(
                given.text("name"),
                shape(given),
                Objects.requireNonNullElse(given.optionalText("description"), ""),
                given.flag("required"),
                given.flag("nullable"),
                given.oneOf("effect", Effect.class, Effect.READ),
                given.flag("extension"),
                given.optionalText("notice"),
                given.optionalText("of"));
        given.end();
        return parameter;
    }

    private Shape shape(JsonObject given) {
        String type = given.text("type");
        return switch (type) {
            case "string" -> text(given);
            case "integer" -> whole(given);
            case "number" -> new Shape.Decimal();
            case "boolean" -> new Shape.Flag();
            case "timestamp" ->
                new Shape.Timestamp(
                        given.oneOf("encoding", Shape.Timestamp.Encoding.class, Shape.Timestamp.Encoding.EPOCH));
            case "list" ->
                new ListShape(
                        inner(given, "items"),
                        given.count("min", 0),
                        given.count("max", Integer.MAX_VALUE),
                        given.texts("neededBySeveral"));
            case "choice" -> choice(given);
            case "map" -> new Shape.MapOf(inner(given, "values"));
            case "object" -> object(given);
            case "any" -> new Shape.Any();
            default -> throw given.malformed("There is no type '" + type + "'.");
        };
    }

    private static Shape.Text text(JsonObject given) {
        List<String> values = given.textsOrEmpty("values");
        if (given.flag("secret")) {
            if (given.has("values") || given.has("format")) {
                throw given.malformed("A secret has neither 'values' nor a 'format'.");
            }
            return Shape.Text.secret();
        }
        if (given.has("values") && values.isEmpty()) {
            throw given.malformed("'values' is empty, so that no value would fit.");
        }
        return new Shape.Text(given.has("format") ? given.oneOf("format", Shape.Text.Format.class) : null, values);
    }

    private static Shape.Whole whole(JsonObject given) {
        Long min = given.optionalNumber("min");
        Long max = given.optionalNumber("max");
        if (min != null && max != null && min > max) {
            throw given.malformed("'min' is " + min + ", more than 'max', " + max + ".");
        }
        return new Shape.Whole(min, max);
    }

    private ObjectShape object(JsonObject given) {
        ObjectShape fields = fields(given, "fields");
        if (fields.fields().isEmpty()) {
            throw given.malformed("'fields' is empty; an object of any content is a map of any.");
        }
        return fields;
    }

    private Shape choice(JsonObject given) {
        List<Shape> options = new ArrayList<>();
        for (JsonObject option : given.objects("options")) {
            options.add(shape(option));
            option.end();
        }
        if (options.size() < 2) {
            throw given.malformed("'options' must be two or more.");
        }
        return new ChoiceShape(options);
    }

    private Shape inner(JsonObject given, String key) {
        JsonObject inner = given.object(key);
        Shape shape = shape(inner);
        inner.end();
        return shape;
    }

    private JsonObject read(String file) {
        if (!(JsonValues.read(open(file), title(file)) instanceof Map<?, ?> object)) {
            throw malformed(file, "It is not a JSON object.");
        }
        return new JsonObject(file, "", object);
    }

    /**
     * One object of a file. Each of its keys must have been asked for by its {@link #end}. A catalog has thousands, which are
     * read before anything is compiled: loops, because streams would take a start some ten milliseconds.
     */
    private static final class JsonObject {

        private final String file;
        private final String path;
        private final Map<?, ?> values;
        private final Set<String> known = new HashSet<>();

        JsonObject(String file, String path, Map<?, ?> values) {
            this.file = file;
            this.path = path;
            this.values = values;
        }

        ConfigurationException malformed(String problem) {
            return CatalogReader.malformed(file, (path.isEmpty() ? "" : "In " + path + ": ") + problem);
        }

        private ConfigurationException mismatch(String key, String wanted, @Nullable Object value) {
            return malformed("'" + key + "' must be " + wanted
                    + (value == null ? "; it is missing or null." : ", not " + value + "."));
        }

        private @Nullable Object value(String key) {
            known.add(key);
            return values.get(key);
        }

        boolean has(String key) {
            known.add(key);
            return values.containsKey(key);
        }

        /** An object within this one, which goes by its own name if it has one. */
        JsonObject part(String key, @Nullable Object value) {
            if (!(value instanceof Map<?, ?> object)) {
                throw mismatch(key, "an object", value);
            }
            String place = object.get("name") instanceof String name ? name : key;
            return new JsonObject(file, path.isEmpty() ? place : path + " > " + place, object);
        }

        JsonObject object(String key) {
            return part(key, value(key));
        }

        void forEachObject(BiConsumer<String, JsonObject> action) {
            values.forEach((name, value) -> action.accept(String.valueOf(name), part(String.valueOf(name), value)));
        }

        List<?> list(String key) {
            Object value = has(key) ? value(key) : List.of();
            if (!(value instanceof List<?> list)) {
                throw mismatch(key, "a list", value);
            }
            return list;
        }

        List<JsonObject> objects(String key) {
            List<JsonObject> objects = new ArrayList<>();
            for (Object each : list(key)) {
                objects.add(part(key + "[" + objects.size() + "]", each));
            }
            return objects;
        }

        List<String> texts(String key) {
            return texts(key, list(key));
        }

        /** Texts that may be empty. */
        List<String> textsOrEmpty(String key) {
            List<String> texts = new ArrayList<>();
            for (Object each : list(key)) {
                texts.add("".equals(each) ? "" : text(key, each));
            }
            return texts;
        }

        private List<String> texts(String key, List<?> values) {
            List<String> texts = new ArrayList<>(values.size());
            for (Object each : values) {
                texts.add(text(key, each));
            }
            return texts;
        }

        List<List<String>> groups(String key) {
            List<List<String>> groups = new ArrayList<>();
            for (Object each : list(key)) {
                if (!(each instanceof List<?> group) || group.isEmpty()) {
                    throw mismatch(key, "a list of lists of names", each);
                }
                groups.add(texts(key, group));
            }
            return groups;
        }

        Map<String, Object> values(String key) {
            Map<String, Object> named = new LinkedHashMap<>();
            if (has(key)) {
                object(key).values.forEach((name, value) -> named.put(String.valueOf(name), value));
            }
            return named;
        }

        String text(String key) {
            return text(key, value(key));
        }

        private String text(String key, @Nullable Object value) {
            if (!(value instanceof String text)) {
                throw mismatch(key, "a text", value);
            }
            if (text.isBlank()) {
                throw malformed("'" + key + "' is blank.");
            }
            return text;
        }

        @Nullable
        String optionalText(String key) {
            return has(key) ? text(key) : null;
        }

        /** A text or a list of texts; empty when the key is missing. */
        List<String> oneOrMoreTexts(String key) {
            return value(key) instanceof List<?> list ? texts(key, list) : has(key) ? List.of(text(key)) : List.of();
        }

        int count(String key, int unset) {
            return has(key) ? count(key) : unset;
        }

        /** From 0. */
        int count(String key) {
            Object value = value(key);
            if (!(value instanceof Long number) || number < 0 || number > Integer.MAX_VALUE) {
                throw mismatch(key, "an integer from 0", value);
            }
            return number.intValue();
        }

        @Nullable
        Long optionalNumber(String key) {
            if (!has(key)) {
                return null;
            }
            Object value = value(key);
            if (!(value instanceof Long number)) {
                throw mismatch(key, "an integer", value);
            }
            return number;
        }

        boolean flag(String key) {
            Object value = has(key) ? value(key) : false;
            if (!(value instanceof Boolean flag)) {
                throw mismatch(key, "true or false", value);
            }
            return flag;
        }

        <E extends Enum<E>> E oneOf(String key, Class<E> type, E unset) {
            return has(key) ? oneOf(key, type) : unset;
        }

        <E extends Enum<E>> E oneOf(String key, Class<E> type) {
            String name = text(key);
            List<E> all = List.of(Objects.requireNonNull(type.getEnumConstants()));
            for (E each : all) {
                if (each.name().equals(name)) {
                    return each;
                }
            }
            throw malformed("'" + key + "' cannot be '" + name + "'. "
                    + NearestName.hint(name, all.stream().map(Enum::name).toList()));
        }

        void end() {
            for (Object each : values.keySet()) {
                String key = String.valueOf(each);
                if (!known.contains(key)) {
                    throw malformed("The key '" + key + "' is not known here. "
                            + NearestName.hint(key, known.stream().sorted().toList()));
                }
            }
        }
    }
}
