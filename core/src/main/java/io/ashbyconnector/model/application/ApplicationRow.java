package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the searchable copy of {@link Application}; a field that was not asked for is null.
 *
 * @param id the application's id, a UUID; may be null
 * @param status the state of the application; may be null
 * @param archiveReason text, or an object as in {@link Application}: the service has been seen to give either
 * @param createdAt when the application was created; may be null
 * @param updatedAt when the application was last changed; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record ApplicationRow(
        @Nullable String id,
        Application.@Nullable Status status,
        @Nullable JsonNode archiveReason,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {

    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the application's id, a UUID
     * @param status the state of the application
     * @param archiveReason text, or an object as in {@link Application}: the service has been seen to give either
     * @param createdAt when the application was created
     * @param updatedAt when the application was last changed
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public ApplicationRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApplicationRowBuilder builder() {
        return ApplicationRowBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApplicationRowBuilder toBuilder() {
        return ApplicationRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
