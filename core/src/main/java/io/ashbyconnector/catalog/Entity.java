package io.ashbyconnector.catalog;

import io.ashbyconnector.model.AshbyRecord;
import java.util.List;

/**
 * A kind of record.
 *
 * @param name such as {@code candidates}
 * @param recordType the record of {@code io.ashbyconnector.model} that it decodes to
 * @param searchFields what context store search can filter by; empty when the entity cannot be searched
 */
public record Entity(
        String name,
        String description,
        Class<? extends AshbyRecord> recordType,
        List<Action> actions,
        List<SearchField> searchFields) {

    public Entity {
        actions = List.copyOf(actions);
        searchFields = List.copyOf(searchFields);
    }

    /** The same entity with these actions. */
    public Entity with(List<Action> actions) {
        return new Entity(name, description, recordType, actions, searchFields);
    }

    public List<String> actionNames() {
        return actions.stream().map(Action::name).toList();
    }
}
