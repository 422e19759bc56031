package io.ashbyconnector.transport.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.transport.rate.RateLimiter.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final long PATIENT = Long.MAX_VALUE;

    private long now = -5_000_000_000L;
    private final RateLimiter limiter = new RateLimiter(Duration.ofMillis(250), () -> now);

    private Turn take() {
        return limiter.take(PATIENT);
    }

    private Duration waitOfTheNext() {
        return Duration.ofNanos(limiter.take(-1).waitNanos());
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** Calls at 100 a second. */
    private Turn call(int times) {
        Turn turn = take();
        for (int i = 1; i < times; i++) {
            pass(Duration.ofMillis(10));
            turn = take();
        }
        return turn;
    }

    /** Refuses two of fifty calls, which is beyond chance. */
    private void refuse(Duration pause) {
        Turn first = call(49);
        Turn second = take();
        limiter.refused(first, pause);
        limiter.refused(second, pause);
    }

    @Test
    void nobody_waits_before_the_first_refusal() {
        for (int call = 0; call < 10_000; call++) {
            assertThat(take().waitNanos()).isZero();
        }
    }

    @Test
    void a_refusal_stops_everybody_for_the_time_that_it_asks_for() {
        limiter.refused(call(50), Duration.ofSeconds(5));

        assertThat(waitOfTheNext()).isEqualTo(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(2));
        assertThat(waitOfTheNext()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void after_a_refusal_that_comes_alone_calls_go_as_fast_as_before() {
        for (int stray = 0; stray < 10; stray++) {
            limiter.refused(call(300), Duration.ofSeconds(5));
            pass(waitOfTheNext());
            for (int call = 0; call < 300; call++) {
                assertThat(take().waitNanos()).isZero();
            }
        }
    }

    @Test
    void a_refusal_that_comes_alone_and_asks_for_no_pause_stops_nobody() {
        for (int stray = 0; stray < 10; stray++) {
            limiter.refused(call(100), stray % 2 == 0 ? null : Duration.ZERO);
            assertThat(waitOfTheNext()).isZero();
        }
    }

    @Test
    void after_the_pause_turns_come_one_by_one() {
        refuse(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(5));

        assertThat(take().waitNanos()).isZero();
        long second = take().waitNanos();
        assertThat(Duration.ofNanos(second)).isBetween(Duration.ofMillis(80), Duration.ofMillis(120));
        assertThat(take().waitNanos()).isBetween(2 * second - 1_000_000, 2 * second);
    }

    @Test
    void a_quota_that_is_used_up_is_a_limit_although_nothing_was_refused() {
        limiter.usedUp(call(50), Duration.ofSeconds(7));

        assertThat(waitOfTheNext()).isEqualTo(Duration.ofSeconds(7));
        pass(Duration.ofSeconds(7));
        assertThat(take().waitNanos()).isZero();
        assertThat(take().waitNanos()).isPositive();
    }

    @Test
    void calls_that_were_under_way_tell_of_a_quota_that_is_used_up_too() {
        Turn first = call(50);
        Turn second = take();
        Turn third = take();
        limiter.usedUp(first, Duration.ofSeconds(5));
        Turn waiting = take();

        limiter.usedUp(second, Duration.ofSeconds(3));
        assertThat(limiter.isGood(waiting)).isTrue();
        limiter.usedUp(third, Duration.ofSeconds(9));

        assertThat(limiter.isGood(waiting)).isFalse();
        assertThat(waitOfTheNext()).isEqualTo(Duration.ofSeconds(9));
    }

    private Duration intervalAfter(Duration pause) {
        pass(pause);
        take();
        return waitOfTheNext();
    }

    /** Of 82 calls at once 50 pass; that 32 were refused is known only later. */
    @Test
    void calls_of_a_burst_that_are_refused_do_not_count_as_passed() {
        List<Turn> burst = new ArrayList<>(Stream.generate(this::take).limit(82).toList());
        Collections.shuffle(burst, new Random(1));
        burst.subList(0, 32).forEach(turn -> limiter.refused(turn, Duration.ofSeconds(1)));

        assertThat(intervalAfter(Duration.ofSeconds(1))).isBetween(Duration.ofMillis(20), Duration.ofMillis(22));
    }

    /** A second that began with the first call is over long before a pause that was rounded up. */
    @Test
    void a_pause_of_whole_seconds_is_taken_for_what_is_left_of_one() {
        refuse(Duration.ofSeconds(1));
        pass(waitOfTheNext());
        Turn turn = take();
        while (turn.callsBefore() < 48) {
            pass(waitOfTheNext());
            turn = take();
        }
        limiter.refused(turn, Duration.ofSeconds(1));

        assertThat(intervalAfter(Duration.ofSeconds(1))).isBetween(Duration.ofMillis(20), Duration.ofMillis(23));
    }

    @Test
    void a_rate_that_is_refused_before_it_grows_gets_lower() {
        refuse(Duration.ofSeconds(1));
        Duration interval = intervalAfter(Duration.ofSeconds(1));
        for (int refusal = 0; refusal < 5; refusal++) {
            Turn turn = take();
            while (turn.callsBefore() < 48) {
                pass(waitOfTheNext());
                turn = take();
            }
            limiter.refused(turn, Duration.ofSeconds(1));
            Duration longer = intervalAfter(waitOfTheNext());
            assertThat(longer).isGreaterThan(interval);
            interval = longer;
        }
    }

    @Test
    void a_turn_that_was_given_before_a_refusal_is_void_after_it() {
        limiter.refused(call(50), Duration.ofSeconds(1));
        Turn first = take();
        Turn second = take();
        assertThat(limiter.isGood(second)).isTrue();

        pass(Duration.ofSeconds(1));
        limiter.refused(first, Duration.ofSeconds(1));

        assertThat(limiter.isGood(second)).isFalse();
        assertThat(limiter.isGood(take())).isTrue();
    }

    @Test
    void a_refusal_of_a_call_that_was_under_way_only_lengthens_the_pause() {
        Turn first = call(50);
        Turn second = take();
        Turn third = take();
        Turn fourth = take();
        limiter.refused(first, Duration.ofSeconds(5));
        limiter.refused(second, Duration.ofSeconds(5));
        Turn waiting = take();

        limiter.refused(third, Duration.ofSeconds(3));
        assertThat(limiter.isGood(waiting)).isTrue();
        limiter.refused(fourth, Duration.ofSeconds(9));

        assertThat(limiter.isGood(waiting)).isFalse();
        assertThat(waitOfTheNext()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void a_turn_that_comes_too_late_for_a_caller_is_left_to_the_next_one() {
        refuse(Duration.ofSeconds(5));

        assertThat(limiter.take(Duration.ofSeconds(4).toNanos()).waitNanos())
                .isEqualTo(Duration.ofSeconds(5).toNanos());
        assertThat(limiter.take(Duration.ofSeconds(5).toNanos()).waitNanos())
                .isEqualTo(Duration.ofSeconds(5).toNanos());
        assertThat(limiter.take(Duration.ofSeconds(5).toNanos()).waitNanos())
                .isGreaterThan(Duration.ofSeconds(5).toNanos());
    }

    @Test
    void a_pause_that_nobody_asks_for_doubles_while_nothing_passes_up_to_ten_seconds() {
        Turn turn = call(50);
        for (int alone = 0; alone < 3; alone++) {
            limiter.refused(turn, null);
            turn = take();
        }
        for (int expected : new int[] {250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000}) {
            limiter.refused(turn, null);
            assertThat(waitOfTheNext()).isEqualTo(Duration.ofMillis(expected));
            pass(waitOfTheNext());
            turn = take();
        }
        turn = call(50);
        limiter.refused(turn, Duration.ZERO);
        assertThat(waitOfTheNext()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void an_absurd_pause_is_cut_to_an_hour() {
        limiter.refused(call(50), Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(waitOfTheNext()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_limit_that_is_not_met_again_is_forgotten() {
        refuse(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        take();
        assertThat(waitOfTheNext()).isPositive();
        pass(Duration.ofMinutes(13));

        for (int call = 0; call < 1000; call++) {
            assertThat(take().waitNanos()).isZero();
        }
    }

    @Test
    void a_service_that_was_closed_for_long_is_tried_soon_after_it_opens() {
        Turn turn = take();
        for (int minute = 0; minute < 120; minute++) {
            limiter.refused(turn, Duration.ofMinutes(1));
            pass(Duration.ofMinutes(1));
            turn = take();
        }
        for (int call = 0; call < 30; call++) {
            assertThat(waitOfTheNext()).isLessThanOrEqualTo(Duration.ofSeconds(2));
            pass(waitOfTheNext());
            take();
        }
        assertThat(waitOfTheNext()).isZero();
    }
}
