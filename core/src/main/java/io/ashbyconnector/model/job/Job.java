package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A job that candidates are hired for. Ashby API, job.list and job.info.
 *
 * <p>{@code location}, {@code openings} and {@code compensation} are there only when the request's {@code expand} names them.
 * {@code openings} left out is empty, and is not written back.
 */
@Buildable
public record Job(
        String id,
        @Nullable String title,

        @JsonPropertyDescription("Seen only by API keys that may access confidential jobs")
        boolean confidential,

        @Nullable Status status,
        @Nullable EmploymentType employmentType,

        @JsonPropertyDescription("Id of the location") @Nullable
        String locationId,

        @JsonPropertyDescription("Id of the department") @Nullable
        String departmentId,

        @JsonPropertyDescription("Null for drafts") @Nullable
        String defaultInterviewPlanId,

        List<String> interviewPlanIds,
        List<CustomFieldValue> customFields,

        @JsonPropertyDescription("Ids of the published job postings, or of all when unpublished ones are asked for")
        List<String> jobPostingIds,

        @JsonPropertyDescription("The organization's own requisition number") @Nullable
        String customRequisitionId,

        @Nullable String brandId,
        List<HiringTeamMember> hiringTeam,
        @Nullable User author,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,

        @JsonPropertyDescription("Null for jobs that were never opened") @Nullable
        Instant openedAt,

        @JsonPropertyDescription("Null for jobs that are not closed") @Nullable
        Instant closedAt,

        @JsonPropertyDescription("Only when expand contains location") @Nullable
        Location location,

        @JsonPropertyDescription("Only when expand contains openings") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Opening> openings,

        @JsonPropertyDescription("Only when expand contains compensation") @Nullable
        Compensation compensation,

        @JsonPropertyDescription("Only from update_compensation; in compensation elsewhere")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CompensationTier> compensationTiers,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Job {
        Objects.requireNonNull(id, "Job without id");
        interviewPlanIds = Copies.of(interviewPlanIds);
        customFields = Copies.of(customFields);
        jobPostingIds = Copies.of(jobPostingIds);
        hiringTeam = Copies.of(hiringTeam);
        openings = Copies.of(openings);
        compensationTiers = Copies.of(compensationTiers);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static JobBuilder builder() {
        return JobBuilder.builder();
    }

    public JobBuilder toBuilder() {
        return JobBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** State of a job. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status DRAFT = new Status("Draft");
        public static final Status OPEN = new Status("Open");
        public static final Status CLOSED = new Status("Closed");
        public static final Status ARCHIVED = new Status("Archived");

        private static final KnownValues<Status> KNOWN =
                new KnownValues<>(Status::new, List.of(DRAFT, OPEN, CLOSED, ARCHIVED));

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
