package io.ashbyconnector.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Work that goes to another thread is done once, whatever listeners make of it. */
class HandOverTest {

    private final List<String> done = new ArrayList<>();

    private Runnable handed(Runnable work, List<UnaryOperator<Runnable>> listeners) {
        return CallListener.handOver(
                work,
                listeners.stream()
                        .map(each -> (CallListener) new CallListener() {
                            @Override
                            public Runnable onHandOver(Runnable given) {
                                return each.apply(given);
                            }
                        })
                        .toList());
    }

    private UnaryOperator<Runnable> taking(String name) {
        return work -> () -> {
            done.add("in " + name);
            work.run();
            done.add("out " + name);
        };
    }

    @Test
    void each_listener_takes_its_own_along() {
        handed(() -> done.add("work"), List.of(taking("a"), taking("b"))).run();

        assertThat(done).containsExactly("in b", "in a", "work", "out a", "out b");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_listener_that_fails_forgets_or_repeats_the_work_changes_nothing() {
        List<UnaryOperator<Runnable>> broken = List.of(
                work -> {
                    throw new IllegalStateException("while it is asked");
                },
                work -> null,
                work -> () -> {
                    throw new IllegalStateException("before the work");
                },
                work -> () -> {},
                work -> () -> {
                    work.run();
                    work.run();
                });
        for (UnaryOperator<Runnable> each : broken) {
            done.clear();
            handed(() -> done.add("work"), List.of(each)).run();
            assertThat(done).containsExactly("work");
        }
    }

    @Test
    void what_the_work_throws_is_thrown() {
        Runnable failing = () -> {
            throw new IllegalStateException("the work");
        };
        assertThatIllegalStateException()
                .isThrownBy(handed(failing, List.of(taking("a")))::run)
                .withMessage("the work");
    }
}
