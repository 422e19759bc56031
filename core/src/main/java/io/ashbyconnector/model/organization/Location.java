package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place of work, or a region that groups places. Ashby API, location.list and location.info. */
public record Location(
        String id,
        @Nullable String name,

        @JsonPropertyDescription("Name on job boards") @Nullable
        String externalName,

        boolean isArchived,
        @Nullable Address address,

        @JsonPropertyDescription("Deprecated by Ashby in favour of workplaceType") @Nullable
        Boolean isRemote,

        @Nullable WorkplaceType workplaceType,

        @JsonPropertyDescription("Id of the region the location belongs to") @Nullable
        String parentLocationId,

        @Nullable LocationType type,

        @JsonPropertyDescription("The organization's own key-value pairs") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> extraData,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Location {
        Objects.requireNonNull(id, "Location without id");
        extraData = Copies.of(extraData);
        additionalProperties = Copies.of(additionalProperties);
    }
}
