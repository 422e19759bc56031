package io.ashbyconnector.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.InvalidParameterException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    @Test
    void what_is_not_set_is_absent() {
        CallOptions defaults = CallOptions.defaults();
        assertThat(defaults.deadline()).isNull();
        assertThat(defaults.maxRetries()).isNull();
        assertThat(defaults.isConfirmed()).isFalse();
        assertThat(defaults.keepsHeaders()).isFalse();
    }

    @Test
    void each_option_is_added_to_those_that_are_set() {
        CallOptions all =
                CallOptions.deadline(FIVE_SECONDS).maxRetries(0).headers().withConfirmation();
        assertThat(all.deadline()).isEqualTo(FIVE_SECONDS);
        assertThat(all.maxRetries()).isZero();
        assertThat(all.isConfirmed()).isTrue();
        assertThat(all.keepsHeaders()).isTrue();
        assertThat(CallOptions.confirmed().headers().maxRetries(20).withDeadline(FIVE_SECONDS))
                .hasToString("CallOptions[deadline=PT5S, maxRetries=20, confirmed=true, keepsHeaders=true]");
        assertThat(CallOptions.defaults().deadline()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "PT24H0.001S", "PT9999999999H"})
    void a_deadline_that_cannot_be_meant_is_refused(Duration deadline) {
        assertThatThrownBy(() -> CallOptions.deadline(deadline))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("The deadline " + deadline
                        + " is out of range. It is from a millisecond to a day, such as Duration.ofSeconds(5).");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 21, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void so_are_retries(int retries) {
        assertThatThrownBy(() -> CallOptions.defaults().maxRetries(retries))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage(retries + " retries are out of range. They are from 0 to 20.");
    }
}
