package io.ashbyconnector.execution;

import io.ashbyconnector.error.ResponseInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter answers a call with.
 *
 * @param <T> the type of the record
 * @param records as many as the action's {@link io.ashbyconnector.catalog.Answer} says, in the service's order; for
 *     {@link io.ashbyconnector.catalog.Answer#ANY} one value, a list too, or none
 * @param meta where a page stands; null unless the answer holds any number of records, or is a list
 * @param info how the call went; null when the adapter does not tell
 */
public record Response<T>(
        List<T> records, @Nullable PageMeta meta, @Nullable ResponseInfo info) {

    /**
     * Takes a copy of the list.
     *
     * @param records as many as the action's {@link io.ashbyconnector.catalog.Answer} says, in the service's order; for
     *     {@link io.ashbyconnector.catalog.Answer#ANY} one value, a list too, or none
     * @param meta where a page stands; null unless the answer holds any number of records, or is a list
     * @param info how the call went; null when the adapter does not tell
     */
    public Response {
        records = List.copyOf(records);
    }

    /**
     * {@return the answer of an action that returns any number of records}
     *
     * @param <T> the type of the records
     * @param records the records
     * @param meta where the page stands in the listing
     */
    public static <T> Response<T> page(List<T> records, PageMeta meta) {
        return new Response<>(records, meta, null);
    }

    /**
     * {@return the answer of an action that returns one record}
     *
     * @param <T> the type of the record
     * @param record the record
     */
    public static <T> Response<T> record(T record) {
        return new Response<>(List.of(record), null, null);
    }

    /**
     * {@return the answer of an action that returns nothing}
     *
     * @param <T> the type of the record that there is none of
     */
    public static <T> Response<T> nothing() {
        return new Response<>(List.of(), null, null);
    }

    /** Without the records, which have personal data in them. */
    @Override
    public String toString() {
        return "Response[" + records.size() + " records, meta=" + meta + ", info=" + info + "]";
    }
}
