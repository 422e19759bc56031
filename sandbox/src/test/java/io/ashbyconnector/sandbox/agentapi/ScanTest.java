package io.ashbyconnector.sandbox.agentapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.sandbox.company.StoredField;
import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.View;
import io.ashbyconnector.sandbox.table.VisibleRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches of tables to which rows were added, which no operation adds to yet. */
class ScanTest {
    private static final Map<String, StoredField> FIELDS =
            Map.of("id", new StoredField("id", StoredField.Kind.TEXT, Row::id));

    private final Changes changes = new Changes(0, InstantSource.fixed(Instant.EPOCH));
    private final LiveTable<Line> table = new LiveTable<>(
            "line",
            () -> new FixedTable<>(IntStream.range(0, 9)
                    .mapToObj(i -> new Line("seed-" + i, i * 10L))
                    .toList()),
            changes);
    private final VisibleRows<Line> rows = new VisibleRows<>(table, row -> !row.id.equals("seed-4"));

    private record Line(String id, long createdAt) implements Row {
        @Override
        public void write(JsonWriter json, View view) {
            json.object().text("id", id).endObject();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[{\"id\":\"asc\"}]", "[{\"id\":\"desc\"}]"})
    void pages_have_every_row_once_those_that_were_added_too(String sort) {
        for (long createdAt : new long[] {35, 35, -1, 200, 35}) {
            table.add(id -> new Line(id, createdAt));
        }
        SortOrder order = SortOrder.read(AgentJson.read(sort), FIELDS);
        Scan scan = new Scan(rows, row -> true, order);
        List<Row> all = new ArrayList<>();
        assertThat(scan.collect(null, 100, all)).isNull();
        assertThat(all).hasSize(13).doesNotHaveDuplicates();
        List<Row> paged = new ArrayList<>();
        RowPlace last = scan.collect(null, 2, paged);
        while (last != null) {
            last = scan.collect(StoreCursor.open(StoreCursor.of(last, 7), 7, rows), 2, paged);
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void a_sorted_search_cannot_go_on_behind_a_row_that_is_no_more() {
        for (int i = 0; i < 3; i++) {
            table.add(id -> new Line(id, 500));
        }
        Scan scan = new Scan(
                rows, row -> row.createdAt() == 500, SortOrder.read(AgentJson.read("[{\"id\":\"asc\"}]"), FIELDS));
        RowPlace last = scan.collect(null, 1, new ArrayList<>());
        String cursor = StoreCursor.of(Objects.requireNonNull(last), 7);
        changes.forget(table::clear);
        assertThatThrownBy(() -> scan.collect(StoreCursor.open(cursor, 7, rows), 1, new ArrayList<>()))
                .isInstanceOf(AgentProblem.class);
    }
}
