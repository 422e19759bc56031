package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place where jobs are published. Ashby API, jobBoard.list.
 *
 * @param id the board's id, a UUID
 * @param title the board's title; may be null
 * @param isInternal whether only the organization's own people see it
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record JobBoard(
        String id,
        @Nullable String title,

        @JsonPropertyDescription("Whether only the organization's own people see it")
        boolean isInternal,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the board's id, a UUID
     * @param title the board's title
     * @param isInternal whether only the organization's own people see it
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public JobBoard {
        Objects.requireNonNull(id, "JobBoard without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static JobBoardBuilder builder() {
        return JobBoardBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public JobBoardBuilder toBuilder() {
        return JobBoardBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
