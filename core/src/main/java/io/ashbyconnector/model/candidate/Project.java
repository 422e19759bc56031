package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A collection of candidates to source from. Ashby API, project.list, project.info, project.search and
 * candidate.listProjects.
 *
 * @param id the project's id, a UUID
 * @param title the project's title; may be null
 * @param description the description; may be null
 * @param isArchived whether the project is archived, and so out of use; may be null
 * @param confidential whether the project is confidential; may be null
 * @param authorId the id of the user who made the project, a UUID; may be null
 * @param createdAt when the project was created; may be null
 * @param customFieldEntries the values of the project's custom fields; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Project(
        String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable Boolean isArchived,
        @Nullable Boolean confidential,

        @JsonPropertyDescription("Id of the user who made the project") @Nullable
        String authorId,

        @Nullable Instant createdAt,
        List<CustomFieldValue> customFieldEntries,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the project's id, a UUID
     * @param title the project's title
     * @param description the description
     * @param isArchived whether the project is archived, and so out of use
     * @param confidential whether the project is confidential
     * @param authorId the id of the user who made the project, a UUID
     * @param createdAt when the project was created
     * @param customFieldEntries the values of the project's custom fields
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Project {
        Objects.requireNonNull(id, "Project without id");
        customFieldEntries = Copies.of(customFieldEntries);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ProjectBuilder builder() {
        return ProjectBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ProjectBuilder toBuilder() {
        return ProjectBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
