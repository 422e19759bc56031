package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.organization.Location;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A pattern that jobs are made from. Ashby API, jobTemplate.list.
 *
 * <p>{@code location} is there only when the request's {@code expand} names it.
 */
@Buildable
public record JobTemplate(
        String id,
        @Nullable String title,
        @Nullable Status status,

        @JsonPropertyDescription("Id of the location") @Nullable
        String locationId,

        @JsonPropertyDescription("Id of the department") @Nullable
        String departmentId,

        @JsonPropertyDescription("Id of the interview plan") @Nullable
        String defaultInterviewPlanId,

        List<String> interviewPlanIds,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,

        @JsonPropertyDescription("Only when expand contains location") @Nullable
        Location location,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public JobTemplate {
        Objects.requireNonNull(id, "JobTemplate without id");
        interviewPlanIds = Copies.of(interviewPlanIds);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static JobTemplateBuilder builder() {
        return JobTemplateBuilder.builder();
    }

    public JobTemplateBuilder toBuilder() {
        return JobTemplateBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** State of a job template. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status ACTIVE = new Status("Active");
        public static final Status INACTIVE = new Status("Inactive");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(Status::new, List.of(ACTIVE, INACTIVE));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        public static List<Status> known() {
            return KNOWN.list();
        }

        @Override
        public boolean isKnown() {
            return KNOWN.contains(this);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
