package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A role in the hiring team of an application. Ashby API, applicationHiringTeamRole.list. */
@Buildable
public record ApplicationHiringTeamRole(
        String id, @Nullable String title, @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ApplicationHiringTeamRole {
        Objects.requireNonNull(id, "ApplicationHiringTeamRole without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApplicationHiringTeamRoleBuilder builder() {
        return ApplicationHiringTeamRoleBuilder.builder();
    }

    public ApplicationHiringTeamRoleBuilder toBuilder() {
        return ApplicationHiringTeamRoleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
