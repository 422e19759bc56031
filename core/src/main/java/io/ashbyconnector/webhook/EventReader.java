package io.ashbyconnector.webhook;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidWebhookException;
import io.ashbyconnector.error.InvalidWebhookException.Reason;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.form.SurveySubmission;
import io.ashbyconnector.model.interview.InterviewSchedule;
import io.ashbyconnector.model.interview.TakeHomeAssignment;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.job.Opening;
import io.ashbyconnector.model.offer.Offer;
import io.ashbyconnector.webhook.WebhookEvent.InterviewPlanTransition.Plan;
import io.ashbyconnector.webhook.WebhookEvent.InterviewPlanTransition.StageMapping;
import io.ashbyconnector.webhook.WebhookEvent.SignatureRequestUpdate.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads events from the bytes of a request, which are known to be Ashby's. Thread-safe. */
final class EventReader {

    /** More digits than any number of Ashby's has, before or behind the point. */
    private static final int MOST_DIGITS = 1000;

    private final RecordDecoders decoders = new RecordDecoders();

    /** @throws InvalidWebhookException if the bytes are no JSON object with an action */
    WebhookEvent read(byte[] body) {
        if (!(parse(body) instanceof ObjectNode json)) {
            throw malformed("The body is not a JSON object.");
        }
        JsonNode action = json.path("action");
        if (!action.isString() || action.stringValue().isBlank()) {
            throw malformed("The body has no text 'action', which names the event.");
        }
        JsonNode id = json.path("webhookActionId");
        return event(new Delivery(
                action.stringValue(), id.isString() && !id.stringValue().isBlank() ? id.stringValue() : null, json));
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode read = decoders.mapper()
                    .reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
            if (holdsHugeNumber(read)) {
                throw malformed("The body has a number of more than " + MOST_DIGITS + " digits.");
            }
            return read;
        } catch (JacksonException notJson) {
            TokenStreamLocation place = notJson.getLocation();
            throw malformed(
                    place == null
                            ? "The body is not JSON."
                            : "The body is not JSON: line " + place.getLineNr() + ", column " + place.getColumnNr()
                                    + ".");
        }
    }

    private static boolean holdsHugeNumber(JsonNode node) {
        if (node.isBigDecimal()) {
            return Math.abs((long) node.decimalValue().scale()) > MOST_DIGITS;
        }
        for (JsonNode within : node) {
            if (holdsHugeNumber(within)) {
                return true;
            }
        }
        return false;
    }

    private WebhookEvent event(Delivery sent) {
        JsonNode data = sent.data();
        return switch (sent.action()) {
            case "applicationSubmit" -> new WebhookEvent.ApplicationSubmit(sent, application(data));
            case "applicationUpdate" -> new WebhookEvent.ApplicationUpdate(sent, application(data));
            case "candidateHire" ->
                new WebhookEvent.CandidateHire(sent, application(data), record(data.path("offer"), Offer.class));
            case "candidateStageChange" -> new WebhookEvent.CandidateStageChange(sent, application(data));
            case "candidateDelete" -> new WebhookEvent.CandidateDelete(sent, text(data.path("candidate"), "id"));
            case "candidateMerge" ->
                new WebhookEvent.CandidateMerge(
                        sent, text(data.path("deletedCandidate"), "id"), text(data.path("mergedCandidate"), "id"));
            case "interviewPlanTransition" ->
                new WebhookEvent.InterviewPlanTransition(
                        sent,
                        text(data, "jobId"),
                        record(data.path("fromInterviewPlan"), Plan.class),
                        record(data.path("toInterviewPlan"), Plan.class),
                        records(data.path("interviewStageMappings"), StageMapping.class));
            case "interviewScheduleCreate" -> new WebhookEvent.InterviewScheduleCreate(sent, schedule(data));
            case "interviewScheduleUpdate" ->
                new WebhookEvent.InterviewScheduleUpdate(
                        sent, schedule(data), text(data.path("interviewSchedule"), "candidateId"));
            case "jobCreate" -> new WebhookEvent.JobCreate(sent, record(data.path("job"), Job.class));
            case "jobUpdate" -> new WebhookEvent.JobUpdate(sent, record(data.path("job"), Job.class));
            case "jobPostingUpdate" -> new WebhookEvent.JobPostingUpdate(sent, posting(data));
            case "jobPostingPublish" -> new WebhookEvent.JobPostingPublish(sent, posting(data));
            case "jobPostingUnpublish" -> new WebhookEvent.JobPostingUnpublish(sent, posting(data));
            case "jobPostingDelete" -> {
                JsonNode posting = data.path("jobPosting");
                String id = text(posting, "id");
                String job = text(posting, "jobId");
                yield new WebhookEvent.JobPostingDelete(
                        sent, id == null ? text(data, "jobPostingId") : id, job == null ? text(data, "jobId") : job);
            }
            case "offerCreate" -> new WebhookEvent.OfferCreate(sent, record(data.path("offer"), Offer.class));
            case "offerUpdate" -> new WebhookEvent.OfferUpdate(sent, record(data.path("offer"), Offer.class));
            case "offerDelete" ->
                new WebhookEvent.OfferDelete(
                        sent, text(data.path("offer"), "id"), text(data.path("offer"), "applicationId"));
            case "openingCreate" -> new WebhookEvent.OpeningCreate(sent, record(data.path("opening"), Opening.class));
            case "pushToHRIS" -> new WebhookEvent.PushToHris(sent, application(data));
            case "signatureRequestUpdate" ->
                new WebhookEvent.SignatureRequestUpdate(
                        sent,
                        data.path("eventType").isString()
                                ? Status.of(data.path("eventType").stringValue())
                                : null,
                        text(data, "applicationId"),
                        text(data, "offerId"),
                        text(data, "offerVersionId"));
            case "surveySubmit" ->
                new WebhookEvent.SurveySubmit(sent, record(data.path("surveySubmission"), SurveySubmission.class));
            case "takeHomeAssignmentAssigned" -> new WebhookEvent.TakeHomeAssignmentAssigned(sent, assignment(data));
            case "takeHomeAssignmentSubmitted" -> new WebhookEvent.TakeHomeAssignmentSubmitted(sent, assignment(data));
            case "takeHomeAssignmentCompleted" -> new WebhookEvent.TakeHomeAssignmentCompleted(sent, assignment(data));
            case "takeHomeAssignmentCancelled" -> new WebhookEvent.TakeHomeAssignmentCancelled(sent, assignment(data));
            case "candidateRecentEmailMessagesUpdated" ->
                new WebhookEvent.CandidateRecentEmailMessagesUpdated(
                        sent, text(data.path("candidate"), "id"), text(data, "watermark"));
            case "ping" -> new WebhookEvent.Ping(sent, text(data, "webhookActionType"));
            default -> new WebhookEvent.Unknown(sent);
        };
    }

    private @Nullable Application application(JsonNode data) {
        return record(data.path("application"), Application.class);
    }

    private @Nullable InterviewSchedule schedule(JsonNode data) {
        return record(data.path("interviewSchedule"), InterviewSchedule.class);
    }

    private @Nullable JobPosting posting(JsonNode data) {
        return record(data.path("jobPosting"), JobPosting.class);
    }

    private @Nullable TakeHomeAssignment assignment(JsonNode data) {
        return record(data.path("takeHomeAssignment"), TakeHomeAssignment.class);
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private <T> List<T> records(JsonNode list, Class<T> type) {
        List<T> records = new ArrayList<>();
        for (JsonNode element : list) {
            T read = record(element, type);
            if (read != null) {
                records.add(read);
            }
        }
        return records;
    }

    /** The record that a node has; null if it has none, or one that cannot be read, which is still in the JSON. */
    private <T> @Nullable T record(JsonNode node, Class<T> type) {
        JsonMapper mapper = decoders.mapper();
        try {
            return node.isObject() ? mapper.treeToValue(node, type) : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static InvalidWebhookException malformed(String message) {
        return new InvalidWebhookException(Reason.MALFORMED_BODY, ErrorDetails.of(message));
    }
}
