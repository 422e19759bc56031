package io.ashbyconnector.query;

import io.ashbyconnector.error.MissingParameterException;
import java.util.Map;

/**
 * An entity whose records can be listed, and read one at a time.
 *
 * @param <T> the record
 * @param <Q> its list query
 */
public sealed class GettableEntity<T, Q extends ListQuery<T, Q>> extends ListableEntity<T, Q> permits SearchableEntity {

    private final QueryTarget<T> target;
    private final String idParameter;

    /** Takes the {@code get} action, its parameter that holds the record's id, and the list query without any setting. */
    public GettableEntity(QueryTarget<T> target, String idParameter, Q everything) {
        super(everything);
        this.target = target;
        this.idParameter = idParameter;
    }

    /**
     * One record.
     *
     * @throws io.ashbyconnector.error.NotFoundException when there is none of this id that the credential may see
     */
    public final T get(String id) {
        return get(Map.of(idParameter, MissingParameterException.required(id, idParameter)));
    }

    /**
     * One record, by the parameters of the catalog's {@code get}: another id, or relations to expand, as in
     * {@code get(Map.of("id", id, "expand", List.of("openings")))}.
     */
    public final T get(Map<String, ?> params) {
        return target.execution().get(target.request(params), target.decoder());
    }
}
