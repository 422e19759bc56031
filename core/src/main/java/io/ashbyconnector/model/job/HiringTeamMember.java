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

/** A user in the hiring team of an application, a job or an opening. */
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
    public HiringTeamMember {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static HiringTeamMemberBuilder builder() {
        return HiringTeamMemberBuilder.builder();
    }

    public HiringTeamMemberBuilder toBuilder() {
        return HiringTeamMemberBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
