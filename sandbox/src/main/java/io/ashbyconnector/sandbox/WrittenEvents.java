package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.sandbox.agentapi.AgentJson;
import io.ashbyconnector.sandbox.operation.ApiKey;
import io.ashbyconnector.sandbox.operation.Operation;
import io.ashbyconnector.sandbox.operation.Operations;
import io.ashbyconnector.sandbox.operation.Params;
import io.ashbyconnector.sandbox.operation.Problem;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/**
 * Which events a write fires, and what is in them. Each is the record that the write answered with; where it answers with
 * something else, the record is looked up. Thread-safe.
 */
final class WrittenEvents {
    private static final Set<String> WITHOUT_ANSWERS = Set.of("Diversity", "EEOC");

    private final JsonFactory json;
    private final Operations operations;
    private final WebhookDeliveries deliveries;

    WrittenEvents(JsonFactory json, Operations operations, WebhookDeliveries deliveries) {
        this.json = json;
        this.operations = operations;
        this.deliveries = deliveries;
    }

    /**
     * Fires what an operation that succeeded has to fire.
     *
     * @param answer writes what was answered
     */
    void after(String operation, String request, Consumer<JsonWriter> answer) {
        if (!deliveries.wanted()) {
            return;
        }
        Written written = new Written(request, answer);
        switch (operation) {
            case "webhook.create", "webhook.update" -> deliveries.ping(text(written.results(), "id"));
            case "application.create", "referral.create" -> fire("application", written.results(), "applicationSubmit");
            case "applicationForm.submit" -> {
                String instance = text(map(written.results().get("submittedFormInstance")), "id");
                fire("application", info("application", "submittedFormInstanceId", instance), "applicationSubmit");
            }
            case "application.changeStage", "application.change_stage", "application.transfer" ->
                stageChanged(written.results());
            case "application.update",
                    "application.changeSource",
                    "application.change_source",
                    "application.updateHistory" -> fire("application", written.results(), "applicationUpdate");
            case "application.addHiringTeamMember",
                    "application.removeHiringTeamMember",
                    "hiringTeam.addMember",
                    "hiringTeam.removeMember" ->
                fire("application", written.application("applicationId"), "applicationUpdate");
            case "customField.setValue", "customField.setValues" -> {
                if ("Application".equals(written.request().get("objectType"))) {
                    fire("application", written.application("objectId"), "applicationUpdate");
                }
            }
            case "interviewSchedule.create" -> {
                fire("interviewSchedule", written.results(), "interviewScheduleCreate");
                scheduleChanged(written.results());
            }
            case "interviewSchedule.update", "interviewSchedule.cancel" -> scheduleChanged(written.results());
            case "job.create" -> fire("job", written.results(), "jobCreate");
            case "job.update", "job.setStatus", "job.updateCompensation", "job.updateCompensationSettings" ->
                fire("job", written.results(), "jobUpdate");
            case "jobPosting.update", "jobPosting.updateCompensation", "jobPosting.updateCompensationSettings" ->
                fire("jobPosting", written.results(), "jobPostingUpdate");
            case "jobPosting.setStatus" ->
                fire(
                        "jobPosting",
                        written.results(),
                        "Published".equals(written.request().get("status"))
                                ? "jobPostingPublish"
                                : "jobPostingUnpublish",
                        "jobPostingUpdate");
            case "opening.create" -> fire("opening", written.results(), "openingCreate");
            case "offerProcess.start" -> fire("offer", written.results(), "offerCreate");
            case "offer.create",
                    "offer.update",
                    "offer.approve",
                    "offer.startApprovalProcess",
                    "offer.setStatus",
                    "offer.setDecidedAt" -> fire("offer", written.results(), "offerUpdate");
            case "surveySubmission.create" -> surveyAnswered(written.results());
            case "candidate.pushToHris" -> fire("application", written.application("applicationId"), "pushToHRIS");
            default -> {}
        }
    }

    /** The event has the candidate's id, which the schedule itself has not. */
    private void scheduleChanged(Map<?, ?> schedule) {
        Map<Object, @Nullable Object> told = new LinkedHashMap<>(schedule);
        Map<?, ?> application = info("application", "applicationId", text(schedule, "applicationId"));
        String candidateId = text(map(application.get("candidate")), "id");
        if (!candidateId.isEmpty()) {
            told.put("candidateId", candidateId);
        }
        fire("interviewSchedule", told, "interviewScheduleUpdate");
    }

    private void stageChanged(Map<?, ?> application) {
        if ("Hired".equals(application.get("status"))) {
            Map<String, Object> hire = new LinkedHashMap<>();
            hire.put("application", application);
            Map<?, ?> offer = offerOf(text(application, "id"));
            if (!offer.isEmpty()) {
                hire.put("offer", offer);
            }
            deliveries.fire("candidateHire", hire);
        }
        fire("application", application, "candidateStageChange", "applicationUpdate");
    }

    private void surveyAnswered(Map<?, ?> submission) {
        if (submission.get("candidateId") == null) {
            return;
        }
        Map<Object, @Nullable Object> told = new LinkedHashMap<>(submission);
        if (WITHOUT_ANSWERS.contains(text(submission, "surveyType"))) {
            told.remove("submittedValues");
        }
        fire("surveySubmission", told, "surveySubmit");
    }

    /** Fires events about a record, if there is one. */
    private void fire(String key, Map<?, ?> record, String... actions) {
        for (String action : actions) {
            if (!record.isEmpty()) {
                deliveries.fire(action, Map.of(key, record));
            }
        }
    }

    private Map<?, ?> info(String category, String parameter, String id) {
        return map(ask(category + ".info", parameter, id));
    }

    /** The newest offer for an application; empty if there is none. */
    private Map<?, ?> offerOf(String applicationId) {
        return ask("offer.list", "applicationId", applicationId) instanceof List<?> offers && !offers.isEmpty()
                ? map(offers.get(offers.size() - 1))
                : Map.of();
    }

    /** What a read answers to a key that may do everything; null if it refuses. */
    private @Nullable Object ask(String operation, String parameter, String value) {
        Operation read = operations.find(operation);
        if (read == null || value.isEmpty()) {
            return null;
        }
        Params params = Params.parse(json, AgentJson.write(Map.of(parameter, value)));
        try {
            return results(read.answer(params, Objects.requireNonNull(ApiKey.find(SandboxKeys.FULL))));
        } catch (Problem refused) {
            return null;
        }
    }

    private @Nullable Object results(Consumer<JsonWriter> answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter out = new JsonWriter(json, bytes)) {
            out.object();
            answer.accept(out);
            out.endObject();
        }
        return map(AgentJson.read(bytes.toString(UTF_8))).get("results");
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? object : Map.of();
    }

    private static String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }

    /** What was asked, and what was answered. */
    private final class Written {
        private final String request;
        private final Consumer<JsonWriter> answer;

        Written(String request, Consumer<JsonWriter> answer) {
            this.request = request;
            this.answer = answer;
        }

        Map<?, ?> request() {
            return map(AgentJson.read(request));
        }

        Map<?, ?> results() {
            return map(WrittenEvents.this.results(answer));
        }

        /** The application whose id is an argument; empty without that argument. */
        Map<?, ?> application(String parameter) {
            return info("application", "applicationId", text(request(), parameter));
        }
    }
}
