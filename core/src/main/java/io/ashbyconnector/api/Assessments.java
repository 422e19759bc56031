package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.assessment.CompletedAssessment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tests that candidates take with a partner of Ashby's. */
public final class Assessments extends EntityCalls {

    public Assessments(Engine engine) {
        super(engine, "assessments");
    }

    /**
     * Adds the result of an assessment to a candidate. Ashby API, assessment.addCompletedToCandidate.
     *
     * @param metadata more about it; may be empty
     */
    public CompletedAssessment addCompletedToCandidate(
            String candidateId,
            String partnerId,
            Taken assessment,
            Datum result,
            List<Datum> metadata,
            Instant timestamp) {
        Taken taken = required(assessment, "assessment");
        return target("add_completed_to_candidate", CompletedAssessment.class)
                .record(new Required()
                        .set("candidateId", candidateId)
                        .set("partnerId", partnerId)
                        .set(
                                "assessment",
                                Map.of(
                                        "assessmentTypeId", taken.assessmentTypeId,
                                        "assessmentId", taken.assessmentId,
                                        "assessmentName", taken.assessmentName,
                                        "result", required(result, "result").sent(),
                                        "metadata", Datum.sent(metadata)))
                        .set("timestamp", timestamp));
    }

    /** Reports the progress or the result of an assessment that Ashby started. Ashby API, assessment.update. */
    public void update(String assessmentId, Instant timestamp, Consumer<AssessmentChanges> options) {
        untyped("update")
                .run(new AssessmentChanges()
                        .set("assessment_id", required(assessmentId, "assessmentId"))
                        .set("timestamp", timestamp)
                        .filledBy(options));
    }

    /** An assessment that a candidate took. */
    public record Taken(String assessmentTypeId, String assessmentId, String assessmentName) {
        public Taken {
            required(assessmentTypeId, "assessmentTypeId");
            required(assessmentId, "assessmentId");
            required(assessmentName, "assessmentName");
        }
    }

    /**
     * A value of an assessment.
     *
     * @param value text, a number or a boolean, as the type wants
     * @param description null for none
     */
    public record Datum(
            String identifier,
            String label,
            CompletedAssessment.DatumType type,
            Object value,
            @Nullable String description) {

        public Datum {
            required(identifier, "identifier");
            required(label, "label");
            required(type, "type");
            required(value, "value");
        }

        /** A value without a description. */
        public Datum(String identifier, String label, CompletedAssessment.DatumType type, Object value) {
            this(identifier, label, type, value, null);
        }

        private Map<String, Object> sent() {
            return given(
                    "identifier", identifier,
                    "label", label,
                    "type", type.value(),
                    "value", value,
                    "description", description);
        }

        private static List<Map<String, Object>> sent(List<Datum> data) {
            return listOf("metadata", data).stream().map(Datum::sent).toList();
        }

        /** Its label, without the value. */
        @Override
        public String toString() {
            return label;
        }
    }

    /** What assessment.update changes; what is left out stays as it is. */
    public static final class AssessmentChanges extends Options<AssessmentChanges> {

        private AssessmentChanges() {}

        /** How far it is; needed unless it was cancelled. */
        public AssessmentChanges status(Datum status) {
            return set("assessment_status", required(status, "status").sent());
        }

        /** Where the result can be seen; needed with a result. */
        public AssessmentChanges profileUrl(Datum url) {
            return set("assessment_profile_url", required(url, "url").sent());
        }

        /** The result, once it is there. */
        public AssessmentChanges result(Datum result) {
            return set("assessment_result", required(result, "result").sent());
        }

        /** Why it was cancelled. */
        public AssessmentChanges cancelledReason(Datum reason) {
            return set("cancelled_reason", required(reason, "reason").sent());
        }

        /** More about it. */
        public AssessmentChanges metadata(List<Datum> metadata) {
            return set("metadata", Datum.sent(metadata));
        }
    }
}
