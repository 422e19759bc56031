package io.ashbyconnector.webhook;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.form.SurveySubmission;
import io.ashbyconnector.model.interview.InterviewSchedule;
import io.ashbyconnector.model.interview.TakeHomeAssignment;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.job.Opening;
import io.ashbyconnector.model.offer.Offer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened at Ashby: one record for each type of event, {@link Unknown} for those that this version does not
 * know. Handle them by {@link WebhookReceiver#on}, or with {@code instanceof} and {@code switch}; keep a default then, as
 * later versions know more types.
 *
 * <p>What an event holds is null when Ashby left it out, or when it has another shape than this version knows; {@link #json}
 * has it all the same. Immutable, but for the JSON.
 */
public sealed interface WebhookEvent {

    /** What Ashby sent. */
    Delivery delivery();

    /** The name of the event, such as {@code candidateStageChange}. */
    default String action() {
        return delivery().action();
    }

    /** Tells this event from all others; {@link Delivery#id()} says how. */
    default String id() {
        return delivery().id();
    }

    /** The whole body as it came, with all that this version does not know. */
    default ObjectNode json() {
        return delivery().json();
    }

    /** An application came in, or was added by hand. Not sent for those imported in bulk or by an integration. */
    record ApplicationSubmit(Delivery delivery, @Nullable Application application) implements WebhookEvent {}

    /** An application changed. */
    record ApplicationUpdate(Delivery delivery, @Nullable Application application) implements WebhookEvent {}

    /**
     * A candidate was hired; also sent for confidential jobs. {@link CandidateStageChange} and {@link ApplicationUpdate} are sent
     * as well.
     */
    record CandidateHire(
            Delivery delivery,
            @Nullable Application application,
            @Nullable Offer offer) implements WebhookEvent {}

    /** An application moved to another stage. {@link ApplicationUpdate} is sent as well. */
    record CandidateStageChange(Delivery delivery, @Nullable Application application) implements WebhookEvent {}

    /** A candidate was deleted. */
    record CandidateDelete(Delivery delivery, @Nullable String candidateId) implements WebhookEvent {}

    /**
     * Two candidates were merged into one.
     *
     * @param deletedCandidateId the id that is no longer good
     * @param mergedCandidateId the id of the candidate who remains
     */
    record CandidateMerge(
            Delivery delivery,
            @Nullable String deletedCandidateId,
            @Nullable String mergedCandidateId) implements WebhookEvent {}

    /** A job got another interview plan. {@link JobUpdate} is sent as well. */
    record InterviewPlanTransition(
            Delivery delivery,
            @Nullable String jobId,
            @Nullable Plan fromInterviewPlan,
            @Nullable Plan toInterviewPlan,
            List<StageMapping> interviewStageMappings)
            implements WebhookEvent {
        public InterviewPlanTransition {
            interviewStageMappings = Copies.of(interviewStageMappings);
        }

        /** An interview plan's name and id. */
        public record Plan(
                @Nullable String id,
                @Nullable String title,
                @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
            public Plan {
                additionalProperties = Copies.of(additionalProperties);
            }

            @Override
            public String toString() {
                return Label.of(this, id);
            }
        }

        /** Where the applications in a stage went. */
        public record StageMapping(
                @Nullable String fromInterviewStageId,
                @Nullable String toInterviewStageId,
                @JsonAnySetter Map<String, JsonNode> additionalProperties)
                implements AshbyRecord {
            public StageMapping {
                additionalProperties = Copies.of(additionalProperties);
            }

            @Override
            public String toString() {
                return Label.of(this);
            }
        }
    }

    /** An interview was scheduled. {@link InterviewScheduleUpdate} is sent as well. */
    record InterviewScheduleCreate(
            Delivery delivery, @Nullable InterviewSchedule interviewSchedule) implements WebhookEvent {}

    /**
     * A schedule of interviews changed.
     *
     * @param candidateId the candidate of the schedule's application
     */
    record InterviewScheduleUpdate(
            Delivery delivery,
            @Nullable InterviewSchedule interviewSchedule,
            @Nullable String candidateId) implements WebhookEvent {}

    /** A job was created. */
    record JobCreate(Delivery delivery, @Nullable Job job) implements WebhookEvent {}

    /** A job changed. */
    record JobUpdate(Delivery delivery, @Nullable Job job) implements WebhookEvent {}

    /** A job posting changed. */
    record JobPostingUpdate(Delivery delivery, @Nullable JobPosting jobPosting) implements WebhookEvent {}

    /** A job posting was published. {@link JobPostingUpdate} is sent as well. */
    record JobPostingPublish(Delivery delivery, @Nullable JobPosting jobPosting) implements WebhookEvent {}

    /** A job posting was taken down. {@link JobPostingUpdate} is sent as well. */
    record JobPostingUnpublish(Delivery delivery, @Nullable JobPosting jobPosting) implements WebhookEvent {}

    /** A job posting was deleted. */
    record JobPostingDelete(
            Delivery delivery,
            @Nullable String jobPostingId,
            @Nullable String jobId) implements WebhookEvent {}

    /** An offer process was started for an application. */
    record OfferCreate(Delivery delivery, @Nullable Offer offer) implements WebhookEvent {}

    /** An offer changed. */
    record OfferUpdate(Delivery delivery, @Nullable Offer offer) implements WebhookEvent {}

    /** An offer was deleted. */
    record OfferDelete(
            Delivery delivery,
            @Nullable String offerId,
            @Nullable String applicationId) implements WebhookEvent {}

    /** An opening was created. */
    record OpeningCreate(Delivery delivery, @Nullable Opening opening) implements WebhookEvent {}

    /** An application was sent to the HR information system. */
    record PushToHris(Delivery delivery, @Nullable Application application) implements WebhookEvent {}

    /** A request for a signature was sent, or something became of it. Of an application or of a version of an offer. */
    record SignatureRequestUpdate(
            Delivery delivery,
            @Nullable Status status,
            @Nullable String applicationId,
            @Nullable String offerId,
            @Nullable String offerVersionId)
            implements WebhookEvent {

        /** What became of the request for a signature. */
        public record Status(@JsonValue String value) implements OpenEnum {
            public static final Status SENT = new Status("sent");
            public static final Status CANCELLED = new Status("cancelled");
            public static final Status COMPLETED = new Status("completed");
            public static final Status DELETED = new Status("deleted");

            private static final KnownValues<Status> KNOWN =
                    new KnownValues<>(Status::new, List.of(SENT, CANCELLED, COMPLETED, DELETED));

            /** The constant of a text, or one that keeps an unknown text as it came. */
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public static Status of(String value) {
                return KNOWN.of(value);
            }

            /** The values that this version knows. */
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

    /** A survey was answered. Not sent for anonymous answers, and without answers about diversity and equal opportunity. */
    record SurveySubmit(Delivery delivery, @Nullable SurveySubmission surveySubmission) implements WebhookEvent {}

    /** A take-home assignment was given to a candidate. */
    record TakeHomeAssignmentAssigned(
            Delivery delivery, @Nullable TakeHomeAssignment takeHomeAssignment) implements WebhookEvent {}

    /** A candidate handed in a take-home assignment. */
    record TakeHomeAssignmentSubmitted(
            Delivery delivery, @Nullable TakeHomeAssignment takeHomeAssignment) implements WebhookEvent {}

    /** All feedback on a take-home assignment is in. */
    record TakeHomeAssignmentCompleted(
            Delivery delivery, @Nullable TakeHomeAssignment takeHomeAssignment) implements WebhookEvent {}

    /** A take-home assignment was called off. */
    record TakeHomeAssignmentCancelled(
            Delivery delivery, @Nullable TakeHomeAssignment takeHomeAssignment) implements WebhookEvent {}

    /**
     * There is new mail with a candidate.
     *
     * @param watermark lets {@code candidates.get_recent_email_messages} begin there, within an hour of this attempt; each
     *     attempt has another one
     */
    record CandidateRecentEmailMessagesUpdated(
            Delivery delivery,
            @Nullable String candidateId,
            @Nullable String watermark) implements WebhookEvent {}

    /**
     * A webhook was created or changed, and Ashby wants to know whether anybody is there: answered with an error, or not at
     * all, it disables the webhook.
     *
     * @param webhookActionType the type of events that the webhook is for
     */
    record Ping(Delivery delivery, @Nullable String webhookActionType) implements WebhookEvent {}

    /** An event of a type that this version does not know. */
    record Unknown(Delivery delivery) implements WebhookEvent {}
}
