package io.ashbyconnector.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void a_report_holds_ratios_to_their_targets() throws IOException, InterruptedException {
        Report report = new Report("a machine");
        report.note("A note.");
        report.speed("fast enough", duel(List.of(100e6, 110e6, 120e6), List.of(100e6, 99e6, 120e6)), 0.9);
        report.time("too slow", duel(List.of(300e6, 200e6, 200e6), List.of(100e6, 100e6, 100e6)), 1.5);
        report.memory("steady", "100 MiB", "98 MiB", Spread.of(1.02), 1.15);
        report.growth("1 000", "1 ms", "1 MiB", "1 ms", "1 MiB", "1 ms", "1 MiB");
        assertThat(report.markdown()).isEqualTo("""
                        a machine

                        A note.

                        |             | connector | bare   | ratio: median (least to most) | target |        |
                        |-------------|-----------|--------|-------------------------------|--------|--------|
                        | fast enough | 110 ms    | 100 ms | speed 1.00 (0.90 to 1.00)     | ≥ 0.90 | met    |
                        | too slow    | 200 ms    | 100 ms | time 2.00 (2.00 to 3.00)      | ≤ 1.50 | MISSED |
                        | steady      | 100 MiB   | 98 MiB | memory 1.02 (1.02 to 1.02)    | ≤ 1.15 | met    |

                        | records | `stream()` | its memory | bare | its memory | `--all -o jsonl` | its memory |
                        |---------|------------|------------|------|------------|------------------|------------|
                        | 1 000   | 1 ms       | 1 MiB      | 1 ms | 1 MiB      | 1 ms             | 1 MiB      |
                        """);
    }

    @Test
    void memory_that_shrinks_too_much_misses_its_target_too() {
        Report report = new Report("a machine");
        report.memory("odd", "50 MiB", "100 MiB", Spread.of(0.5), 1.15);
        assertThat(report.markdown()).contains("MISSED");
    }

    @Test
    void a_table_without_rows_is_left_out() {
        assertThat(new Report("a machine").markdown()).isEqualTo("a machine\n");
    }

    @Test
    void the_median_lies_in_the_middle() {
        assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(2, 1, 3));
        assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(2.5, 1, 4));
        assertThatThrownBy(Spread::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void long_times_are_told_in_seconds_and_large_numbers_in_thousands() {
        assertThat(Duel.duration(9_999e6)).isEqualTo("9999 ms");
        assertThat(Duel.duration(12_340e6)).isEqualTo("12.3 s");
        assertThat(Report.count(1_000_000)).isEqualTo("1 000 000");
    }

    private static Duel duel(List<Double> ours, List<Double> bare) throws IOException, InterruptedException {
        Iterator<Double> our = ours.iterator();
        Iterator<Double> their = bare.iterator();
        return Duel.fight(ours.size(), our::next, their::next);
    }
}
