package io.ashbyconnector.model.webhook;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An address that Ashby sends events to. Ashby API, webhook.info, webhook.create and webhook.update.
 *
 * <p>{@code toString} leaves the secret token out.
 *
 * @param id the webhook's id, a UUID
 * @param enabled whether events are sent
 * @param requestUrl the address that events are sent to; may be null
 * @param secretToken not from get: what the requests are signed with; may be null
 * @param webhookType the kind of event that is sent; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Webhook(
        String id,
        boolean enabled,
        @Format("uri") @Nullable String requestUrl,

        @JsonPropertyDescription("Not from get: what the requests are signed with") @Nullable
        String secretToken,

        @JsonPropertyDescription("The kind of event that is sent") @Nullable
        Type webhookType,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the webhook's id, a UUID
     * @param enabled whether events are sent
     * @param requestUrl the address that events are sent to
     * @param secretToken what the requests are signed with
     * @param webhookType the kind of event that is sent
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Webhook {
        Objects.requireNonNull(id, "Webhook without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static WebhookBuilder builder() {
        return WebhookBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public WebhookBuilder toBuilder() {
        return WebhookBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Kind of event.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** A candidate applied. */
        public static final Type APPLICATION_SUBMIT = new Type("applicationSubmit");
        /** An application was changed. */
        public static final Type APPLICATION_UPDATE = new Type("applicationUpdate");
        /** A candidate was hired. */
        public static final Type CANDIDATE_HIRE = new Type("candidateHire");
        /** An application was moved to another stage. */
        public static final Type CANDIDATE_STAGE_CHANGE = new Type("candidateStageChange");
        /** A candidate was deleted. */
        public static final Type CANDIDATE_DELETE = new Type("candidateDelete");
        /** Two candidates were merged. */
        public static final Type CANDIDATE_MERGE = new Type("candidateMerge");
        /** An application was moved to another interview plan. */
        public static final Type INTERVIEW_PLAN_TRANSITION = new Type("interviewPlanTransition");
        /** Interviews were scheduled. */
        public static final Type INTERVIEW_SCHEDULE_CREATE = new Type("interviewScheduleCreate");
        /** A schedule of interviews was changed. */
        public static final Type INTERVIEW_SCHEDULE_UPDATE = new Type("interviewScheduleUpdate");
        /** A job was created. */
        public static final Type JOB_CREATE = new Type("jobCreate");
        /** A job was changed. */
        public static final Type JOB_UPDATE = new Type("jobUpdate");
        /** A job posting was changed. */
        public static final Type JOB_POSTING_UPDATE = new Type("jobPostingUpdate");
        /** A job posting was published. */
        public static final Type JOB_POSTING_PUBLISH = new Type("jobPostingPublish");
        /** A job posting was taken down. */
        public static final Type JOB_POSTING_UNPUBLISH = new Type("jobPostingUnpublish");
        /** A job posting was deleted. */
        public static final Type JOB_POSTING_DELETE = new Type("jobPostingDelete");
        /** An offer was created. */
        public static final Type OFFER_CREATE = new Type("offerCreate");
        /** An offer was changed. */
        public static final Type OFFER_UPDATE = new Type("offerUpdate");
        /** An offer was deleted. */
        public static final Type OFFER_DELETE = new Type("offerDelete");
        /** An opening was created. */
        public static final Type OPENING_CREATE = new Type("openingCreate");
        /** A hired candidate was sent to the organization's HR system. */
        public static final Type PUSH_TO_HRIS = new Type("pushToHRIS");
        /** The state of a request for a signature changed. */
        public static final Type SIGNATURE_REQUEST_UPDATE = new Type("signatureRequestUpdate");
        /** A survey was filled in. */
        public static final Type SURVEY_SUBMIT = new Type("surveySubmit");
        /** A take-home assignment was given to a candidate. */
        public static final Type TAKE_HOME_ASSIGNMENT_ASSIGNED = new Type("takeHomeAssignmentAssigned");
        /** A take-home assignment was cancelled. */
        public static final Type TAKE_HOME_ASSIGNMENT_CANCELLED = new Type("takeHomeAssignmentCancelled");
        /** All feedback on a take-home assignment was given. */
        public static final Type TAKE_HOME_ASSIGNMENT_COMPLETED = new Type("takeHomeAssignmentCompleted");
        /** A take-home assignment was handed in. */
        public static final Type TAKE_HOME_ASSIGNMENT_SUBMITTED = new Type("takeHomeAssignmentSubmitted");

        private static final KnownValues<Type> KNOWN = new KnownValues<>(
                Type::new,
                List.of(
                        APPLICATION_SUBMIT,
                        APPLICATION_UPDATE,
                        CANDIDATE_HIRE,
                        CANDIDATE_STAGE_CHANGE,
                        CANDIDATE_DELETE,
                        CANDIDATE_MERGE,
                        INTERVIEW_PLAN_TRANSITION,
                        INTERVIEW_SCHEDULE_CREATE,
                        INTERVIEW_SCHEDULE_UPDATE,
                        JOB_CREATE,
                        JOB_UPDATE,
                        JOB_POSTING_UPDATE,
                        JOB_POSTING_PUBLISH,
                        JOB_POSTING_UNPUBLISH,
                        JOB_POSTING_DELETE,
                        OFFER_CREATE,
                        OFFER_UPDATE,
                        OFFER_DELETE,
                        OPENING_CREATE,
                        PUSH_TO_HRIS,
                        SIGNATURE_REQUEST_UPDATE,
                        SURVEY_SUBMIT,
                        TAKE_HOME_ASSIGNMENT_ASSIGNED,
                        TAKE_HOME_ASSIGNMENT_CANCELLED,
                        TAKE_HOME_ASSIGNMENT_COMPLETED,
                        TAKE_HOME_ASSIGNMENT_SUBMITTED));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<Type> known() {
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
