package io.ashbyconnector.api;

import java.util.Map;

/**
 * Lists records that have no filter.
 *
 * @param <T> the record
 */
public final class PlainQuery<T> extends ListQuery<T, PlainQuery<T>> {

    PlainQuery(QueryTarget<T> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    PlainQuery<T> with(QueryTarget<T> target, Map<String, Object> params) {
        return new PlainQuery<>(target, params);
    }
}
