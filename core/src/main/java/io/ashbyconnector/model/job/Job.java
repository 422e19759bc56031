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
 *
 * @param id the job's id, a UUID
 * @param title the job's title; may be null
 * @param confidential whether the job is confidential; seen only by API keys that may access confidential jobs
 * @param status the state of the job; may be null
 * @param employmentType the kind of employment; may be null
 * @param locationId the id of the location, a UUID; may be null
 * @param departmentId the id of the department, a UUID; may be null
 * @param defaultInterviewPlanId the id of the interview plan that new applications go through; null for drafts
 * @param interviewPlanIds the ids of the interview plans that its applications can go through; never null
 * @param customFields the values of the job's custom fields; never null
 * @param jobPostingIds the ids of the published job postings, or of all when unpublished ones are asked for; never null
 * @param customRequisitionId the organization's own requisition number; may be null
 * @param brandId the id of the brand that the job is hired for, a UUID; may be null
 * @param hiringTeam the members of the hiring team, each with a role; never null
 * @param author the user who made the job; may be null
 * @param createdAt when the job was created; may be null
 * @param updatedAt when the job was last changed; may be null
 * @param openedAt when the job was opened; null for jobs that were never opened
 * @param closedAt when the job was closed; null for jobs that are not closed
 * @param location the location; only when expand contains location; may be null
 * @param openings the openings of the job; only when expand contains openings; never null
 * @param compensation the compensation; only when expand contains compensation; may be null
 * @param compensationTiers the tiers of the compensation; only from update_compensation; in compensation elsewhere; never
 *     null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the job's id, a UUID
     * @param title the job's title
     * @param confidential whether the job is confidential
     * @param status the state of the job
     * @param employmentType the kind of employment
     * @param locationId the id of the location, a UUID
     * @param departmentId the id of the department, a UUID
     * @param defaultInterviewPlanId the id of the interview plan that new applications go through
     * @param interviewPlanIds the ids of the interview plans that its applications can go through
     * @param customFields the values of the job's custom fields
     * @param jobPostingIds the ids of the published job postings, or of all when unpublished ones are asked for
     * @param customRequisitionId the organization's own requisition number
     * @param brandId the id of the brand that the job is hired for, a UUID
     * @param hiringTeam the members of the hiring team, each with a role
     * @param author the user who made the job
     * @param createdAt when the job was created
     * @param updatedAt when the job was last changed
     * @param openedAt when the job was opened
     * @param closedAt when the job was closed
     * @param location the location
     * @param openings the openings of the job
     * @param compensation the compensation
     * @param compensationTiers the tiers of the compensation
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
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

    /** {@return a builder with nothing set} */
    public static JobBuilder builder() {
        return JobBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public JobBuilder toBuilder() {
        return JobBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * State of a job.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The job was never opened. */
        public static final Status DRAFT = new Status("Draft");
        /** Candidates are hired for the job. */
        public static final Status OPEN = new Status("Open");
        /** Nobody is hired for the job any more. */
        public static final Status CLOSED = new Status("Closed");
        /** The job is out of use. */
        public static final Status ARCHIVED = new Status("Archived");

        private static final KnownValues<Status> KNOWN =
                new KnownValues<>(Status::new, List.of(DRAFT, OPEN, CLOSED, ARCHIVED));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
