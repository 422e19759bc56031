package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why jobs and openings are closed. Ashby API, closeReason.list.
 *
 * @param id the reason's id, a UUID
 * @param reasonText the reason as people see it; may be null
 * @param isArchived whether the reason itself is out of use
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record CloseReason(
        String id,
        @Nullable String reasonText,
        boolean isArchived,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the reason's id, a UUID
     * @param reasonText the reason as people see it
     * @param isArchived whether the reason itself is out of use
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public CloseReason {
        Objects.requireNonNull(id, "CloseReason without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CloseReasonBuilder builder() {
        return CloseReasonBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CloseReasonBuilder toBuilder() {
        return CloseReasonBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
