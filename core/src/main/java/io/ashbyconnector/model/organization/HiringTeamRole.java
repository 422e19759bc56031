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
 */
@Buildable
public record HiringTeamRole(
        @JsonPropertyDescription("Only when namesOnly is false") @Nullable
        String id,

        @PlainText @Nullable String title,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public HiringTeamRole {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static HiringTeamRoleBuilder builder() {
        return HiringTeamRoleBuilder.builder();
    }

    public HiringTeamRoleBuilder toBuilder() {
        return HiringTeamRoleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
