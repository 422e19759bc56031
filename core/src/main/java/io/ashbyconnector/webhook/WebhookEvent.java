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

    /** {@return what Ashby sent} */
    Delivery delivery();

    /** {@return the name of the event, such as {@code candidateStageChange}} */
    default String action() {
        return delivery().action();
    }

    /**
     * Tells this event from all others; {@link Delivery#id()} says how.
     *
     * @return the id
     */
    default String id() {
        return delivery().id();
    }

    /** {@return the whole body as it came, with all that this version does not know} */
    default ObjectNode json() {
        return delivery().json();
    }

    /**
     * An application came in, or was added by hand. Not sent for those imported in bulk or by an integration.
     *
     * @param delivery when and in which attempt the event came
     * @param application the application; may be null
     */
    record ApplicationSubmit(Delivery delivery, @Nullable Application application) implements WebhookEvent {}

    /**
     * An application changed.
     *
     * @param delivery when and in which attempt the event came
     * @param application the application; may be null
     */
    record ApplicationUpdate(Delivery delivery, @Nullable Application application) implements WebhookEvent {}

    /**
     * A candidate was hired; also sent for confidential jobs. {@link CandidateStageChange} and {@link ApplicationUpdate} are sent
     * as well.
     *
     * @param delivery when and in which attempt the event came
     * @param application the application; may be null
     * @param offer the offer; may be null
     */
    record CandidateHire(
            Delivery delivery,
            @Nullable Application application,
            @Nullable Offer offer) implements WebhookEvent {}

    /**
     * An application moved to another stage. {@link ApplicationUpdate} is sent as well.
     *
     * @param delivery when and in which attempt the event came
     * @param application the application; may be null
     */
    record CandidateStageChange(Delivery delivery, @Nullable Application application) implements WebhookEvent {}

    /**
     * A candidate was deleted.
     *
     * @param delivery when and in which attempt the event came
     * @param candidateId the candidate's id, a UUID; may be null
     */
    record CandidateDelete(Delivery delivery, @Nullable String candidateId) implements WebhookEvent {}

    /**
     * Two candidates were merged into one.
     *
     * @param delivery when and in which attempt the event came
     * @param deletedCandidateId the id that is no longer good
     * @param mergedCandidateId the id of the candidate who remains
     */
    record CandidateMerge(
            Delivery delivery,
            @Nullable String deletedCandidateId,
            @Nullable String mergedCandidateId) implements WebhookEvent {}

    /**
     * A job got another interview plan. {@link JobUpdate} is sent as well.
     *
     * @param delivery when and in which attempt the event came
     * @param jobId the job's id, a UUID; may be null
     * @param fromInterviewPlan the plan that the job had; may be null
     * @param toInterviewPlan the plan that the job has now; may be null
     * @param interviewStageMappings where the applications in each stage went; never null
     */
    record InterviewPlanTransition(
            Delivery delivery,
            @Nullable String jobId,
            @Nullable Plan fromInterviewPlan,
            @Nullable Plan toInterviewPlan,
            List<StageMapping> interviewStageMappings)
            implements WebhookEvent {
        /**
         * Takes a copy of the list. Null for it is the same as an empty one.
         *
         * @param delivery when and in which attempt the event came
         * @param jobId the job's id, a UUID
         * @param fromInterviewPlan the plan that the job had
         * @param toInterviewPlan the plan that the job has now
         * @param interviewStageMappings where the applications in each stage went
         */
        public InterviewPlanTransition {
            interviewStageMappings = Copies.of(interviewStageMappings);
        }

        /**
         * An interview plan's name and id.
         *
         * @param id the plan's id, a UUID; may be null
         * @param title the plan's title; may be null
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
         */
        public record Plan(
                @Nullable String id,
                @Nullable String title,
                @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
            /**
             * Takes a copy of the map. Null for it is the same as an empty one.
             *
             * @param id the plan's id, a UUID
             * @param title the plan's title
             * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
             */
            public Plan {
                additionalProperties = Copies.of(additionalProperties);
            }

            @Override
            public String toString() {
                return Label.of(this, id);
            }
        }

        /**
         * Where the applications in a stage went.
         *
         * @param fromInterviewStageId the id of the stage in the old plan, a UUID; may be null
         * @param toInterviewStageId the id of the stage in the new plan, a UUID; may be null
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
         */
        public record StageMapping(
                @Nullable String fromInterviewStageId,
                @Nullable String toInterviewStageId,
                @JsonAnySetter Map<String, JsonNode> additionalProperties)
                implements AshbyRecord {
            /**
             * Takes a copy of the map. Null for it is the same as an empty one.
             *
             * @param fromInterviewStageId the id of the stage in the old plan, a UUID
             * @param toInterviewStageId the id of the stage in the new plan, a UUID
             * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
             */
            public StageMapping {
                additionalProperties = Copies.of(additionalProperties);
            }

            @Override
            public String toString() {
                return Label.of(this);
            }
        }
    }

    /**
     * An interview was scheduled. {@link InterviewScheduleUpdate} is sent as well.
     *
     * @param delivery when and in which attempt the event came
     * @param interviewSchedule the interview schedule; may be null
     */
    record InterviewScheduleCreate(
            Delivery delivery, @Nullable InterviewSchedule interviewSchedule) implements WebhookEvent {}

    /**
     * A schedule of interviews changed.
     *
     * @param delivery when and in which attempt the event came
     * @param interviewSchedule the interview schedule; may be null
     * @param candidateId the candidate of the schedule's application
     */
    record InterviewScheduleUpdate(
            Delivery delivery,
            @Nullable InterviewSchedule interviewSchedule,
            @Nullable String candidateId) implements WebhookEvent {}

    /**
     * A job was created.
     *
     * @param delivery when and in which attempt the event came
     * @param job the job; may be null
     */
    record JobCreate(Delivery delivery, @Nullable Job job) implements WebhookEvent {}

    /**
     * A job changed.
     *
     * @param delivery when and in which attempt the event came
     * @param job the job; may be null
     */
    record JobUpdate(Delivery delivery, @Nullable Job job) implements WebhookEvent {}

    /**
     * A job posting changed.
     *
     * @param delivery when and in which attempt the event came
     * @param jobPosting the job posting; may be null
     */
    record JobPostingUpdate(Delivery delivery, @Nullable JobPosting jobPosting) implements WebhookEvent {}

    /**
     * A job posting was published. {@link JobPostingUpdate} is sent as well.
     *
     * @param delivery when and in which attempt the event came
     * @param jobPosting the job posting; may be null
     */
    record JobPostingPublish(Delivery delivery, @Nullable JobPosting jobPosting) implements WebhookEvent {}

    /**
     * A job posting was taken down. {@link JobPostingUpdate} is sent as well.
     *
     * @param delivery when and in which attempt the event came
     * @param jobPosting the job posting; may be null
     */
    record JobPostingUnpublish(Delivery delivery, @Nullable JobPosting jobPosting) implements WebhookEvent {}

    /**
     * A job posting was deleted.
     *
     * @param delivery when and in which attempt the event came
     * @param jobPostingId the job posting's id, a UUID; may be null
     * @param jobId the job's id, a UUID; may be null
     */
    record JobPostingDelete(
            Delivery delivery,
            @Nullable String jobPostingId,
            @Nullable String jobId) implements WebhookEvent {}

    /**
     * An offer process was started for an application.
     *
     * @param delivery when and in which attempt the event came
     * @param offer the offer; may be null
     */
    record OfferCreate(Delivery delivery, @Nullable Offer offer) implements WebhookEvent {}

    /**
     * An offer changed.
     *
     * @param delivery when and in which attempt the event came
     * @param offer the offer; may be null
     */
    record OfferUpdate(Delivery delivery, @Nullable Offer offer) implements WebhookEvent {}

    /**
     * An offer was deleted.
     *
     * @param delivery when and in which attempt the event came
     * @param offerId the offer's id, a UUID; may be null
     * @param applicationId the application's id, a UUID; may be null
     */
    record OfferDelete(
            Delivery delivery,
            @Nullable String offerId,
            @Nullable String applicationId) implements WebhookEvent {}

    /**
     * An opening was created.
     *
     * @param delivery when and in which attempt the event came
     * @param opening the opening; may be null
     */
    record OpeningCreate(Delivery delivery, @Nullable Opening opening) implements WebhookEvent {}

    /**
     * An application was sent to the HR information system.
     *
     * @param delivery when and in which attempt the event came
     * @param application the application; may be null
     */
    record PushToHris(Delivery delivery, @Nullable Application application) implements WebhookEvent {}

    /**
     * A request for a signature was sent, or something became of it. Of an application or of a version of an offer.
     *
     * @param delivery when and in which attempt the event came
     * @param status what became of the request; may be null
     * @param applicationId the application's id, a UUID; may be null
     * @param offerId the offer's id, a UUID; may be null
     * @param offerVersionId the id of the offer's version, a UUID; may be null
     */
    record SignatureRequestUpdate(
            Delivery delivery,
            @Nullable Status status,
            @Nullable String applicationId,
            @Nullable String offerId,
            @Nullable String offerVersionId)
            implements WebhookEvent {

        /**
         * What became of the request for a signature.
         *
         * @param value the text that Ashby uses, which this version may not know
         */
        public record Status(@JsonValue String value) implements OpenEnum {
            /** The candidate was asked to sign. */
            public static final Status SENT = new Status("sent");
            /** The request was cancelled. */
            public static final Status CANCELLED = new Status("cancelled");
            /** The candidate signed. */
            public static final Status COMPLETED = new Status("completed");
            /** The request was deleted. */
            public static final Status DELETED = new Status("deleted");

            private static final KnownValues<Status> KNOWN =
                    new KnownValues<>(Status::new, List.of(SENT, CANCELLED, COMPLETED, DELETED));

            /**
             * {@return the constant of a text, or one that keeps an unknown text as it came}
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

    /**
     * A survey was answered. Not sent for anonymous answers, and without answers about diversity and equal opportunity.
     *
     * @param delivery when and in which attempt the event came
     * @param surveySubmission the survey as it was filled in; may be null
     */
    record SurveySubmit(Delivery delivery, @Nullable SurveySubmission surveySubmission) implements WebhookEvent {}

    /**
     * A take-home assignment was given to a candidate.
     *
     * @param delivery when and in which attempt the event came
     * @param takeHomeAssignment the take-home assignment; may be null
     */
    record TakeHomeAssignmentAssigned(
            Delivery delivery, @Nullable TakeHomeAssignment takeHomeAssignment) implements WebhookEvent {}

    /**
     * A candidate handed in a take-home assignment.
     *
     * @param delivery when and in which attempt the event came
     * @param takeHomeAssignment the take-home assignment; may be null
     */
    record TakeHomeAssignmentSubmitted(
            Delivery delivery, @Nullable TakeHomeAssignment takeHomeAssignment) implements WebhookEvent {}

    /**
     * All feedback on a take-home assignment is in.
     *
     * @param delivery when and in which attempt the event came
     * @param takeHomeAssignment the take-home assignment; may be null
     */
    record TakeHomeAssignmentCompleted(
            Delivery delivery, @Nullable TakeHomeAssignment takeHomeAssignment) implements WebhookEvent {}

    /**
     * A take-home assignment was called off.
     *
     * @param delivery when and in which attempt the event came
     * @param takeHomeAssignment the take-home assignment; may be null
     */
    record TakeHomeAssignmentCancelled(
            Delivery delivery, @Nullable TakeHomeAssignment takeHomeAssignment) implements WebhookEvent {}

    /**
     * There is new mail with a candidate.
     *
     * @param delivery when and in which attempt the event came
     * @param candidateId the candidate's id, a UUID; may be null
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
     * @param delivery when and in which attempt the event came
     * @param webhookActionType the type of events that the webhook is for
     */
    record Ping(Delivery delivery, @Nullable String webhookActionType) implements WebhookEvent {}

    /**
     * An event of a type that this version does not know.
     *
     * @param delivery when and in which attempt the event came
     */
    record Unknown(Delivery delivery) implements WebhookEvent {}
}
