package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A department or team. Ashby API, department.list and department.info. */
@Buildable
public record Department(
        String id,
        @Nullable String name,

        @JsonPropertyDescription("Name on job boards; null when it is the same") @Nullable
        String externalName,

        boolean isArchived,

        @JsonPropertyDescription("Id of the parent department; null at the top of the tree") @Nullable
        String parentId,

        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,

        @JsonPropertyDescription("The organization's own key-value pairs") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> extraData,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Department {
        Objects.requireNonNull(id, "Department without id");
        extraData = Copies.of(extraData);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static DepartmentBuilder builder() {
        return DepartmentBuilder.builder();
    }

    public DepartmentBuilder toBuilder() {
        return DepartmentBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
