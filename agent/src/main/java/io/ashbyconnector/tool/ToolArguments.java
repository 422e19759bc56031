package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownParameterException;
import io.ashbyconnector.internal.json.JsonTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the arguments of one call as models write them: names in other spellings, JSON within a string, numbers as text.
 * What is unambiguous is accepted and noted, the rest is refused with what would be valid. Used once.
 */
final class ToolArguments {

    static final String ENTITY = "entity";
    static final String ACTION = "action";
    static final String PARAMS = "params";
    static final String FIELDS = "fields";
    static final String VIEW = "view";
    static final String NEXT = "next";
    static final String PLAN = "plan";
    static final String SUMMARY = "summary";
    static final String FULL = "full";

    private static final List<String> NAMES = List.of(ENTITY, ACTION, PARAMS, FIELDS, VIEW, NEXT, PLAN);
    /** What models call the plan; passed over, it would let the call run. Without case and separators. */
    private static final Set<String> NAMES_OF_PLAN =
            Set.of("plan", "planonly", "dryrun", "dry", "simulate", "simulation", "preview", "validateonly");

    /** As in {@code candidates.add_tag}, or in Ashby's own {@code candidate.addTag}. */
    private static final Pattern QUALIFIED = Pattern.compile("(.+)\\.([^.]+)");

    private static final int MAX_LENGTH = 100_000;
    private static final int MAX_PAGE = 100;
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final String SQL = "sql";
    private static final int SHORTEST_SLIP = 5;
    private static final int LONGEST_NAME = 40;

    private final ToolScope scope;
    private final Map<String, JsonNode> given = new LinkedHashMap<>();
    private final Map<String, JsonNode> strays = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private ToolArguments(ToolScope scope) {
        this.scope = scope;
    }

    /**
     * Reads a call.
     *
     * @throws io.ashbyconnector.error.AshbyConnectorException when it can't be understood, or asks for what isn't offered
     */
    static ToolRequest read(@Nullable String json, ToolScope scope) {
        return new ToolArguments(scope).request(json);
    }

    private ToolRequest request(@Nullable String json) {
        sort(object(json));
        String token = token();
        if (token != null) {
            return continued(token);
        }
        String actionName = text(ACTION);
        String entityName = text(ENTITY);
        Matcher qualified = QUALIFIED.matcher(actionName == null ? "" : actionName);
        if (qualified.matches() && (entityName == null || ToolScope.isSame(entityName, qualified.group(1)))) {
            entityName = qualified.group(1);
            actionName = qualified.group(2);
        }
        boolean describe = ToolScope.DESCRIBE.equalsIgnoreCase(actionName == null ? "" : actionName.strip());
        if (entityName == null) {
            if (describe) {
                return new ToolRequest.Describe(null, null, notes);
            }
            throw missing(
                    ENTITY,
                    actionName == null ? "" : scope.elsewhere(actionName),
                    scope.entities().stream().map(Entity::name).toList());
        }
        if (isStore(entityName)) {
            return ofStore(scope.statements().orElseThrow(), actionName, describe);
        }
        Optional<Action> closed =
                describe || actionName == null ? Optional.empty() : scope.closedWrite(entityName, actionName);
        if (closed.isPresent()) {
            return refused(closed.get());
        }
        Entity entity = scope.entity(entityName);
        noteIfOther(ENTITY, entityName, entity.name());
        if (describe) {
            return new ToolRequest.Describe(entity, described(entity), notes);
        }
        if (actionName == null) {
            throw missing(
                    ACTION,
                    "",
                    Stream.concat(entity.actionNames().stream(), Stream.of(ToolScope.DESCRIBE))
                            .toList());
        }
        Action action = scope.action(entity, actionName);
        noteIfOther(ACTION, actionName, action.name());
        return call(entity, action);
    }

    private boolean isStore(String entityName) {
        return scope.statements().isPresent() && ToolScope.isSame(entityName, StoreDescription.NAME);
    }

