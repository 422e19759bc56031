package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the searchable copy of {@link User}; a field that was not asked for is null.
 *
 * @param id the user's id, a UUID; may be null
 * @param firstName the first name; may be null
 * @param lastName the last name; may be null
 * @param email the email address; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record UserRow(
        @Nullable String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {

    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the user's id, a UUID
     * @param firstName the first name
     * @param lastName the last name
     * @param email the email address
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public UserRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static UserRowBuilder builder() {
        return UserRowBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public UserRowBuilder toBuilder() {
        return UserRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
