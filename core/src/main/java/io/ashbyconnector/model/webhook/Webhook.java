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
    public Webhook {
        Objects.requireNonNull(id, "Webhook without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static WebhookBuilder builder() {
        return WebhookBuilder.builder();
    }

    public WebhookBuilder toBuilder() {
        return WebhookBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Kind of event. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type APPLICATION_SUBMIT = new Type("applicationSubmit");
        public static final Type APPLICATION_UPDATE = new Type("applicationUpdate");
        public static final Type CANDIDATE_HIRE = new Type("candidateHire");
        public static final Type CANDIDATE_STAGE_CHANGE = new Type("candidateStageChange");
        public static final Type CANDIDATE_DELETE = new Type("candidateDelete");
        public static final Type CANDIDATE_MERGE = new Type("candidateMerge");
        public static final Type INTERVIEW_PLAN_TRANSITION = new Type("interviewPlanTransition");
        public static final Type INTERVIEW_SCHEDULE_CREATE = new Type("interviewScheduleCreate");
        public static final Type INTERVIEW_SCHEDULE_UPDATE = new Type("interviewScheduleUpdate");
        public static final Type JOB_CREATE = new Type("jobCreate");
        public static final Type JOB_UPDATE = new Type("jobUpdate");
        public static final Type JOB_POSTING_UPDATE = new Type("jobPostingUpdate");
        public static final Type JOB_POSTING_PUBLISH = new Type("jobPostingPublish");
        public static final Type JOB_POSTING_UNPUBLISH = new Type("jobPostingUnpublish");
        public static final Type JOB_POSTING_DELETE = new Type("jobPostingDelete");
        public static final Type OFFER_CREATE = new Type("offerCreate");
        public static final Type OFFER_UPDATE = new Type("offerUpdate");
        public static final Type OFFER_DELETE = new Type("offerDelete");
        public static final Type OPENING_CREATE = new Type("openingCreate");
        public static final Type PUSH_TO_HRIS = new Type("pushToHRIS");
        public static final Type SIGNATURE_REQUEST_UPDATE = new Type("signatureRequestUpdate");
        public static final Type SURVEY_SUBMIT = new Type("surveySubmit");
        public static final Type TAKE_HOME_ASSIGNMENT_ASSIGNED = new Type("takeHomeAssignmentAssigned");
        public static final Type TAKE_HOME_ASSIGNMENT_CANCELLED = new Type("takeHomeAssignmentCancelled");
        public static final Type TAKE_HOME_ASSIGNMENT_COMPLETED = new Type("takeHomeAssignmentCompleted");
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

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

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
