package io.ashbyconnector.internal.engine;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The call for one page of a listing, and what is remembered of the way to it. Immutable. */
final class PageCall<T> {

    private static final String CURSOR = "cursor";

    private final CheckedCall call;
    private final CursorTrail trail;
    private final Function<CheckedCall, Page<T>> fetch;

    private PageCall(CheckedCall call, CursorTrail trail, Function<CheckedCall, Page<T>> fetch) {
        this.call = call;
        this.trail = trail;
        this.fetch = fetch;
    }

    /** Where a walk begins: at the call's cursor, or at the first page. */
    static <T> PageCall<T> first(CheckedCall call, Function<CheckedCall, Page<T>> fetch) {
        return new PageCall<>(
                call, CursorTrail.from(call.params().get(CURSOR) instanceof String cursor ? cursor : null), fetch);
    }

    /** The page, which can fetch its next one. */
    Page<T> fetch() {
        Page<T> page = fetch.apply(call);
        PageMeta meta = page.meta();
        ResponseInfo info = page.info();
        return page.followedBy(() -> after(meta, info).fetch());
    }

    /**
     * The call for the page after this one.
     *
     * @throws BadResponseException when it cannot be asked for, or is one that came before, as far as a {@link CursorTrail} can
     *     tell
     */
    PageCall<T> after(PageMeta meta, @Nullable ResponseInfo info) {
        String cursor = meta.cursor();
        if (cursor == null) {
            throw endless("The service says that more records follow, but gives no cursor to them.", info);
        }
        if (trail.leadsBack(cursor)) {
            throw endless("The service gave a cursor that it gave before; following it would never end.", info);
        }
        return new PageCall<>(call.at(cursor), trail.follow(cursor), fetch);
    }

    /** What messages call the listing. */
    String operation() {
        return call.operation();
    }

    private BadResponseException endless(String message, @Nullable ResponseInfo info) {
        BadResponseException bad = new BadResponseException(ErrorDetails.of(message)
                .in(operation())
                .hint("Start the listing again; if it happens again, report it to the service."));
        bad.attach(info);
        return bad;
    }
}
