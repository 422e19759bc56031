package io.ashbyconnector.model.application;

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
import io.ashbyconnector.model.candidate.ContactInfo;
import io.ashbyconnector.model.candidate.FileHandle;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.form.FormDefinition;
import io.ashbyconnector.model.interview.InterviewStage;
import io.ashbyconnector.model.job.HiringTeamMember;
import io.ashbyconnector.model.job.Opening;
import io.ashbyconnector.model.organization.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A candidate's application for a job. Ashby API, application.list and application.info.
 *
 * <p>The list leaves out {@code applicationHistory}, {@code applicationFormSubmissions}, {@code referrals} and
 * {@code resumeFileHandle}; {@code openings}, {@code applicationFormSubmissions} and {@code referrals} are there only when
 * the request's {@code expand} names them. A list that was left out is empty, and is not written back.
 */
@Buildable
public record Application(
        String id,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Status status,
        List<CustomFieldValue> customFields,
        @Nullable CandidateSummary candidate,
        @Nullable InterviewStage currentInterviewStage,

        @JsonPropertyDescription("Where the application came from") @Nullable
        Source source,

        @JsonPropertyDescription("Null unless the application is archived") @Nullable
        ArchiveReason archiveReason,

        @JsonPropertyDescription("When the application was last archived; stays when it is revived") @Nullable
        Instant archivedAt,

        @Nullable JobSummary job,

        @JsonPropertyDescription("The user the application is credited to") @Nullable
        User creditedToUser,

        List<HiringTeamMember> hiringTeam,

        @JsonPropertyDescription("Id of the job posting the candidate applied on; null when added otherwise") @Nullable
        String appliedViaJobPostingId,

        @JsonPropertyDescription("IP address the application was submitted from") @Nullable
        String submitterClientIp,

        @JsonPropertyDescription("Browser the application was submitted with") @Nullable
        String submitterUserAgent,

        @JsonPropertyDescription("Only when expand contains openings") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Opening> openings,

        @JsonPropertyDescription("Only from get: the stages the application went through")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<HistoryEntry> applicationHistory,

        @JsonPropertyDescription("Only from get, when expand contains applicationFormSubmissions")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FormSubmission> applicationFormSubmissions,

        @JsonPropertyDescription("Only from get, when expand contains referrals")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Referral> referrals,

        @JsonPropertyDescription("Only from get: the resume handed in with the application") @Nullable
        FileHandle resumeFileHandle,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Application {
        Objects.requireNonNull(id, "Application without id");
        customFields = Copies.of(customFields);
        hiringTeam = Copies.of(hiringTeam);
        openings = Copies.of(openings);
        applicationHistory = Copies.of(applicationHistory);
        applicationFormSubmissions = Copies.of(applicationFormSubmissions);
        referrals = Copies.of(referrals);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApplicationBuilder builder() {
        return ApplicationBuilder.builder();
    }

    public ApplicationBuilder toBuilder() {
        return ApplicationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** The candidate who applied. */
    @Buildable
    public record CandidateSummary(
            @JsonPropertyDescription("Id of the candidate") @Nullable
            String id,

            @Nullable String name,
            @Nullable ContactInfo primaryEmailAddress,
            @Nullable ContactInfo primaryPhoneNumber,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public CandidateSummary {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static CandidateSummaryBuilder builder() {
            return CandidateSummaryBuilder.builder();
        }

        public CandidateSummaryBuilder toBuilder() {
            return CandidateSummaryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** The job applied for. */
    @Buildable
    public record JobSummary(
            @JsonPropertyDescription("Id of the job") @Nullable
            String id,

            @Nullable String title,

            @JsonPropertyDescription("Id of the location") @Nullable
            String locationId,

            @JsonPropertyDescription("Id of the department") @Nullable
            String departmentId,

            @Nullable String brandId,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public JobSummary {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static JobSummaryBuilder builder() {
            return JobSummaryBuilder.builder();
        }

        public JobSummaryBuilder toBuilder() {
            return JobSummaryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** A stay in one interview stage. Ashby API, application.listHistory too. */
    @Buildable
    public record HistoryEntry(
            String id,

            @JsonPropertyDescription("Id of the interview stage") @Nullable
            String stageId,

            @JsonPropertyDescription("Title of the interview stage") @Nullable
            String title,

            @Nullable Instant enteredStageAt,

            @JsonPropertyDescription("Null for the current stage") @Nullable
            Instant leftStageAt,

            @JsonPropertyDescription("Position in the history, from 0")
            int stageNumber,

            List<HistoryAction> allowedActions,

            @JsonPropertyDescription("Id of the user who moved the application here") @Nullable
            String actorId,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public HistoryEntry {
            Objects.requireNonNull(id, "HistoryEntry without id");
            allowedActions = Copies.of(allowedActions);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static HistoryEntryBuilder builder() {
            return HistoryEntryBuilder.builder();
        }

        public HistoryEntryBuilder toBuilder() {
            return HistoryEntryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** A form the candidate filled in. */
    @Buildable
    public record FormSubmission(
            @Nullable String id,
            @Nullable FormDefinition formDefinition,

            @JsonPropertyDescription("Object with the answers, of any JSON type, by the path of the form's field")
            @Nullable
            JsonNode submittedValues,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public FormSubmission {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static FormSubmissionBuilder builder() {
            return FormSubmissionBuilder.builder();
        }

        public FormSubmissionBuilder toBuilder() {
            return FormSubmissionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** A referral of the candidate for the job. */
    @Buildable
    public record Referral(
            @JsonPropertyDescription("The user who referred the candidate") @Nullable
            User user,

            @Nullable Instant referredAt,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Referral {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ReferralBuilder builder() {
            return ReferralBuilder.builder();
        }

        public ReferralBuilder toBuilder() {
            return ReferralBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** State of an application. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status HIRED = new Status("Hired");
        public static final Status ARCHIVED = new Status("Archived");
        public static final Status ACTIVE = new Status("Active");
        public static final Status LEAD = new Status("Lead");

        private static final KnownValues<Status> KNOWN =
                new KnownValues<>(Status::new, List.of(HIRED, ARCHIVED, ACTIVE, LEAD));

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

    /** Change that Ashby allows on an entry of the application history. */
    public record HistoryAction(@JsonValue String value) implements OpenEnum {
        public static final HistoryAction NONE = new HistoryAction("none");
        public static final HistoryAction DELETE = new HistoryAction("delete");
        public static final HistoryAction SET_ENTERED_AT = new HistoryAction("set_entered_at");

        private static final KnownValues<HistoryAction> KNOWN =
                new KnownValues<>(HistoryAction::new, List.of(NONE, DELETE, SET_ENTERED_AT));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static HistoryAction of(String value) {
            return KNOWN.of(value);
        }

        public static List<HistoryAction> known() {
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
