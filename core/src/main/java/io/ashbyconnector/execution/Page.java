package io.ashbyconnector.execution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.ashbyconnector.error.ResponseInfo;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing. It may be empty, or shorter than the limit, and still have a successor: only {@link #hasMore()}
 * says whether the listing ended. Immutable, and compared by its records, {@code meta} and {@code info}.
 *
 * <pre>{@code
 * Page<Candidate> page = ashby.candidates().page();
 * while (page.hasNextPage()) {
 *     page = page.nextPage();
 * }
 * }</pre>
 *
 * @param <T> the type of the record
 */
public final class Page<T> implements Iterable<T> {

    private final List<T> records;
    private final PageMeta meta;
    private final @Nullable ResponseInfo info;
    private final @Nullable Supplier<Page<T>> next;

    /**
     * A page that nobody fetched, such as one for a test, or one read from JSON.
     *
     * @param records in the service's order
     * @param meta where the page stands in the listing
     * @param info how the call went that fetched it; null when the adapter does not tell
     */
    @JsonCreator
    public Page(
            @JsonProperty("records") List<T> records,
            @JsonProperty("meta") PageMeta meta,
            @JsonProperty("info") @Nullable ResponseInfo info) {
        this(records, meta, info, null);
    }

    /**
     * A page of which nobody tells how it was fetched.
     *
     * @param records in the service's order
     * @param meta where the page stands in the listing
     */
    public Page(List<T> records, PageMeta meta) {
        this(records, meta, null);
    }

    private Page(List<T> records, PageMeta meta, @Nullable ResponseInfo info, @Nullable Supplier<Page<T>> next) {
        this.records = List.copyOf(records);
        this.meta = meta;
        this.info = info;
        this.next = next;
    }

    /**
     * {@return the same page with a way to its next one, as a connector gives it}
     *
     * @param successor fetches the next page
     */
    public Page<T> followedBy(Supplier<Page<T>> successor) {
        return new Page<>(records, meta, info, successor);
    }

    /** {@return the records, in the service's order} */
    @JsonProperty
    public List<T> records() {
        return records;
    }

    /** {@return where the page stands in the listing} */
    @JsonProperty
    public PageMeta meta() {
        return meta;
    }

    /** {@return how the call went that fetched it; null when the adapter does not tell} */
    @JsonProperty
    public @Nullable ResponseInfo info() {
        return info;
    }

    /** {@return what starts the next page, opaque; null on the last one} */
    public @Nullable String cursor() {
        return meta.cursor();
    }

    /** {@return whether more records follow} */
    public boolean hasMore() {
        return meta.hasMore();
    }

    /**
     * {@return whether {@link #nextPage()} has one to fetch} True as long as {@link #hasMore()} is, but for the rows of a
     * statement that were cut off, which have no next page.
     */
    public boolean hasNextPage() {
        return meta.hasNextPage();
    }

    /**
     * Fetches the next page, by a call with the same parameters and {@link CallOptions} as the one that this page came from.
     * Asking again calls again.
     *
     * @return the next page
     * @throws java.util.NoSuchElementException when there is none, as {@link #hasNextPage()} tells beforehand
     * @throws IllegalStateException when no connector fetched this page, or the one that did is closed
     * @throws io.ashbyconnector.error.AshbyConnectorException as that call does, {@code bad_response} when the pages go in
     *     circles, and {@code expired} when the cursor is no longer good
     */
    public Page<T> nextPage() {
        return meta.follow(next);
    }

    /** {@return what the next sync starts with, opaque; null except on the last page of an entity that can be synced} */
    public @Nullable String syncToken() {
        return meta.syncToken();
    }

    @Override
    public Iterator<T> iterator() {
        return records.iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Page<?> page
                && records.equals(page.records)
                && meta.equals(page.meta)
                && Objects.equals(info, page.info);
    }

    @Override
    public int hashCode() {
        return Objects.hash(records, meta, info);
    }

    /** Without the records, which have personal data in them. */
    @Override
    public String toString() {
        return "Page[" + records.size() + " records, meta=" + meta + ", info=" + info + "]";
    }
}
