package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.execution.PageMeta;
import java.util.List;

/** Prints records, each of them JSON text, in one format: pages and then their end, or one record alone. */
interface RecordPrinter {

    void page(List<byte[]> records);

    /** The last page was printed; nothing that is held back until the end may fail any more. */
    void end(PageMeta last);

    void single(byte[] record);
}
