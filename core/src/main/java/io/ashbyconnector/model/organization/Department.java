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

/**
 * A department or team. Ashby API, department.list and department.info.
 *
 * @param id the department's id, a UUID
 * @param name the department's name; may be null
 * @param externalName the name on job boards; null when it is the same
 * @param isArchived whether the department is archived, and so out of use
 * @param parentId the id of the parent department; null at the top of the tree
 * @param createdAt when the department was created; may be null
 * @param updatedAt when the department was last changed; may be null
 * @param extraData the organization's own key-value pairs; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the department's id, a UUID
     * @param name the department's name
     * @param externalName the name on job boards
     * @param isArchived whether the department is archived, and so out of use
     * @param parentId the id of the parent department
     * @param createdAt when the department was created
     * @param updatedAt when the department was last changed
     * @param extraData the organization's own key-value pairs
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Department {
        Objects.requireNonNull(id, "Department without id");
        extraData = Copies.of(extraData);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static DepartmentBuilder builder() {
        return DepartmentBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public DepartmentBuilder toBuilder() {
        return DepartmentBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
