package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownParameterException;
import io.ashbyconnector.execution.ExecutionRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    static final String SUMMARY = "summary";
    static final String FULL = "full";

    private static final List<String> NAMES = List.of(ENTITY, ACTION, PARAMS, FIELDS, VIEW, NEXT);
    private static final int MAX_LENGTH = 100_000;
    private static final int MAX_PAGE = 100;
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    private final Offer offer;
    private final JsonMapper mapper;
    private final Map<String, JsonNode> given = new LinkedHashMap<>();
    private final Map<String, JsonNode> strays = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private ToolArguments(Offer offer, JsonMapper mapper) {
        this.offer = offer;
        this.mapper = mapper;
    }

    /**
     * Reads a call.
     *
     * @throws io.ashbyconnector.error.AshbyConnectorException when it can't be understood, or asks for what isn't offered
     */
    static ToolRequest read(String json, Offer offer, JsonMapper mapper) {
        return new ToolArguments(offer, mapper).request(json);
    }

    private ToolRequest request(String json) {
        sort(object(json));
        String token = text(NEXT);
        if (token != null) {
            return continued(token);
        }
        String entityName = text(ENTITY);
        String actionName = text(ACTION);
        boolean describe = Offer.DESCRIBE.equalsIgnoreCase(actionName == null ? "" : actionName.strip());
        if (entityName == null) {
            if (describe) {
                return new ToolRequest.Describe(null, notes);
            }
            throw missing(ENTITY, offer.entities().stream().map(Entity::name).toList());
        }
        Entity entity = offer.entity(entityName);
        noteIfOther(ENTITY, entityName, entity.name());
        if (describe) {
            return new ToolRequest.Describe(entity, notes);
        }
        if (actionName == null) {
            throw missing(
                    ACTION,
                    Stream.concat(entity.actionNames().stream(), Stream.of(Offer.DESCRIBE))
                            .toList());
        }
        Action action = offer.action(entity, actionName);
        noteIfOther(ACTION, actionName, action.name());
        return call(entity, action);
    }

    private ToolRequest call(Entity entity, Action action) {
        Map<String, Object> params = params(action);
        if (params.get(CURSOR) instanceof String cursor && Continuation.isToken(cursor)) {
            return continued(cursor);
        }
        long wanted = action.isPaged() && params.get(LIMIT) instanceof Long limit && limit > 0 ? limit : 0;
        if (wanted > 0) {
            params.put(LIMIT, Math.min(wanted, MAX_PAGE));
        }
        ExecutionRequest checked = offer.catalog().request(entity.name(), action.name(), params);
        Map<String, Object> sent = new LinkedHashMap<>(checked.params());
        Object limit = sent.remove(LIMIT);
        Object cursor = sent.remove(CURSOR);
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
        return new ToolRequest.Call(entity, action, start, notes);
    }

    /** Goes on from a token, which holds the whole call; only how records are shown may change on the way. */
    private ToolRequest continued(String token) {
        Continuation from = Continuation.read(token, mapper);
        Entity entity = offer.entity(from.entity());
        Action action = offer.action(entity, from.action());
        offer.catalog().request(entity.name(), action.name(), from.params());
        if (given.containsKey(PARAMS) || !strays.isEmpty()) {
            notes.add("'next' goes on with the call that it came from; the parameters beside it were not used.");
        }
        List<String> fields = given.containsKey(FIELDS) ? fields() : from.fields();
        return new ToolRequest.Call(entity, action, from.shown(fields, isSummary(from.summary())), notes);
    }

    private JsonNode object(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The arguments are longer than " + MAX_LENGTH + " characters.")
                            .hint("Ask for less at once."));
        }
        JsonNode node = json.isBlank() ? mapper.createObjectNode() : tree(json, "arguments");
        if (node.isString()) {
            node = tree(node.stringValue(), "arguments");
        }
        if (!node.isObject()) {
            throw new InvalidParameterException(ErrorDetails.of("The arguments are not a JSON object.")
                    .hint("Give, for instance, {\"entity\": \"jobs\", \"action\": \"list\"}."));
        }
        return node;
    }

    private JsonNode tree(String json, String what) {
        try {
            return mapper.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(json);
        } catch (JacksonException malformed) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The " + what + " are not valid JSON: " + malformed.getOriginalMessage()));
        }
    }

    /** Tells the tool's own arguments from parameters that stand beside {@code params} instead of in it. */
    private void sort(JsonNode arguments) {
        arguments.forEachEntry((name, value) -> {
            if (value.isNull()) {
                return;
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (NAMES.contains(lower) && !given.containsKey(lower)) {
                given.put(lower, value);
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
            value = tree(text, FIELDS);
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw invalid(FIELDS, "a list of strings, such as [\"id\", \"name\"]");
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
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

    private Map<String, Object> params(Action action) {
        Map<String, Object> params = new LinkedHashMap<>();
        paramsObject().forEachEntry((name, value) -> put(params, action, name, value));
        strays.forEach((name, value) -> {
            Parameter parameter = Offer.parameter(action, name).orElseThrow(() -> unknown(name, action));
            notes.add("'" + name + "' belongs in params; it was read as params." + parameter.name() + ".");
            put(params, action, parameter.name(), value);
        });
        return params;
    }

    private JsonNode paramsObject() {
        JsonNode params = given.get(PARAMS);
        if (params == null) {
            return mapper.createObjectNode();
        }
        JsonNode object =
                params.isString() && !params.stringValue().isBlank() ? tree(params.stringValue(), PARAMS) : params;
        if (!object.isObject()) {
            throw invalid(PARAMS, "an object, such as {\"limit\": 10}");
        }
        return object;
    }

    private void put(Map<String, Object> params, Action action, String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        Optional<Parameter> parameter = Offer.parameter(action, name);
        String known = parameter.map(Parameter::name).orElse(name);
        if (!known.equals(name)) {
            noteIfOther("parameter", name, known);
        }
        Object plain = mapper.treeToValue(value, Object.class);
        params.put(known, parameter.isPresent() ? ParameterReading.of(parameter.get(), plain, mapper) : plain);
    }

    private void noteIfOther(String what, String said, String meant) {
        if (!said.equals(meant)) {
            notes.add("The " + what + " '" + said + "' was read as '" + meant + "'.");
        }
    }

    private static UnknownParameterException unknown(String name, Action action) {
        List<String> valid = Stream.concat(
                        NAMES.stream(), action.parameters().stream().map(Parameter::name))
                .toList();
        return new UnknownParameterException(ErrorDetails.of("There is no argument '" + name + "'.")
                .hint(NearestName.to(name, valid)
                                .map(near -> "Did you mean '" + near + "'? ")
                                .orElse("")
                        + "Arguments: " + String.join(", ", NAMES) + ". In params: "
                        + String.join(
                                ", ",
                                action.parameters().stream()
                                        .map(Parameter::name)
                                        .toList())
                        + "."));
    }

    private static MissingParameterException missing(String name, List<String> valid) {
        return new MissingParameterException(ErrorDetails.of("The argument '" + name + "' is missing.")
                .hint("One of: " + String.join(", ", valid) + "."));
    }

    private static InvalidParameterException invalid(String name, String takes) {
        return new InvalidParameterException(ErrorDetails.of("The argument '" + name + "' takes " + takes + "."));
    }
}
