package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Column;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.catalog.RecordType;
import java.util.ArrayList;
import java.util.List;

/** The columns that a table shows by default. */
public final class TableColumns {

    private static final int UUID = 36;

    private TableColumns() {}

    /** Those of what an action answers with, in the order in which they stand; empty when the answer decides. */
    public static List<Column> of(Action action) {
        RecordType record = action.record();
        if (record == null) {
            return List.of();
        }
        return record.columns().isEmpty() ? named(RecordFields.of(action).columns()) : record.columns();
    }

    /** A column for each of the names: the first one that is no id matters most, then the id, which comes last. */
    static List<Column> named(List<String> names) {
        List<String> others = names.stream().filter(name -> !name.equals("id")).toList();
        List<Column> columns = new ArrayList<>();
        for (String name : others) {
            columns.add(new Column(name, name, 10, columns.isEmpty() ? 0 : name.endsWith("Id") ? 4 : 3));
        }
        if (others.size() < names.size()) {
            columns.add(new Column("id", "id", UUID, 2));
        }
        return columns;
    }
}
