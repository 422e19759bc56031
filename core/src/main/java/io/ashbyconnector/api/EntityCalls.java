package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.internal.engine.Engine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The typed calls of one entity. Immutable and thread-safe.
 *
 * <p>Every call fails with an {@link io.ashbyconnector.error.AshbyConnectorException}, before the network is touched when a
 * value does not fit. Those that change data are refused with a {@link io.ashbyconnector.error.WritesDisabledException}
 * unless {@code ashby.allow-writes} allows them; they are sent once, and fail with an
 * {@link io.ashbyconnector.error.OutcomeUnknownException} when nobody knows whether they were carried out.
 */
public abstract class EntityCalls {

    private final Engine engine;
    private final String entity;

    EntityCalls(Engine engine, String entity) {
        this.engine = engine;
        this.entity = entity;
    }

    /**
     * The entity's name in the catalog, such as {@code job_postings}.
     *
     * @return the name
     */
    public final String entity() {
        return entity;
    }

    final Engine engine() {
        return engine;
    }

    /** An action whose answer is not read. */
    final QueryTarget<?> untyped(String action) {
        return new QueryTarget<>(engine, entity, action, engine.decoders().trees(entity + "." + action));
    }

    final <R> QueryTarget<R> target(String action, Class<R> answered) {
        return QueryTarget.of(engine, entity, action, answered);
    }

    static <V> V required(@Nullable V value, String name) {
        return MissingParameterException.required(value, name);
    }

    /** The values of a parameter that takes several. */
    static <V> List<V> listOf(String name, V @Nullable [] values) {
        return listOf(name, Arrays.asList(required(values, name)));
    }

    /** A copy of a list, none of whose elements is null. */
    static <V> List<V> listOf(String name, @Nullable List<V> values) {
        required(values, name).forEach(value -> required(value, name));
        return List.copyOf(values);
    }

    /** Those of these names and values that are not null. */
    static Map<String, Object> given(@Nullable Object... namesAndValues) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                given.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return given;
    }
}
