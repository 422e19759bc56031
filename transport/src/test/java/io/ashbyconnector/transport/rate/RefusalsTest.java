package io.ashbyconnector.transport.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final Refusals refusals = new Refusals();

    private void add(long... callsBefore) {
        for (long calls : callsBefore) {
            refusals.add(calls);
        }
    }

    @Test
    void two_are_close_together_or_come_alone() {
        add(1_000);
        assertThat(refusals.areTwo()).isFalse();
        add(1_150);
        assertThat(refusals.areTwo()).isTrue();
        add(1_400);
        assertThat(refusals.areTwo()).isFalse();
    }

    @Test
    void several_are_four_within_little_more_than_a_hundred_calls() {
        add(1_000, 1_030, 1_060);
        assertThat(refusals.areSeveral()).isFalse();
        add(1_090);
        assertThat(refusals.areSeveral()).isTrue();
        assertThat(refusals.areMany()).isFalse();
        add(1_200);
        assertThat(refusals.areSeveral()).isFalse();
    }

    @Test
    void many_are_four_in_as_good_as_a_row() {
        add(1_000, 1_001, 1_002);
        assertThat(refusals.areMany()).isFalse();
        add(1_003);
        assertThat(refusals.areMany()).isTrue();
        add(1_030);
        assertThat(refusals.areMany()).isFalse();
    }
}
