package io.ashbyconnector.catalog;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.model.AshbyRecord;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records that an action answers with.
 *
 * @param type what they decode to
 * @param columns what a table shows of them by default; empty to show all that they hold
 * @param summary the paths of the fields that tell what a record is, without its bulky parts
 * @param trustedText the paths of the fields whose text the organization itself wrote, with all within them; every other
 *     text counts as written by candidates and other outsiders. {@code *} is the whole record
 * @param secrets the names of the fields that neither people nor models get to see
 */
public record RecordType(
        Class<? extends AshbyRecord> type,
        List<Column> columns,
        List<String> summary,
        List<String> trustedText,
        List<String> secrets) {

    private static final String ALL = "*";

    /**
     * Takes copies of the lists.
     *
     * @param type what they decode to
     * @param columns what a table shows of them by default; empty to show all that they hold
     * @param summary the paths of the fields that tell what a record is, without its bulky parts
     * @param trustedText the paths of the fields whose text the organization itself wrote, with all within them; every
     *     other text counts as written by candidates and other outsiders. {@code *} is the whole record
     * @param secrets the names of the fields that neither people nor models get to see
     */
    public RecordType {
        columns = List.copyOf(columns);
        summary = List.copyOf(summary);
        trustedText = List.copyOf(trustedText);
        secrets = List.copyOf(secrets);
    }

    /** By what tells nearly all of them apart; the one of all parts takes a start ten milliseconds to link. */
    @Override
    public int hashCode() {
        return type.hashCode();
    }

    /**
     * {@return a record as people and models may see it: itself, or a copy with {@code [redacted]} in place of each
     * secret}
     *
     * @param record the record
     */
    public JsonNode redacted(JsonNode record) {
        if (secrets.stream().noneMatch(record::hasNonNull)) {
            return record;
        }
        ObjectNode copy = (ObjectNode) record.deepCopy();
        secrets.stream().filter(record::hasNonNull).forEach(name -> copy.put(name, Secret.REDACTED));
        return copy;
    }

    /** {@return whether no text of the records comes from outside} */
    public boolean isTrusted() {
        return trustedText.contains(ALL);
    }

    /**
     * {@return whether the organization itself wrote the text of a field, and all within it}
     *
     * @param path the path of the field, dotted
     */
    public boolean isTrusted(String path) {
        return isTrusted() || trustedText.stream().anyMatch(part -> path.equals(part) || path.startsWith(part + "."));
    }
}