    private ToolRequest ofStore(Action statement, @Nullable String actionName, boolean describe) {
        if (describe) {
            JsonNode table = paramsObject()
                    .path(StoreDescription.TABLE)
                    .asStringOpt()
                    .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                    .orElseGet(
                            () -> strays.getOrDefault(StoreDescription.TABLE, JsonNodeFactory.instance.missingNode()));
            return new ToolRequest.DescribeStore(ArgumentJson.isNothing(table) ? null : table.asString(null), notes);
        }
        if (actionName == null || !StoreDescription.isStatement(actionName)) {
            throw missing(
                    actionName == null ? ACTION : ENTITY,
                    actionName == null ? "" : scope.elsewhere(actionName),
                    List.of(statement.name(), ToolScope.DESCRIBE));
        }
        return call(scope.entity(statement.entity()), statement);
    }

    private ToolRequest refused(Action action) {
        return new ToolRequest.Refused(
                action, params(scope.known().entity(action.entity()), action), scope.closed(action));
    }

    /** The one action that is to be described; null for all. */
    private @Nullable Action described(Entity entity) {
        JsonNode wanted = paramsObject().path(ACTION);
        boolean isAll = !wanted.isString()
                || ArgumentJson.isNothing(wanted)
                || ToolScope.DESCRIBE.equalsIgnoreCase(wanted.stringValue().strip());
        return isAll ? null : scope.action(entity, wanted.stringValue());
    }

    private @Nullable String token() {
        JsonNode params = given.getOrDefault(PARAMS, JsonNodeFactory.instance.missingNode());
        String inParams = given.containsKey(NEXT) ? "" : params.path(NEXT).asString("");
        return Continuation.isToken(inParams) ? inParams : text(NEXT);
    }

    private ToolRequest call(Entity entity, Action action) {
        Map<String, @Nullable Object> params = params(entity, action);
        if (params.get(CURSOR) instanceof String cursor && Continuation.isToken(cursor)) {
            return continued(cursor);
        }
        boolean isListing = action.answer().isMany() && !action.effect().isWrite();
        long wanted = isListing && params.get(LIMIT) instanceof Long limit ? limit : 0;
        if (isListing && params.get(LIMIT) instanceof Long limit && wanted < 1) {
            throw invalid(PARAMS + "." + LIMIT, "a number of records from 1 on, not " + limit);
        }
        if (wanted > 0) {
            params.put(LIMIT, Math.min(wanted, MAX_PAGE));
        }
        if (action.parameter(SQL).isPresent() && scope.asksOwnStore()) {
            params.remove(LIMIT); // all rows are there at once, and are shown bit by bit
        }
        Map<String, @Nullable Object> sent = new LinkedHashMap<>(scope.catalog().check(action, params));
        Object limit = isListing ? sent.remove(LIMIT) : null;
        Object cursor = isListing ? sent.remove(CURSOR) : null;
        Continuation start = new Continuation(
                entity.name(),
                action.name(),
                sent,
                fields(),
                isSummary(false),
                wanted,
                limit instanceof Long size ? size.intValue() : 0,
                cursor == null ? null : cursor.toString(),
                0,
                null);
        return new ToolRequest.Call(entity, action, start, isPlan(action), notes);
    }

    /** Goes on from a token, which holds the whole call; only how records are shown may change on the way. */
    private ToolRequest continued(String token) {
        Continuation from = Continuation.read(token);
        Entity entity = scope.entity(from.entity());
        Action action = scope.action(entity, from.action());
        checkSame(entity, action);
        if (action.effect().isWrite()) {
            throw new InvalidParameterException(ErrorDetails.of(
                            "The token in 'next' is for an action that changes data," + " which cannot be continued.")
                    .hint("Leave next out."));
        }
        scope.catalog().check(action, from.params());
        if (given.containsKey(PARAMS) || !strays.isEmpty()) {
            notes.add("'next' continues the call that it came from; the parameters beside it were not used.");
        }
        List<String> fields = given.containsKey(FIELDS) ? fields() : from.fields();
        return new ToolRequest.Call(entity, action, from.shown(fields, isSummary(from.summary())), false, notes);
    }

    /** A call that names another entity or action than its token wants something else than what it would get. */
    private void checkSame(Entity entity, Action action) {
        String entityName = text(ENTITY);
        String actionName = text(ACTION);
        if (entityName != null && isStore(entityName) && ToolScope.isStatement(action)) {
            entityName = null;
            actionName = actionName != null && StoreDescription.isStatement(actionName) ? null : actionName;
        }
        boolean same = !ToolScope.DESCRIBE.equalsIgnoreCase(actionName)
                && (entityName == null || scope.entity(entityName).equals(entity))
                && (actionName == null || scope.action(entity, actionName).equals(action));
        if (!same) {
            throw new InvalidParameterException(ErrorDetails.of("The token in 'next' goes on with " + entity.name()
                            + "." + action.name() + ", and the call asks for something else.")
                    .hint("Leave next out to start a new listing, or give only next to continue."));
        }
    }

