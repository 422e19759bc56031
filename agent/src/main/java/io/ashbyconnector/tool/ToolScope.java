package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnknownEntityException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.internal.engine.Overview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one tool lets a model do, and the names for it that a model may use. Immutable. */
final class ToolScope {

    static final String DESCRIBE = "describe";

    private static final int MOST_OWNERS = 5;
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]");

    private final Catalog known;
    private final Catalog catalog;
    private final List<Action> actions;
    private final KnownFields fields;
    private final String mode;
    private final Map<String, Set<String>> allowed;
    private final boolean opened;
    private final Set<String> writable;
    private final Set<FieldClass> masked;
    private final boolean ownStore;

    private ToolScope(
            Catalog known,
            List<Entity> entities,
            String mode,
            Map<String, Set<String>> allowed,
            boolean opened,
            Set<String> writable,
            Set<FieldClass> masked,
            boolean ownStore) {
        this.known = known;
        this.ownStore = ownStore;
        this.catalog = known.only(entities);
        this.actions = all(entities);
        this.fields = new KnownFields(known);
        this.mode = mode;
        this.allowed = allowed;
        this.opened = opened;
        this.writable = Set.copyOf(writable);
        this.masked = masked.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(masked));
    }

    /**
     * Narrows what a connector can do.
     *
     * @param allowed the actions by entity; empty to allow everything
     * @param writes whether the tool was opened for writes
     * @param masked what is kept from the model; queries in SQL are then offered only where the store hides it from them
     * @param ownStore whether queries in SQL run on a store of the program's own, which can hide fields
     */
    static ToolScope of(
            Catalog known,
            List<Entity> available,
            String mode,
            Map<String, Set<String>> allowed,
            boolean writes,
            Set<FieldClass> masked,
            boolean ownStore) {
        List<Entity> offered = new ArrayList<>();
        Set<String> writable = new HashSet<>();
        for (Entity entity : available) {
            List<Action> actions = new ArrayList<>();
            for (Action action : entity.actions()) {
                boolean isAllowed = allowed.isEmpty()
                        || allowed.getOrDefault(entity.name(), Set.of()).contains(action.name());
                boolean isHidden = !masked.isEmpty() && !ownStore && isStatement(action);
                if (action.effect().isWrite()) {
                    writable.add(action.qualifiedName());
                }
                if (isAllowed && !isHidden && (writes || !action.effect().isWrite())) {
                    actions.add(action);
                }
            }
            if (!actions.isEmpty()) {
                offered.add(entity.with(actions));
            }
        }
        ToolScope scope = new ToolScope(known, offered, mode, allowed, writes, writable, masked, ownStore);
        if (offered.isEmpty()) {
            throw scope.nothing();
        }
        return scope;
    }

    private AshbyConnectorException nothing() {
        Optional<Action> closed = known.entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(this::isClosed)
                .findFirst();
        return closed.isPresent()
                ? closed(closed.get())
                : new UnsupportedException(
                        ErrorDetails.of("None of the allowed actions is available in " + mode + " mode.")
                                .hint("Allow more; the connector's available() lists what works in this mode."));
    }

    /** Whether an action is a write that the tool would offer if the connector and the tool were opened for it. */
    private boolean isClosed(Action action) {
        return action.effect().isWrite()
                && (allowed.isEmpty()
                        || allowed.getOrDefault(action.entity(), Set.of()).contains(action.name()))
                && !(opened && writable.contains(action.qualifiedName()));
    }

    /** The failure of a write that the connector, the tool or both were not opened for, with what a person has to do. */
    WritesDisabledException closed(Action action) {
        List<String> steps = new ArrayList<>();
        if (!writable.contains(action.qualifiedName())) {
            steps.add("set ashby.allow-writes (ASHBY_ALLOW_WRITES) for the connector to true, or to a list with "
                    + action.qualifiedName());
        }
        if (!opened) {
            steps.add(
                    "open the tool for writes, with 'ashby mcp --allow-writes', the property ashby.tool.allow-writes or"
                            + " AshbyTool.over(connector).allowWrites()");
        }
        return new WritesDisabledException(ErrorDetails.of("The action changes data, and writes are not allowed here.")
                .in(action.qualifiedName())
                .hint("Only a person can change that: " + String.join("; and ", steps) + "."));
    }

    /** The write that names mean, if it exists and is not offered because writes are not allowed. */
    Optional<Action> closedWrite(String entityName, String actionName) {
        return find(known.entities(), Entity::name, entityName)
                .flatMap(entity -> find(entity.actions(), Action::name, actionName))
                .filter(this::isClosed);
    }

    /** What is kept from the model. */
    Set<FieldClass> masked() {
        return masked;
    }

    /** Whether searches and queries in SQL run on a store of the program's own. */
    boolean asksOwnStore() {
        return ownStore;
    }

    /** What a query in SQL must not see; empty where it may see everything. */
    Optional<HiddenFields> hiddenFields() {
        if (masked.isEmpty() && allowed.isEmpty()) {
            return Optional.empty();
        }
        Set<RecordType> offered = actions()
                .filter(action -> !action.effect().isWrite())
                .flatMap(action -> Stream.ofNullable(action.record()))
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new HiddenFields(record -> allowed.isEmpty() || offered.contains(record), masked, fields));
    }

    /** The parts of an overview that come from actions which are not allowed. */
    List<String> withheldParts() {
        return Overview.PARTS.entrySet().stream()
                .filter(part -> !allowed.isEmpty())
                .filter(part -> {
                    String[] source = part.getValue().split("\\.", 2);
                    return !allowed.getOrDefault(source[0], Set.of()).contains(source[1]);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The action that takes a query in SQL, of whichever entity; empty where none is offered. */
    Optional<Action> statements() {
        for (Action action : actions) {
            if (isStatement(action)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    static boolean isStatement(Action action) {
        return action.contextStore() && action.parameter("sql").isPresent();
    }

    /** All that exists, offered or not. */
    Catalog known() {
        return known;
    }

    /** What is known of the records that the model gets. */
    KnownFields fields() {
        return fields;
    }

    /** The offered part of the catalog, to check calls against. */
    Catalog catalog() {
        return catalog;
    }

    List<Entity> entities() {
        return catalog.entities();
    }

    /** Whether something that is offered has this effect by itself. */
    boolean has(Effect effect) {
        return actions().anyMatch(action -> action.effect() == effect);
    }

    /** Whether something that is offered changes data. */
    boolean writes() {
        for (Action action : actions) {
            if (action.effect().isWrite()) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that is offered can have this effect, by itself or because of a parameter. */
    boolean canHave(Effect effect) {
        return actions().map(ActionEffect::of).anyMatch(each -> each.gravest() == effect);
    }

    Stream<Action> actions() {
        return actions.stream();
    }

    private static List<Action> all(List<Entity> entities) {
        List<Action> all = new ArrayList<>();
        for (Entity entity : entities) {
            all.addAll(entity.actions());
        }
        return List.copyOf(all);
    }

    /** The names of all offered actions, {@code describe} included. */
    List<String> actionNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Action action : actions) {
            names.add(action.name());
        }
        names.add(DESCRIBE);
        return List.copyOf(names);
    }

    /** The entity that a name means: {@code jobPosting}, {@code Job Postings} and {@code job-posting} mean {@code job_postings}. */
    Entity entity(String name) {
        return find(entities(), Entity::name, name).<AshbyConnectorException>orElseThrow(() -> {
            Optional<Entity> existing = find(known.entities(), Entity::name, name);
            List<String> valid = entities().stream().map(Entity::name).toList();
            Optional<Action> write = existing.filter(
                            entity -> entity.actions().stream().allMatch(this::isClosed))
                    .flatMap(entity -> entity.actions().stream().findFirst());
            if (write.isPresent()) {
                return closed(write.get());
            }
            return existing.isPresent()
                    ? new UnsupportedException(ErrorDetails.of("The entity '" + name + "' is not offered here.")
                            .hint(valid(valid)))
                    : new UnknownEntityException(ErrorDetails.of("There is no entity '" + name + "'.")
                            .hint(NearestName.hint(name, valid)));
        });
    }

    /** The action that a name means, in any spelling. */
    Action action(Entity entity, String name) {
        return find(entity.actions(), Action::name, name).<AshbyConnectorException>orElseThrow(() -> {
            List<String> valid = new ArrayList<>(entity.actionNames());
            valid.add(DESCRIBE);
            Optional<Action> existing = find(known.entity(entity.name()).actions(), Action::name, name);
            if (existing.filter(this::isClosed).isPresent()) {
                return closed(existing.get());
            }
            boolean isStatement = existing.filter(
                            action -> action.parameter("sql").isPresent())
                    .isPresent();
            String why = isStatement && !masked.isEmpty()
                    ? " while fields are masked, because SQL could read them."
                    : " in " + mode + " mode.";
            return existing.isPresent()
                    ? new UnsupportedException(
                            ErrorDetails.of("The action '" + name + "' is not offered for " + entity.name() + why)
                                    .hint(valid(valid)))
                    : new UnknownActionException(
                            ErrorDetails.of("The entity '" + entity.name() + "' has no action '" + name + "'.")
                                    .hint(elsewhere(name) + NearestName.hint(name, valid)));
        });
    }

    /** The entities that have an action of a name, in a sentence; empty when none has, or so many that it tells nothing. */
    String elsewhere(String name) {
        List<String> owners = entities().stream()
                .filter(entity -> find(entity.actions(), Action::name, name).isPresent())
                .map(Entity::name)
                .toList();
        return owners.isEmpty() || owners.size() > MOST_OWNERS
                ? ""
                : "'" + name + "' is an action of " + String.join(", ", owners) + ". ";
    }

    /** The parameter that a name means, in any spelling; where one record is got, each name of its id means that. */
    static Optional<Parameter> parameter(Entity entity, Action action, String name) {
        Optional<Parameter> named = find(action.parameters(), Parameter::name, name);
        return named.isEmpty() && isNameOfId(entity, name) ? id(action) : named;
    }

    private static boolean isNameOfId(Entity entity, String name) {
        String folded = fold(name);
        return folded.equals("id") || folded.equals(fold(entity.name()) + "id");
    }

    private static Optional<Parameter> id(Action action) {
        return Optional.ofNullable(action.id()).flatMap(action::parameter);
    }

    /** The failure of a call with a parameter that the action has in another mode only; empty when it has it in none. */
    Optional<UnsupportedException> lacking(Entity entity, Action action, String name) {
        return known.entity(entity.name()).actions().stream()
                .filter(existing -> existing.name().equals(action.name()))
                .flatMap(existing -> parameter(entity, existing, name).stream())
                .findFirst()
                .map(lacked -> new UnsupportedException(
                        ErrorDetails.of("The parameter '" + lacked.name() + "' is not available in " + mode + " mode.")
                                .in(entity.name() + "." + action.name())
                                .hint(valid(action.parameters().stream()
                                        .map(Parameter::name)
                                        .toList()))));
    }

    /** Whether an entity has a parameter of this name, if only in another action or mode. */
    boolean isKnownParameter(Entity entity, String name) {
        return known.entity(entity.name()).actions().stream()
                .anyMatch(action -> parameter(entity, action, name).isPresent());
    }

    private static String valid(List<String> names) {
        return "Valid: " + String.join(", ", names) + ".";
    }

    /** Whether two names mean the same. */
    static boolean isSame(String name, String other) {
        return fold(name).equals(fold(other));
    }

    /** The only one of exactly this name, else the only one whose name means the same. */
    private static <T> Optional<T> find(Collection<T> all, Function<T, String> nameOf, String name) {
        for (T each : all) {
            if (nameOf.apply(each).equals(name)) {
                return Optional.of(each);
            }
        }
        String wanted = fold(name);
        List<T> same = all.stream()
                .filter(each -> fold(nameOf.apply(each)).equals(wanted))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** Without case, separators, and a plural's ending. */
    private static String fold(String name) {
        String letters = SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
