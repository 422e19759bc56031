package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.model.ModelSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the records that the actions of a catalog answer with. Thread-safe. */
final class KnownFields {

    /** A record of which nothing is known, all of whose texts come from outside. */
    private static final KnownField UNKNOWN_RECORD = new KnownField(KnownField.Kind.RECORD, false, Set.of(), Map.of());

    private final Catalog catalog;
    private final Map<RecordType, KnownField> records = new ConcurrentHashMap<>();
    private volatile @Nullable Set<String> names;
    private volatile @Nullable Set<String> values;

    KnownFields(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The records of an action; the rows of a search have the fields of the records that they are copied from. */
    KnownField of(Entity entity, Action action) {
        RecordType record = action.contextStore() ? entity.record().orElse(null) : action.record();
        return record == null ? UNKNOWN_RECORD : of(record);
    }

    KnownField of(RecordType record) {
        return records.computeIfAbsent(record, KnownField::of);
    }

    /** The rows that a statement of a model's choice returns, whose columns may hold anything under any name. */
    KnownField ofRows(Entity entity, Action action) {
        Map<String, KnownField> enumerations = new LinkedHashMap<>();
        of(entity, action).fields().forEach((name, field) -> {
            if (field.kind() == KnownField.Kind.ENUMERATION) {
                enumerations.put(name, field);
            }
        });
        return new KnownField(KnownField.Kind.RECORD, false, Set.of(), enumerations);
    }

    /** The values of all enumerations of the model, which nobody can put anything else into. */
    Set<String> values() {
        Set<String> known = values;
        if (known == null) {
            known = fields().flatMap(field -> field.knownValues().stream()).collect(Collectors.toUnmodifiableSet());
            values = known;
        }
        return known;
    }

    private Stream<ModelSchema.Field> fields() {
        return catalog.entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .map(Action::record)
                .filter(Objects::nonNull)
                .map(RecordType::type)
                .distinct()
                .flatMap(type -> ModelSchema.fields(type).stream());
    }

    /** The names of all fields of the model, which are no one's text wherever they stand. */
    Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = fields().map(field -> field.path().substring(field.path().lastIndexOf('.') + 1))
                    .collect(Collectors.toUnmodifiableSet());
            names = known;
        }
        return known;
    }
}
