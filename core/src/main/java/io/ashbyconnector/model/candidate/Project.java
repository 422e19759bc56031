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
    public Project {
        Objects.requireNonNull(id, "Project without id");
        customFieldEntries = Copies.of(customFieldEntries);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ProjectBuilder builder() {
        return ProjectBuilder.builder();
    }

    public ProjectBuilder toBuilder() {
        return ProjectBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
