package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.internal.engine.Engine;
import java.util.Map;

/**
 * An entity whose records can be listed, and read one at a time.
 *
 * @param <T> the record
 * @param <Q> its list query
 */
public abstract class GettableEntity<T, Q extends ListQuery<T, Q>> extends ListableEntity<T, Q> {

    GettableEntity(Engine engine, String entity, Class<T> type, ListQuery.Maker<T, Q> query) {
        super(engine, entity, type, query);
    }

    /**
     * One record.
     *
     * @param id the record's id, a UUID
     * @return the record
     * @throws io.ashbyconnector.error.NotFoundException when there is none of this id that the credential may see
     */
    public final T get(String id) {
        QueryTarget<T> get = target("get");
        String parameter = get.idParameter();
        return get.record(Map.of(parameter, MissingParameterException.required(id, parameter)));
    }

    /**
     * One record, by the parameters of the catalog's {@code get}: another id, or relations to expand, as in
     * {@code get(Map.of("id", id, "expand", List.of("openings")))}.
     *
     * @param params the parameters, by their names in the catalog
     * @return the record
     */
    public final T get(Map<String, ?> params) {
        return target("get").record(params);
    }
}
