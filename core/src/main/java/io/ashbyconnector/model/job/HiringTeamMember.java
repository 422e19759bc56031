package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A user in the hiring team of an application, a job or an opening.
 *
 * @param email the email address; may be null
 * @param firstName the first name; may be null
 * @param lastName the last name; may be null
 * @param role the role in the hiring team; organizations define their own; may be null
 * @param userId the id of the user, a UUID; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record HiringTeamMember(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,

        @JsonPropertyDescription("Role in the hiring team; organizations define their own") @Nullable
        String role,

        @JsonPropertyDescription("Id of the user") @Nullable String userId,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param email the email address
     * @param firstName the first name
     * @param lastName the last name
     * @param role the role in the hiring team
     * @param userId the id of the user, a UUID
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public HiringTeamMember {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static HiringTeamMemberBuilder builder() {
        return HiringTeamMemberBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public HiringTeamMemberBuilder toBuilder() {
        return HiringTeamMemberBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
