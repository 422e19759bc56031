package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.port.Replica.Column;
import io.ashbyconnector.port.Replica.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Describes the views as if they were tables. */
final class DescribedViews {

    private final Views views;
    private final ViewColumns columns;
    private final Questions questions;

    DescribedViews(Views views, ViewColumns columns, Questions questions) {
        this.views = views;
        this.columns = columns;
        this.questions = questions;
    }

    /** @param tables all that they could need */
    List<Table> of(List<Table> tables) {
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        Map<String, Instant> filled = new LinkedHashMap<>();
        List<Table> described = new ArrayList<>();
        for (String view : views.all().keySet()) {
            List<Table> needed = needed(view, byName);
            Optional<Table> absent =
                    needed.stream().filter(table -> table.asOf() == null).findFirst();
            if (absent.isPresent()) {
                described.add(
                        new Table(view, columns(view), 0, null, absent.get().absence()));
            } else {
                needed.stream().map(Table::asOf).min(Instant::compareTo).ifPresent(asOf -> filled.put(view, asOf));
            }
        }
        Map<String, Long> rows = rows(filled.keySet());
        filled.forEach(
                (view, asOf) -> described.add(new Table(view, columns(view), rows.getOrDefault(view, 0L), asOf, null)));
        return described;
    }

    private List<Column> columns(String view) {
        return columns.all().getOrDefault(view, List.of());
    }

    /** The tables without which it says nothing, and those others that are filled. */
    private List<Table> needed(String view, Map<String, Table> byName) {
        NamedTables named = questions.named(Set.of(view));
        return named.required().stream()
                .filter(schema -> !named.optional().contains(schema)
                        || Objects.requireNonNull(byName.get(schema.name())).asOf() != null)
                .map(schema -> Objects.requireNonNull(byName.get(schema.name())))
                .toList();
    }

    private Map<String, Long> rows(Set<String> filled) {
        Map<String, Long> rows = new LinkedHashMap<>();
        if (!filled.isEmpty()) {
            questions.reading(questions.named(filled), Deadline.NEVER, connection -> {
                for (String name : filled) {
                    rows.put(name, Statements.count(connection, "SELECT count(*) FROM main." + Names.quoted(name)));
                }
                return this;
            });
        }
        return rows;
    }
}
