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

/**
 * A role in the hiring team of an application. Ashby API, applicationHiringTeamRole.list.
 *
 * @param id the role's id, a UUID
 * @param title the role's title; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record ApplicationHiringTeamRole(
        String id, @Nullable String title, @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the role's id, a UUID
     * @param title the role's title
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public ApplicationHiringTeamRole {
        Objects.requireNonNull(id, "ApplicationHiringTeamRole without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApplicationHiringTeamRoleBuilder builder() {
        return ApplicationHiringTeamRoleBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApplicationHiringTeamRoleBuilder toBuilder() {
        return ApplicationHiringTeamRoleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
