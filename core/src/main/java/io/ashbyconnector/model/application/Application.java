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
 *
 * @param id the application's id, a UUID
 * @param createdAt when the application was created; may be null
 * @param updatedAt when the application was last changed; may be null
 * @param status the state of the application; may be null
 * @param customFields the values of the application's custom fields; never null
 * @param candidate the candidate who applied; may be null
 * @param currentInterviewStage the interview stage that the application is in; may be null
 * @param source where the application came from; may be null
 * @param archiveReason why the application was archived; null unless the application is archived
 * @param archivedAt when the application was last archived; stays when it is revived; may be null
 * @param job the job applied for; may be null
 * @param creditedToUser the user the application is credited to; may be null
 * @param hiringTeam the members of the hiring team, each with a role; never null
 * @param appliedViaJobPostingId the id of the job posting the candidate applied on; null when added otherwise
 * @param submitterClientIp the IP address the application was submitted from; may be null
 * @param submitterUserAgent the browser the application was submitted with; may be null
 * @param openings the openings of the job; only when expand contains openings; never null
 * @param applicationHistory only from get: the stages the application went through; never null
 * @param applicationFormSubmissions the forms that the candidate filled in; only from get, when expand contains
 *     applicationFormSubmissions; never null
 * @param referrals the referrals of the candidate for the job; only from get, when expand contains referrals; never null
 * @param resumeFileHandle only from get: the resume handed in with the application; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the application's id, a UUID
     * @param createdAt when the application was created
     * @param updatedAt when the application was last changed
     * @param status the state of the application
     * @param customFields the values of the application's custom fields
     * @param candidate the candidate who applied
     * @param currentInterviewStage the interview stage that the application is in
     * @param source where the application came from
     * @param archiveReason why the application was archived
     * @param archivedAt when the application was last archived
     * @param job the job applied for
     * @param creditedToUser the user the application is credited to
     * @param hiringTeam the members of the hiring team, each with a role
     * @param appliedViaJobPostingId the id of the job posting the candidate applied on
     * @param submitterClientIp the IP address the application was submitted from
     * @param submitterUserAgent the browser the application was submitted with
     * @param openings the openings of the job
     * @param applicationHistory the stages the application went through
     * @param applicationFormSubmissions the forms that the candidate filled in
     * @param referrals the referrals of the candidate for the job
     * @param resumeFileHandle the resume handed in with the application
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
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

    /** {@return a builder with nothing set} */
    public static ApplicationBuilder builder() {
        return ApplicationBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApplicationBuilder toBuilder() {
        return ApplicationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * The candidate who applied.
     *
     * @param id the id of the candidate, a UUID; may be null
     * @param name the candidate's full name; may be null
     * @param primaryEmailAddress the main email address; may be null
     * @param primaryPhoneNumber the main phone number; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record CandidateSummary(
            @JsonPropertyDescription("Id of the candidate") @Nullable
            String id,

            @Nullable String name,
            @Nullable ContactInfo primaryEmailAddress,
            @Nullable ContactInfo primaryPhoneNumber,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the id of the candidate, a UUID
         * @param name the candidate's full name
         * @param primaryEmailAddress the main email address
         * @param primaryPhoneNumber the main phone number
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public CandidateSummary {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static CandidateSummaryBuilder builder() {
            return CandidateSummaryBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public CandidateSummaryBuilder toBuilder() {
            return CandidateSummaryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * The job applied for.
     *
     * @param id the id of the job, a UUID; may be null
     * @param title the job's title; may be null
     * @param locationId the id of the location, a UUID; may be null
     * @param departmentId the id of the department, a UUID; may be null
     * @param brandId the id of the brand that the job is hired for, a UUID; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the id of the job, a UUID
         * @param title the job's title
         * @param locationId the id of the location, a UUID
         * @param departmentId the id of the department, a UUID
         * @param brandId the id of the brand that the job is hired for, a UUID
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public JobSummary {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static JobSummaryBuilder builder() {
            return JobSummaryBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public JobSummaryBuilder toBuilder() {
            return JobSummaryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * A stay in one interview stage. Ashby API, application.listHistory too.
     *
     * @param id the entry's id, a UUID
     * @param stageId the id of the interview stage, a UUID; may be null
     * @param title the title of the interview stage; may be null
     * @param enteredStageAt when the application entered the stage; may be null
     * @param leftStageAt when the application left the stage; null for the current stage
     * @param stageNumber the position in the history, from 0
     * @param allowedActions the changes that Ashby allows on the entry; never null
     * @param actorId the id of the user who moved the application here, a UUID; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the entry's id, a UUID
         * @param stageId the id of the interview stage, a UUID
         * @param title the title of the interview stage
         * @param enteredStageAt when the application entered the stage
         * @param leftStageAt when the application left the stage
         * @param stageNumber the position in the history, from 0
         * @param allowedActions the changes that Ashby allows on the entry
         * @param actorId the id of the user who moved the application here, a UUID
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         * @throws NullPointerException if {@code id} is null
         */
        public HistoryEntry {
            Objects.requireNonNull(id, "HistoryEntry without id");
            allowedActions = Copies.of(allowedActions);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static HistoryEntryBuilder builder() {
            return HistoryEntryBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public HistoryEntryBuilder toBuilder() {
            return HistoryEntryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * A form the candidate filled in.
     *
     * @param id the submission's id, a UUID; may be null
     * @param formDefinition the form that was filled in; may be null
     * @param submittedValues an object with the answers, of any JSON type, by the path of the form's field; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record FormSubmission(
            @Nullable String id,
            @Nullable FormDefinition formDefinition,

            @JsonPropertyDescription("Object with the answers, of any JSON type, by the path of the form's field")
            @Nullable
            JsonNode submittedValues,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the submission's id, a UUID
         * @param formDefinition the form that was filled in
         * @param submittedValues an object with the answers, of any JSON type, by the path of the form's field
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public FormSubmission {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static FormSubmissionBuilder builder() {
            return FormSubmissionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public FormSubmissionBuilder toBuilder() {
            return FormSubmissionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * A referral of the candidate for the job.
     *
     * @param user the user who referred the candidate; may be null
     * @param referredAt when the candidate was referred; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Referral(
            @JsonPropertyDescription("The user who referred the candidate") @Nullable
            User user,

            @Nullable Instant referredAt,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param user the user who referred the candidate
         * @param referredAt when the candidate was referred
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Referral {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ReferralBuilder builder() {
            return ReferralBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ReferralBuilder toBuilder() {
            return ReferralBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * State of an application.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The candidate was hired. */
        public static final Status HIRED = new Status("Hired");
        /** The application was ended without a hire. */
        public static final Status ARCHIVED = new Status("Archived");
        /** The application is being considered. */
        public static final Status ACTIVE = new Status("Active");
        /** The candidate is a lead, who has not yet been considered. */
        public static final Status LEAD = new Status("Lead");

        private static final KnownValues<Status> KNOWN =
                new KnownValues<>(Status::new, List.of(HIRED, ARCHIVED, ACTIVE, LEAD));

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

    /**
     * Change that Ashby allows on an entry of the application history.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record HistoryAction(@JsonValue String value) implements OpenEnum {
        /** The entry cannot be changed. */
        public static final HistoryAction NONE = new HistoryAction("none");
        /** The entry can be deleted. */
        public static final HistoryAction DELETE = new HistoryAction("delete");
        /** The time at which the stage was entered can be set. */
        public static final HistoryAction SET_ENTERED_AT = new HistoryAction("set_entered_at");

        private static final KnownValues<HistoryAction> KNOWN =
                new KnownValues<>(HistoryAction::new, List.of(NONE, DELETE, SET_ENTERED_AT));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static HistoryAction of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
