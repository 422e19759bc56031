package io.ashbyconnector.execution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.ashbyconnector.error.ResponseInfo;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a call returned, as JSON. Compared by its data, {@code meta} and {@code info}. */
public final class ExecutionResult {

    private final JsonNode data;
    private final @Nullable PageMeta meta;
    private final @Nullable ResponseInfo info;
    private final @Nullable Supplier<ExecutionResult> next;

    /**
     * A result that no call returned, such as one for a test, or one read from JSON.
     *
     * @param data an array of records for actions that answer with a page or a list, the record itself for those that answer
     *     with one, JSON's null for those that answer with nothing; of an operation that the catalog does not know, any value
     * @param meta where the page stands; null unless {@code data} is an array
     * @param info how the call went; null when the adapter does not tell
     */
    @JsonCreator
    public ExecutionResult(
            @JsonProperty("data") JsonNode data,
            @JsonProperty("meta") @Nullable PageMeta meta,
            @JsonProperty("info") @Nullable ResponseInfo info) {
        this(data, meta, info, null);
    }

    private ExecutionResult(
            JsonNode data,
            @Nullable PageMeta meta,
            @Nullable ResponseInfo info,
            @Nullable Supplier<ExecutionResult> next) {
        this.data = data;
        this.meta = meta;
        this.info = info;
        this.next = next;
    }

    /**
     * {@return the same result with a way to its next page, as a connector gives it}
     *
     * @param successor fetches the next page
     */
    public ExecutionResult followedBy(Supplier<ExecutionResult> successor) {
        return new ExecutionResult(data, meta, info, successor);
    }

    /**
     * {@return an array of records for actions that answer with a page or a list, the record itself for those that answer with
     * one, JSON's null for those that answer with nothing; of an operation that the catalog does not know, any value}
     */
    @JsonProperty
    public JsonNode data() {
        return data;
    }

    /** {@return where the page stands; null unless {@link #data()} is an array} */
    @JsonProperty
    public @Nullable PageMeta meta() {
        return meta;
    }

    /** {@return how the call went; null when the adapter does not tell} */
    @JsonProperty
    public @Nullable ResponseInfo info() {
        return info;
    }

    /** {@return whether {@link #nextPage()} has one to fetch} */
    public boolean hasNextPage() {
        return meta != null && meta.hasNextPage();
    }

    /**
     * Fetches the next page, by the same call with the same {@link CallOptions}. Asking again calls again.
     *
     * @return the next page
     * @throws NoSuchElementException when there is none, as {@link #hasNextPage()} tells beforehand
     * @throws IllegalStateException when no connector returned this result, or the one that did is closed
     * @throws io.ashbyconnector.error.AshbyConnectorException as {@link Page#nextPage()} does
     */
    public ExecutionResult nextPage() {
        if (meta == null) {
            throw new NoSuchElementException(
                    "This result is not a page, so it has no next one. Ask hasNextPage() first.");
        }
        return meta.follow(next);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExecutionResult result
                && data.equals(result.data)
                && Objects.equals(meta, result.meta)
                && Objects.equals(info, result.info);
    }

    @Override
    public int hashCode() {
        return Objects.hash(data, meta, info);
    }

    /** Without the data, which may hold secrets. */
    @Override
    public String toString() {
        String size = data.isArray() ? " of " + data.size() : "";
        return "ExecutionResult[" + data.getNodeType() + size + ", meta=" + meta + ", info=" + info + "]";
    }
}
