package io.ashbyconnector.port;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.internal.resource.JsonValues;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the catalog's actions an adapter can run, and which parameters of each it passes on to the service. What is not
 * listed is refused: no parameter is ever dropped silently. Overviews, which the connector puts together from other calls, come
 * with the {@code get} of their entity. Thread-safe.
 */
public final class Capabilities {

    private final Catalog catalog;
    private final Function<String, Map<String, Set<String>>> source;
    private final Collection<String> searchable;
    private final boolean passesOperations;
    private final Map<String, Map<String, Set<String>>> known = new ConcurrentHashMap<>();

    /** @param searchable the entities of which an action of the context store may be listed */
    private Capabilities(
            Catalog catalog,
            Function<String, Map<String, Set<String>>> source,
            Collection<String> searchable,
            boolean passesOperations) {
        this.catalog = catalog;
        this.source = source;
        this.searchable = searchable;
        this.passesOperations = passesOperations;
    }

    /**
     * {@return the capabilities of a mode that offers everything in the catalog}
     *
     * @param catalog the catalog
     */
    public static Capabilities all(Catalog catalog) {
        return of(catalog, action -> true, (action, parameter) -> true);
    }

    /**
     * {@return what Ashby itself offers: its operations, with all the parameters it knows, and those that the catalog does not know}
     *
     * @param catalog the catalog
     */
    public static Capabilities ofAshby(Catalog catalog) {
        return ofAshby(catalog, action -> false);
    }

    /**
     * {@return the same, with what the adapter makes of them}
     *
     * @param catalog the catalog
     * @param made which of the actions without an operation
     */
    public static Capabilities ofAshby(Catalog catalog, Predicate<Action> made) {
        return new Capabilities(
                catalog,
                entity -> chosen(
                        catalog.entity(entity),
                        action -> !action.contextStore() && (action.operation() != null || made.test(action)),
                        (action, parameter) -> !parameter.extension()),
                List.of(),
                true);
    }

    /**
     * {@return the actions of the catalog, and the parameters of each, that the adapter's own rules choose}
     *
     * @param catalog the catalog
     * @param actions chooses the actions
     * @param parameters chooses the parameters of each action
     */
    public static Capabilities of(
            Catalog catalog, Predicate<Action> actions, BiPredicate<Action, Parameter> parameters) {
        return new Capabilities(
                catalog, entity -> chosen(catalog.entity(entity), actions, parameters), names(catalog), false);
    }

