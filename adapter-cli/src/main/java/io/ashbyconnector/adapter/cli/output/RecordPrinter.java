package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.util.List;

/**
 * Prints records in one format: pages and then their end, or a single record.
 *
 * @param <T> a record in the form in which this format needs it
 */
public interface RecordPrinter<T> {

    /** Takes a record straight from the service's answer. */
    RecordDecoder<T> decoder();

    void page(List<T> records);

    /** The last page was printed; nothing that is held back until the end may fail any more. */
    void end(PageMeta last);

    void single(T record);
}
