package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnknownEntityException;
import io.ashbyconnector.error.UnknownParameterException;
import io.ashbyconnector.execution.ExecutionRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What exists, and whether a call fits it. Immutable. Entity and action names are accepted with {@code _} or {@code -}. */
public final class Catalog {

    private final List<Entity> entities;
    private final TimestampReader timestamps;

    /** With times without an offset in UTC. */
    public Catalog(List<Entity> entities) {
        this(entities, new TimestampReader(Clock.systemUTC()));
    }

    private Catalog(List<Entity> entities, TimestampReader timestamps) {
        this.entities = List.copyOf(entities);
        this.timestamps = timestamps;
    }

    /** The twelve entities of the Ashby connector. */
    public static Catalog standard() {
        return StandardCatalog.CATALOG;
    }

    /** The same catalog with timestamps read by a clock of the caller's, in its zone. */
    public Catalog at(Clock clock) {
        return new Catalog(entities, new TimestampReader(clock));
    }

    public List<Entity> entities() {
        return entities;
    }

    /**
     * The entity of a name.
     *
     * @throws UnknownEntityException with the nearest name and all valid ones
     */
    public Entity entity(String name) {
        String wanted = canonical(MissingParameterException.required(name, "entity"));
        return entities.stream()
                .filter(entity -> entity.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UnknownEntityException(ErrorDetails.of("There is no entity '" + name + "'.")
                        .hint(NearestName.hint(
                                name, entities.stream().map(Entity::name).toList()))));
    }

    /**
     * An entity's action of a name.
     *
     * @throws UnknownActionException with the nearest name and all valid ones
     */
    public Action action(Entity entity, String name) {
        String wanted = canonical(MissingParameterException.required(name, "action"));
        return entity.actions().stream()
                .filter(action -> action.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UnknownActionException(
                        ErrorDetails.of("The entity '" + entity.name() + "' has no action '" + name + "'.")
                                .hint(NearestName.hint(name, entity.actionNames()))));
    }

    private static String canonical(String name) {
        return name.replace('-', '_');
    }

    /**
     * Checks a call and brings it into its canonical form. Parameters whose value is null count as not given.
     *
     * @throws io.ashbyconnector.error.InvalidInputException when it does not fit; the subclass says why
     */
    public ExecutionRequest request(
            String entityName, String actionName, Map<String, ? extends @Nullable Object> params) {
        Entity entity = entity(entityName);
        Action action = action(entity, actionName);
        String operation = entity.name() + "." + action.name();
        Map<String, Object> checked = new LinkedHashMap<>();
        MissingParameterException.required(params, "params").forEach((name, value) -> {
            MissingParameterException.required(name, "name of a parameter");
            Parameter parameter = action.parameter(name).orElseThrow(() -> unknown(name, action, operation));
            if (value != null) {
                checked.put(name, parameter.check(value, operation, timestamps));
            }
        });
        refuseInvertedWindow(checked, operation);
        refuseUnknownPart(checked, operation);
        for (Parameter parameter : action.parameters()) {
            if (parameter.required() && !checked.containsKey(parameter.name())) {
                throw new MissingParameterException(
                        ErrorDetails.of("The parameter '" + parameter.name() + "' is missing.")
                                .in(operation)
                                .hint(parameter.description()));
            }
        }
        if (!action.needsOneOf().isEmpty() && action.needsOneOf().stream().noneMatch(checked::containsKey)) {
            throw new MissingParameterException(ErrorDetails.of(
                            "One of the parameters " + String.join(", ", action.needsOneOf()) + " must be given.")
                    .in(operation));
        }
        return new ExecutionRequest(entity.name(), action.name(), checked);
    }

    /** {@code createdAfter} and {@code createdBefore} may be equal, as for the service. */
    private static void refuseInvertedWindow(Map<String, Object> checked, String operation) {
        checked.forEach((name, value) -> {
            String start = name.replaceFirst("Before$", "After");
            boolean inverted = !start.equals(name)
                    && value instanceof Long end
                    && checked.get(start) instanceof Long begin
                    && end < begin;
            if (inverted) {
                throw new InvalidParameterException(
                        ErrorDetails.of("The parameter '" + name + "' is earlier than '" + start + "'.")
                                .in(operation)
                                .hint("'" + start + "' is the start of the period, '" + name + "' its end."));
            }
        });
    }

    /** What stands beside the parts of a search is not looked at by the service, which then finds all records. */
    private static void refuseUnknownPart(Map<String, Object> checked, String operation) {
        if (!(checked.get(StandardCatalog.QUERY) instanceof Map<?, ?> query)) {
            return;
        }
        for (Object part : query.keySet()) {
            if (!StandardCatalog.PARTS_OF_QUERY.contains(String.valueOf(part))) {
                throw new InvalidParameterException(
                        ErrorDetails.of("The parameter '" + StandardCatalog.QUERY + "' has no part '" + part + "'.")
                                .in(operation)
                                .hint("Its parts are " + String.join(" and ", StandardCatalog.PARTS_OF_QUERY)
                                        + ", such as {\"filter\": {\"eq\": {\"id\": \"...\"}}}."));
            }
        }
    }

    private static UnknownParameterException unknown(String name, Action action, String operation) {
        List<String> valid = action.parameters().stream().map(Parameter::name).toList();
        return new UnknownParameterException(ErrorDetails.of("There is no parameter '" + name + "'.")
                .in(operation)
                .hint(NearestName.hint(name, valid)));
    }
}
