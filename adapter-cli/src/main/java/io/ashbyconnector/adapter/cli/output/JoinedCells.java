package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.catalog.Column;
import io.ashbyconnector.catalog.FieldSelection;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What stands in the columns of some records, with what other records say where that is at hand. */
final class JoinedCells {

    private final CellText cells;
    private final List<JsonNode> records;
    private final Map<Column.Join, Map<String, List<JsonNode>>> found = new HashMap<>();

    JoinedCells(CellText cells, List<JsonNode> records, List<Column> columns, StoredRecords stored) {
        this.cells = cells;
        this.records = records;
        for (Column column : columns) {
            Column.Join join = column.join();
            Set<String> ids = join == null || found.containsKey(join) ? Set.of() : ids(column, join);
            if (join != null && !ids.isEmpty()) {
                found.put(join, stored.find(column, ids));
            }
        }
    }

    private Set<String> ids(Column column, Column.Join join) {
        return records.stream()
                .filter(record -> !column.days() || record.path(column.path()).size() == 0)
                .map(record -> id(record, join))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String id(JsonNode record, Column.Join join) {
        return CellText.text(FieldSelection.at(record, join.by()));
    }

    /** Those of the columns that can be shown: what leads to other records, where any is at hand; then its id matters less. */
    List<Column> shown(List<Column> columns) {
        List<Column> shown = columns.stream()
                .filter(column -> column.join() == null
                        || records.stream()
                                .anyMatch(record ->
                                        !text(record, column, ChronoUnit.DAYS).isEmpty()))
                .toList();
        Set<String> named = shown.stream()
                .map(Column::join)
                .filter(Objects::nonNull)
                .map(Column.Join::by)
                .collect(Collectors.toSet());
        return shown.stream()
                .map(column -> column.join() == null && named.contains(column.path()) ? column.spare() : column)
                .toList();
    }

    String text(JsonNode record, Column column, ChronoUnit precision) {
        Column.Join join = column.join();
        if (join == null) {
            return cells.text(record, column, precision);
        }
        List<JsonNode> others = found.getOrDefault(join, Map.of()).getOrDefault(id(record, join), List.of());
        if (column.days()) {
            JsonNode own = record.path(column.path());
            return cells.daysInStage(record, own.size() == 0 ? others.stream() : own.valueStream());
        }
        return others.isEmpty() ? "" : cells.text(others.get(0), column, precision);
    }
}
