package io.ashbyconnector.catalog;

import io.ashbyconnector.model.AshbyRecord;
import java.util.List;

/**
 * The records that an action answers with.
 *
 * @param type what they decode to
 * @param columns what a table shows of them by default; empty to show all that they hold
 * @param summary the paths of the fields that tell what a record is, without its bulky parts
 * @param trustedText the paths of the fields whose text the organization itself wrote, with all within them; every other
 *     text counts as written by candidates and other outsiders. {@code *} is the whole record
 */
public record RecordType(
        Class<? extends AshbyRecord> type, List<Column> columns, List<String> summary, List<String> trustedText) {

    private static final String ALL = "*";

    public RecordType {
        columns = List.copyOf(columns);
        summary = List.copyOf(summary);
        trustedText = List.copyOf(trustedText);
    }

    /** Whether no text of the records comes from outside. */
    public boolean isTrusted() {
        return trustedText.contains(ALL);
    }

    /** Whether the organization itself wrote the text of a field, and all within it. */
    public boolean isTrusted(String path) {
        return isTrusted() || trustedText.stream().anyMatch(part -> path.equals(part) || path.startsWith(part + "."));
    }
}
