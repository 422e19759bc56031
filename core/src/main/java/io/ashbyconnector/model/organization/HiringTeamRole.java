package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.PlainText;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A role in hiring teams. Ashby API, hiringTeamRole.list.
 *
 * <p>Ashby answers with the titles, each a plain text, and {@code id} is null; with {@code namesOnly} false it gives both.
 *
 * @param id the role's id, a UUID; only when namesOnly is false; may be null
 * @param title the role's title; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record HiringTeamRole(
        @JsonPropertyDescription("Only when namesOnly is false") @Nullable
        String id,

        @PlainText @Nullable String title,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the role's id, a UUID
     * @param title the role's title
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public HiringTeamRole {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static HiringTeamRoleBuilder builder() {
        return HiringTeamRoleBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public HiringTeamRoleBuilder toBuilder() {
        return HiringTeamRoleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
