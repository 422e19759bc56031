package io.ashbyconnector.sandbox.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changed and added rows over seed rows, beside a list that is sorted anew each time. */
class LiveTableTest {
    private final Changes changes = new Changes(0, InstantSource.fixed(Instant.EPOCH));
    private final List<Line> seed = new ArrayList<>();
    private final LiveTable<Line> table = new LiveTable<>("line", this::seedTable, changes);

    private record Line(String id, long createdAt, String text) implements Row {
        @Override
        public void write(JsonWriter json, View view) {
            json.object().text("id", id).endObject();
        }
    }

    private FixedTable<Line> seedTable() {
        return new FixedTable<>(seed);
    }

    LiveTableTest() {
        for (int i = 0; i < 20; i++) {
            seed.add(new Line("seed-" + i, i / 2 * 10L, "as made"));
        }
    }

    private List<Line> rows(RowWalk<Line> walk) {
        List<Line> rows = new ArrayList<>();
        for (Line row = walk.next(); row != null; row = walk.next()) {
            rows.add(row);
        }
        return rows;
    }

    private List<Line> all() {
        return rows(table.walk(RowPlace.START, row -> true));
    }

    private static int placeFor(long createdAt, List<Line> model) {
        int at = 0;
        while (at < model.size() && model.get(at).createdAt() <= createdAt) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_is_what_a_sorted_list_would_be_page_by_page_too(long seedOfTest) {
        Random random = new Random(seedOfTest);
        List<Line> model = new ArrayList<>(seedTable().rows());
        List<Line> seen = new ArrayList<>();
        RowPlace place = RowPlace.START;
        for (int step = 0; step < 300; step++) {
            int what = random.nextInt(6);
            if (what == 0 && model.size() > 5) {
                table.remove(model.remove(random.nextInt(model.size())).id());
            } else if (what <= 2) {
                long createdAt = random.nextInt(130) - 15L;
                Line added = table.add(id -> new Line(id, createdAt, "added"));
                model.add(placeFor(createdAt, model), added);
            } else if (what == 3) {
                Line moved = model.remove(random.nextInt(model.size()));
                long createdAt = moved.createdAt() + 1 + random.nextInt(40);
                Line now = table.update(moved.id(), old -> new Line(old.id(), createdAt, "moved"));
                model.add(placeFor(createdAt, model), now);
            } else {
                int at = random.nextInt(model.size());
                String text = "changed " + step;
                Line changed = table.update(model.get(at).id(), old -> new Line(old.id(), old.createdAt(), text));
                model.set(at, changed);
            }
        }
        assertThat(all()).isEqualTo(model);
        assertThat(table.size()).isEqualTo(model.size());
        assertThat(model).allMatch(row -> row.equals(table.find(row.id())));
        for (boolean more = true; more; ) {
            RowWalk<Line> walk = table.walk(place, row -> row.createdAt() % 3 != 0);
            for (int i = 0; i < 4; i++) {
                Line row = walk.next();
                if (row != null) {
                    seen.add(row);
                    assertThat(table.at(walk.place())).isEqualTo(row);
                }
            }
            more = walk.next() != null;
            place = table.place(walk.before().position(), walk.before().number());
        }
        assertThat(seen)
                .isEqualTo(
                        model.stream().filter(row -> row.createdAt() % 3 != 0).toList());
    }

    @Test
    void what_changed_since_is_in_the_order_of_the_list() {
        table.touch("seed-9");
        int since = changes.latest();
        Line added = table.add(id -> new Line(id, 30, "added"));
        table.update("seed-11", old -> new Line(old.id(), old.createdAt(), "changed"));
        table.touch("seed-2");
        table.touch("seed-11");
        List<Line> changed = rows(table.walk(RowPlace.START, table.seedSize(), since, row -> true));
        assertThat(changed).extracting(Line::id).containsExactly("seed-2", added.id(), "seed-11");
        assertThat(changed.get(2).text()).isEqualTo("changed");
        assertThat(table.changedSince(since)).isEqualTo(3);
    }

    @Test
    void what_was_removed_is_gone_and_no_change_that_is_told() {
        Line added = table.add(id -> new Line(id, 30, "added"));
        table.update("seed-4", old -> new Line(old.id(), old.createdAt(), "changed"));
        int since = changes.latest();
        for (String id : List.of(added.id(), "seed-4", "seed-7")) {
            table.remove(id);
            assertThat(table.find(id)).isNull();
            assertThatThrownBy(() -> table.remove(id)).hasMessageContaining(id);
            assertThatThrownBy(() -> table.touch(id)).hasMessageContaining(id);
            assertThatThrownBy(() -> table.update(id, old -> old)).hasMessageContaining(id);
        }
        assertThat(all()).hasSize(18).hasSize(table.size());
        assertThat(rows(table.walk(RowPlace.START, table.seedSize(), since, row -> true)))
                .isEmpty();
        assertThat(table.changedSince(since)).isZero();
        changes.forget(table::clear);
        assertThat(all()).isEqualTo(seedTable().rows());
    }

    @Test
    void a_row_that_was_created_at_another_time_moves_there() {
        int since = changes.latest();
        table.update("seed-2", old -> new Line(old.id(), 55, "later"));
        table.update("seed-2", old -> new Line(old.id(), 56, "later still"));
        assertThat(all()).extracting(Line::id).containsOnlyOnce("seed-2").containsSubsequence("seed-11", "seed-2");
        assertThat(rows(table.walk(RowPlace.START, table.seedSize(), since, row -> true)))
                .extracting(Line::text)
                .containsExactly("later still");
        assertThat(table.size()).isEqualTo(20);
    }

    @Test
    void a_range_ends_behind_the_rows_that_were_added_before_its_end() {
        Line added = table.add(id -> new Line(id, 30, "added"));
        int end = table.firstAfter(30);
        List<Line> range = rows(table.walk(table.place(table.firstAfter(20), 0), end, -1, row -> true));
        assertThat(range).extracting(Line::id).containsExactly("seed-6", "seed-7", added.id());
    }

    @Test
    void a_row_that_is_returned_as_it_was_is_no_change() {
        table.update("seed-3", old -> old);
        assertThat(changes.latest()).isZero();
        assertThat(table.changedSince(0)).isZero();
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        assertThatThrownBy(() -> table.update("seed-99", old -> old))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seed-99");
        assertThatThrownBy(() -> table.touch("seed-99")).hasMessageContaining("No line");
    }

    @Test
    void numbers_are_not_given_again_after_changes_are_forgotten() {
        Line added = table.add(id -> new Line(id, 30, "added"));
        changes.forget(table::clear);
        assertThat(all()).isEqualTo(seedTable().rows());
        assertThat(table.find(added.id())).isNull();
        assertThat(changes.knowsAllSince(1)).isFalse();
        assertThat(changes.knowsAllSince(changes.latest())).isTrue();
        assertThat(table.add(id -> new Line(id, 30, "added")).id()).isNotEqualTo(added.id());
    }
}
