package io.ashbyconnector.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kind of record, and what can be done with it, which is read when it is first asked for. Thread-safe. */
public final class Entity {

    private final String name;
    private final String description;
    private final @Nullable List<String> actionNames;
    private final Supplier<List<Action>> source;
    private volatile @Nullable List<Action> actions;

    /** @param actionNames null when they are not known before the actions are read */
    Entity(String name, String description, @Nullable List<String> actionNames, Supplier<List<Action>> source) {
        this.name = name;
        this.description = description;
        this.actionNames = actionNames == null ? null : List.copyOf(actionNames);
        this.source = source;
    }

    /**
     * Such as {@code candidates}.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /** {@return a sentence that says what it is} */
    public String description() {
        return description;
    }

    /**
     * {@return what can be done with it}
     *
     * @throws io.ashbyconnector.error.ConfigurationException when the catalog's file of the entity is malformed
     */
    public List<Action> actions() {
        List<Action> known = actions;
        if (known == null) {
            synchronized (source) {
                known = actions;
                if (known == null) {
                    known = List.copyOf(source.get());
                    actions = known;
                }
            }
        }
        return known;
    }

    /**
     * {@return the action of exactly this name}
     *
     * @param name the name
     */
    public Optional<Action> action(String name) {
        for (Action action : actions()) {
            if (action.name().equals(name)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the same entity with these actions}
     *
     * @param actions the actions
     */
    public Entity with(List<Action> actions) {
        return new Entity(name, description, null, () -> actions);
    }

    /** {@return the names of its actions; the catalog's own are known without reading the file of the entity} */
    public List<String> actionNames() {
        return actionNames != null
                ? actionNames
                : actions().stream().map(Action::name).toList();
    }

    /** {@return the entity's own records: those of its first action that says what it answers with, if any does} */
    public Optional<RecordType> record() {
        return actions().stream().map(Action::record).filter(Objects::nonNull).findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