    private JsonNode object(@Nullable String given) {
        String json = given == null ? "" : given;
        if (json.length() > MAX_LENGTH) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The arguments are longer than " + MAX_LENGTH + " characters.")
                            .hint("Send a shorter call."));
        }
        JsonNode node = read(json);
        if (node.isString()) {
            node = read(node.stringValue());
        }
        if (!node.isObject()) {
            throw new InvalidParameterException(ErrorDetails.of("The arguments are not a JSON object.")
                    .hint("For example: {\"entity\": \"jobs\", \"action\": \"list\"}."));
        }
        return OutsideText.withoutMarks(node);
    }

    private JsonNode read(String json) {
        JsonNode node = json.isBlank() ? JsonTrees.object() : ArgumentJson.read(json, "arguments");
        return node.isNull() ? JsonTrees.object() : node;
    }

    /** Tells the tool's own arguments from parameters that stand beside {@code params} instead of in it. */
    private void sort(JsonNode arguments) {
        arguments.forEachEntry((name, value) -> {
            if (ArgumentJson.isNothing(value)) {
                return;
            }
            String lower = isNameOfPlan(name) ? PLAN : name.toLowerCase(Locale.ROOT);
            if (NAMES.contains(lower) && !given.containsKey(lower)) {
                given.put(lower, value);
            } else if (lower.equals(PLAN) && !value.equals(given.get(PLAN))) {
                throw invalid(name, "what '" + PLAN + "' takes, which is given too, with another value");
            } else {
                strays.put(name, value);
            }
        });
    }

    private @Nullable String text(String name) {
        JsonNode value = given.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw invalid(name, "a string");
        }
        String text = value.stringValue().strip();
        return text.isEmpty() ? null : text;
    }

    private List<String> fields() {
        JsonNode value = given.get(FIELDS);
        if (value == null) {
            return List.of();
        }
        if (value.isString()) {
            String text = value.stringValue().strip();
            if (!text.startsWith("[")) {
                return Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(path -> !path.isEmpty())
                        .toList();
            }
            value = ArgumentJson.read(text, FIELDS);
        }
        List<JsonNode> paths = value.valueStream()
                .filter(path -> !ArgumentJson.isNothing(path))
                .toList();
        if (!value.isArray() || !paths.stream().allMatch(JsonNode::isString)) {
            throw invalid(FIELDS, "a list of strings, such as [\"id\", \"name\"]");
        }
        return paths.stream().map(path -> path.stringValue().strip()).toList();
    }

    private static boolean isNameOfPlan(String name) {
        return NAMES_OF_PLAN.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    private boolean isPlan(Action action) {
        JsonNode value = given.get(PLAN);
        if (value == null) {
            return false;
        }
        String text = value.asString("").strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                if (action.effect().isWrite()) {
                    throw invalid(PLAN, "true or false");
                }
                notes.add("'" + PLAN + "' takes true or false; it was not used.");
                yield false;
            }
        };
    }

    private boolean isSummary(boolean unlessSaid) {
        String view = text(VIEW);
        if (view == null) {
            return unlessSaid;
        }
        return switch (view.toLowerCase(Locale.ROOT)) {
            case SUMMARY -> true;
            case FULL -> false;
            default -> throw invalid(VIEW, "'summary' or 'full'");
        };
    }

    private Map<String, @Nullable Object> params(Entity entity, Action action) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        paramsObject().forEachEntry((name, value) -> {
            String own = isNameOfPlan(name) ? PLAN : name;
            boolean isOwn = (own.equals(FIELDS) || own.equals(VIEW) || own.equals(PLAN))
                    && action.parameter(name).isEmpty();
            if (isOwn && !given.containsKey(own)) {
                notes.add("'" + name + "' belongs beside params, not in it; it was read that way.");
                given.put(own, value);
            } else {
                put(params, entity, action, name, value);
            }
        });
        List<String> unused = new ArrayList<>();
        boolean hasStrayParameters = strays.keySet().stream()
                .anyMatch(name -> ToolScope.parameter(entity, action, name).isPresent());
        strays.forEach((name, value) -> {
            Optional<Parameter> parameter = ToolScope.parameter(entity, action, name);
            if (parameter.isPresent()) {
                String known = parameter.get().name();
                notes.add("'" + name + "' belongs in params; it was read as params." + known + ".");
                put(params, entity, action, known, value);
            } else if (scope.lacking(entity, action, name).isPresent()) {
                put(params, entity, action, name, value);
            } else if (isSlip(name, action) || holdsParameters(value, entity, action)) {
                throw unknown(name, action);
            } else if (scope.isKnownParameter(entity, name)) {
                throw unknown(name, action);
            } else if (hasStrayParameters && action.effect().isWrite()) { // not to be written without a part of it
                throw unknown(name, action);
            } else {
                unused.add(shortened(name));
            }
        });
        if (!unused.isEmpty()) {
            notes.add("Unknown arguments were not used: " + String.join(", ", unused) + ".");
        }
        return params;
    }

    /** Whether an argument that nobody knows is likely one that somebody does, misspelt; short names are like too many. */
    private static boolean isSlip(String name, Action action) {
        return NearestName.to(name, arguments(action))
                .filter(near -> near.length() >= SHORTEST_SLIP)
                .isPresent();
    }

    /** Whether an argument that nobody knows, such as {@code filters}, was meant as {@code params}. */
    private static boolean holdsParameters(JsonNode value, Entity entity, Action action) {
        return value.isObject()
                && value.propertyNames().stream()
                        .anyMatch(name ->
                                ToolScope.parameter(entity, action, name).isPresent());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private JsonNode paramsObject() {
        JsonNode params = given.get(PARAMS);
        if (params == null) {
            return JsonTrees.object();
        }
        JsonNode object = params.isString() ? ArgumentJson.read(params.stringValue(), PARAMS) : params;
        if (ArgumentJson.isNothing(object)) {
            return JsonTrees.object();
        }
        if (!object.isObject()) {
            throw invalid(PARAMS, "an object, such as {\"limit\": 10}");
        }
        return object;
    }

    private void put(Map<String, @Nullable Object> params, Entity entity, Action action, String name, JsonNode value) {
        Optional<Parameter> parameter = ToolScope.parameter(entity, action, name);
        Object read = parameter.isPresent()
                ? ParameterReading.of(parameter.get(), value, action.effect())
                : ArgumentJson.isNothing(value) ? null : JsonTrees.value(value);
        boolean clears = value.isNull()
                && action.effect().isWrite()
                && parameter.map(Parameter::nullable).orElse(false);
        if (read == null && !clears) {
            return;
        }
        if (parameter.isEmpty()) {
            scope.lacking(entity, action, name).ifPresent(lacking -> {
                throw lacking;
            });
        }
        String known = parameter.map(Parameter::name).orElse(name);
        noteIfOther("parameter", name, known);
        Object before = params.put(known, read);
        if (before != null && !before.equals(read)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The parameter '" + known + "' is given twice, with different values."));
        }
    }

    private void noteIfOther(String what, String said, String meant) {
        if (!said.equals(meant)) {
            notes.add("The " + what + " '" + said + "' was read as '" + meant + "'.");
        }
    }

    private static UnknownParameterException unknown(String name, Action action) {
        return new UnknownParameterException(ErrorDetails.of("There is no argument '" + shortened(name) + "'.")
                .hint(NearestName.to(name, arguments(action))
                                .map(near -> "Did you mean '" + near + "'? ")
                                .orElse("")
                        + "Arguments: " + String.join(", ", NAMES) + ". In params of " + action.name() + ": "
                        + String.join(", ", names(action)) + "."));
    }

    private static List<String> arguments(Action action) {
        return Stream.concat(NAMES.stream(), names(action).stream()).toList();
    }

    private static List<String> names(Action action) {
        return action.parameters().stream().map(Parameter::name).toList();
    }

    private static MissingParameterException missing(String name, String near, List<String> valid) {
        return new MissingParameterException(ErrorDetails.of("The argument '" + name + "' is missing.")
                .hint(near + "One of: " + String.join(", ", valid) + "."));
    }

    private static InvalidParameterException invalid(String name, String takes) {
        return new InvalidParameterException(ErrorDetails.of("The argument '" + name + "' takes " + takes + "."));
    }
}
