package io.ashbyconnector.port;

import tools.jackson.core.JsonParser;

/**
 * Turns one record of a response into a value, straight from the stream. Within one listing records are decoded one after
 * the other, in order, but not always by the thread that reads the listing, which may be at work on earlier ones.
 *
 * @param <T> what a record becomes: a model record, a tree, bytes
 */
@FunctionalInterface
public interface RecordDecoder<T> {

    /**
     * Reads one record.
     *
     * @param parser stands on the record's {@code START_OBJECT}; on return, on its {@code END_OBJECT}. Of an answer that the
     *     catalog does not know, it stands on the first token of any value, and on return on the last
     * @return the record
     * @throws tools.jackson.core.JacksonException when the record is not what it should be; the adapter reports it as a
     *     {@link io.ashbyconnector.error.BadResponseException}
     * @throws io.ashbyconnector.error.BadResponseException when the record is no object, or has no id; the adapter lets it
     *     through, or adds the request id
     */
    T decode(JsonParser parser);
}
