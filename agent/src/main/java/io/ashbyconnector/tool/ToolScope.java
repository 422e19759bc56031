package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnknownEntityException;
import io.ashbyconnector.error.UnsupportedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one tool lets a model do, and the names for it that a model may use. Immutable. */
final class ToolScope {

    static final String DESCRIBE = "describe";

    private final Catalog known;
    private final Catalog catalog;
    private final KnownFields fields;
    private final String mode;
    private final Set<FieldClass> masked;

    private ToolScope(Catalog known, List<Entity> entities, String mode, Set<FieldClass> masked) {
        this.known = known;
        this.catalog = known.only(entities);
        this.fields = new KnownFields(known);
        this.mode = mode;
        this.masked = masked.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(masked));
    }

    /**
     * Narrows what a connector can do.
     *
     * @param allowed the actions by entity; empty to allow everything
     * @param masked what is kept from the model; queries in SQL, which cannot be checked for it, are then not offered
     */
    static ToolScope of(
            Catalog known,
            List<Entity> available,
            String mode,
            Map<String, Set<String>> allowed,
            boolean writes,
            Set<FieldClass> masked) {
        List<Entity> offered = available.stream()
                .map(entity -> entity.with(entity.actions().stream()
                        .filter(action -> allowed.isEmpty()
                                || allowed.getOrDefault(entity.name(), Set.of()).contains(action.name()))
                        .filter(action -> writes || !action.effect().isWrite())
                        .filter(action ->
                                masked.isEmpty() || action.parameter("sql").isEmpty())
                        .toList()))
                .filter(entity -> !entity.actions().isEmpty())
                .toList();
        if (offered.isEmpty()) {
            throw new UnsupportedException(
                    ErrorDetails.of("None of the allowed actions is available in " + mode + " mode.")
                            .hint("Allow more; the connector's available() lists what works in this mode."));
        }
        return new ToolScope(known, offered, mode, masked);
    }

    /** What is kept from the model. */
    Set<FieldClass> masked() {
        return masked;
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

    boolean has(Effect effect) {
        return actions().anyMatch(action -> action.effect() == effect);
    }

    /** Whether something that is offered changes data. */
    boolean writes() {
        return actions().anyMatch(action -> action.effect().isWrite());
    }

    Stream<Action> actions() {
        return entities().stream().flatMap(entity -> entity.actions().stream());
    }

    /** The names of all offered actions, {@code describe} included. */
    List<String> actionNames() {
        List<String> names = new ArrayList<>(entities().stream()
                .flatMap(entity -> entity.actionNames().stream())
                .distinct()
                .toList());
        names.add(DESCRIBE);
        return names;
    }

    /** The entity that a name means: {@code jobPosting}, {@code Job Postings} and {@code job-posting} mean {@code job_postings}. */
    Entity entity(String name) {
        return find(entities(), Entity::name, name).orElseThrow(() -> {
            boolean exists = find(known.entities(), Entity::name, name).isPresent();
            List<String> valid = entities().stream().map(Entity::name).toList();
            return exists
                    ? new UnsupportedException(ErrorDetails.of("The entity '" + name + "' is not offered here.")
                            .hint(valid(valid)))
                    : new UnknownEntityException(ErrorDetails.of("There is no entity '" + name + "'.")
                            .hint(NearestName.hint(name, valid)));
        });
    }

    /** The action that a name means, in any spelling. */
    Action action(Entity entity, String name) {
        return find(entity.actions(), Action::name, name).orElseThrow(() -> {
            List<String> valid = new ArrayList<>(entity.actionNames());
            valid.add(DESCRIBE);
            Optional<Action> existing = find(known.entity(entity.name()).actions(), Action::name, name);
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
                                    .hint(NearestName.hint(name, valid)));
        });
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

    private static <T> Optional<T> find(Collection<T> all, Function<T, String> nameOf, String name) {
        String wanted = fold(name);
        List<T> same = all.stream()
                .filter(each -> nameOf.apply(each).equals(name)
                        || fold(nameOf.apply(each)).equals(wanted))
                .toList();
        List<T> exact =
                same.stream().filter(each -> nameOf.apply(each).equals(name)).toList();
        List<T> best = exact.isEmpty() ? same : exact;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Without case, separators, and a plural's ending. */
    private static String fold(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
