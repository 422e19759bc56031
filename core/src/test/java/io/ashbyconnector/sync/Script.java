package io.ashbyconnector.sync;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A service that answers page for page as written, and fails where that is written. */
final class Script implements Function<Map<String, @Nullable Object>, Stream<Page<String>>> {

    private final Queue<Supplier<Page<String>>> steps = new ArrayDeque<>();
    private final List<Map<String, @Nullable Object>> walks = new ArrayList<>();
    private int closed;

    Script page(String... records) {
        return step(() -> new Page<>(List.of(records), new PageMeta("more", true, null)));
    }

    Script last(@Nullable String syncToken, String... records) {
        return step(() -> new Page<>(List.of(records), new PageMeta(null, false, syncToken)));
    }

    Script expired(String code) {
        return step(() -> {
            throw new ExpiredException(ErrorDetails.of("No longer good.").code(code));
        });
    }

    Script failure() {
        return step(() -> {
            throw new NetworkException(ErrorDetails.of("The connection was reset."), true, null);
        });
    }

    private Script step(Supplier<Page<String>> step) {
        steps.add(step);
        return this;
    }

    /** The parameters of every walk that was begun. */
    List<Map<String, @Nullable Object>> walks() {
        return walks;
    }

    int closed() {
        return closed;
    }

    boolean isOver() {
        return steps.isEmpty();
    }

    @Override
    public Stream<Page<String>> apply(Map<String, @Nullable Object> params) {
        walks.add(params);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Walk(), 0), false)
                .onClose(() -> closed++);
    }

    private final class Walk implements Iterator<Page<String>> {

        private boolean more = true;

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Page<String> next() {
            Page<String> page = steps.remove().get();
            more = page.hasMore();
            return page;
        }
    }
}