    private static Map<String, Set<String>> chosen(
            Entity entity, Predicate<Action> actions, BiPredicate<Action, Parameter> parameters) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (Action action : entity.actions()) {
            if (actions.test(action)) {
                Set<String> names = new HashSet<>();
                for (Parameter parameter : action.parameters()) {
                    if (parameters.test(action, parameter)) {
                        names.add(parameter.name());
                    }
                }
                chosen.put(action.name(), names);
            }
        }
        return chosen;
    }

    private static List<String> names(Catalog catalog) {
        return catalog.entities().stream().map(Entity::name).toList();
    }

    /**
     * {@return the same capabilities, with every action of the context store, which this program keeps itself}
     *
     * @param catalog the catalog
     * @param installed whether it can; asked when an entity is first asked for
     */
    public Capabilities withContextStore(Catalog catalog, BooleanSupplier installed) {
        return new Capabilities(
                catalog,
                entity -> {
                    Map<String, Set<String>> actions = new LinkedHashMap<>(of(entity));
                    if (catalog.entity(entity).actions().stream().anyMatch(Action::contextStore)
                            && installed.getAsBoolean()) {
                        actions.putAll(chosen(
                                catalog.entity(entity),
                                Action::contextStore,
                                (action, parameter) -> !parameter.extension()));
                    }
                    return actions;
                },
                searchable,
                passesOperations);
    }

    /**
     * Only what is listed: by entity and action, the names of the parameters.
     *
     * @param catalog the catalog
     * @param listed the names of the parameters, by entity and action
     * @return the capabilities
     * @throws ConfigurationException when the catalog does not know one of the names
     */
    public static Capabilities of(Catalog catalog, Map<String, Map<String, List<String>>> listed) {
        Capabilities capabilities = ofList(catalog, listed, "The adapter");
        listed.keySet().forEach(capabilities::of);
        return capabilities;
    }

    /**
     * Only what a JSON file lists, in the form {@code {"candidates": {"list": ["limit", "cursor"]}}}.
     *
     * @param catalog the catalog
     * @param owner a class in the same package as the file
     * @param file the name of the resource, relative to the class
     * @return the capabilities
     * @throws ConfigurationException when the file is malformed, or the catalog does not know one of its entities; one
     *     that names an unknown action or parameter is refused when its entity is first asked for
     */
    public static Capabilities read(Catalog catalog, Class<?> owner, String file) {
        InputStream resource = owner.getResourceAsStream(file);
        if (resource == null) {
            throw new ConfigurationException(ErrorDetails.of("There is no file " + file + " beside " + owner.getName()
                    + " that lists what the adapter can do."));
        }
        String source = "The file " + file;
        return ofList(catalog, entities(JsonValues.read(resource, source), source), source);
    }

    private static Map<String, Map<String, List<String>>> entities(@Nullable Object listed, String source) {
        Map<String, Map<String, List<String>>> entities = new LinkedHashMap<>();
        object(listed, source).forEach((entity, actions) -> {
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            object(actions, source)
                    .forEach((action, names) -> parameters.put(String.valueOf(action), texts(names, source)));
            entities.put(String.valueOf(entity), parameters);
        });
        return entities;
    }

    private static Map<?, ?> object(@Nullable Object value, String source) {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw malformed(source);
    }

    private static List<String> texts(@Nullable Object value, String source) {
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw malformed(source);
    }

    private static ConfigurationException malformed(String source) {
        return new ConfigurationException(ErrorDetails.of(
                source + " is malformed: for each entity and action it must have a list of parameters."));
    }

    /** Entities are checked at once, the rest of each when it is first asked for, so that no other need be read. */
    private static Capabilities ofList(Catalog catalog, Map<String, Map<String, List<String>>> listed, String source) {
        List<String> entities = names(catalog);
        for (String entity : listed.keySet()) {
            if (!entities.contains(entity)) {
                throw unknown(source, "entity '" + entity + "'", entity, entities);
            }
        }
        return new Capabilities(
                catalog,
                entity -> {
                    Map<String, List<String>> offered = listed.getOrDefault(entity, Map.of());
                    requireKnown(catalog.entity(entity), offered, source);
                    Map<String, Set<String>> actions = new LinkedHashMap<>();
                    offered.forEach((action, names) -> actions.put(action, Set.copyOf(names)));
                    return actions;
                },
                Set.copyOf(listed.keySet()),
                false);
    }

    private static void requireKnown(Entity known, Map<String, List<String>> listed, String source) {
        String entity = known.name();
        listed.forEach((name, parameters) -> {
            Action action = known.action(name)
                    .orElseThrow(
                            () -> unknown(source, "action '" + name + "' of " + entity, name, known.actionNames()));
            List<String> names =
                    action.parameters().stream().map(Parameter::name).toList();
            for (String parameter : parameters) {
                if (!names.contains(parameter)) {
                    throw unknown(source, "parameter '" + parameter + "' of " + entity + "." + name, parameter, names);
                }
            }
        });
    }

    private static ConfigurationException unknown(String source, String what, String name, List<String> valid) {
        return new ConfigurationException(
                ErrorDetails.of(source + " lists the " + what + ", which the catalog does not know.")
                        .hint(NearestName.hint(name, valid)));
    }

    /**
     * {@return whether the action can be run}
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     */
    public boolean supports(String entity, String action) {
        return of(entity).containsKey(action);
    }

    /**
     * {@return whether the parameter of the action is passed on to the service}
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     * @param parameter the parameter's name
     */
    public boolean supports(String entity, String action, String parameter) {
        return of(entity).getOrDefault(action, Set.of()).contains(parameter);
    }

    /** {@return whether operations can be called by Ashby's own names, also those that the catalog does not know} */
    public boolean passesOperations() {
        return passesOperations;
    }

    /**
     * {@return the first action, if any, that needs a context store}
     *
     * @param catalog the catalog
     */
    public Optional<Action> needingContextStore(Catalog catalog) {
        return searchable.stream()
                .flatMap(entity -> catalog.entity(entity).actions().stream())
                .filter(action -> action.contextStore() && supports(action.entity(), action.name()))
                .findFirst();
    }

    /** What is listed, and what is put together from other calls, wherever the record itself can be got. */
    private Map<String, Set<String>> withOverviews(String entity) {
        Map<String, Set<String>> actions = source.apply(entity);
        if (!actions.containsKey("get")) {
            return actions;
        }
        Map<String, Set<String>> more = new LinkedHashMap<>(actions);
        more.putAll(chosen(catalog.entity(entity), Action::isOverview, (action, parameter) -> true));
        return more;
    }

    private Map<String, Set<String>> of(String entity) {
        return known.computeIfAbsent(entity, this::withOverviews);
    }
}
