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

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Assessments(Engine engine) {
        super(engine, "assessments");
    }

    /**
     * Adds the result of an assessment to a candidate. Ashby API, assessment.addCompletedToCandidate.
     *
     * @param candidateId the candidate's id, a UUID
     * @param partnerId the assessment partner's id
     * @param assessment the assessment
     * @param result the result
     * @param metadata more about it; may be empty
     * @param timestamp when it happened
     * @return the assessment as Ashby keeps it
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

    /**
     * Reports the progress or the result of an assessment that Ashby started. Ashby API, assessment.update.
     *
     * @param assessmentId the id that Ashby gave with the request to start it
     * @param timestamp when it happened
     * @param options sets what is to change
     */
    public void update(String assessmentId, Instant timestamp, Consumer<AssessmentChanges> options) {
        untyped("update")
                .run(new AssessmentChanges()
                        .set("assessment_id", required(assessmentId, "assessmentId"))
                        .set("timestamp", timestamp)
                        .filledBy(options));
    }

    /**
     * An assessment that a candidate took.
     *
     * @param assessmentTypeId the id that the partner gave the kind of assessment
     * @param assessmentId the id that the partner gave the assessment
     * @param assessmentName the name of the assessment, as people see it
     */
    public record Taken(String assessmentTypeId, String assessmentId, String assessmentName) {
        /**
         * Refuses null.
         *
         * @param assessmentTypeId the id that the partner gave the kind of assessment
         * @param assessmentId the id that the partner gave the assessment
         * @param assessmentName the name of the assessment, as people see it
         */
        public Taken {
            required(assessmentTypeId, "assessmentTypeId");
            required(assessmentId, "assessmentId");
            required(assessmentName, "assessmentName");
        }
    }

    /**
     * A value of an assessment.
     *
     * @param identifier the key that tells the value from others of the assessment
     * @param label what people see
     * @param type the kind of value
     * @param value text, a number or a boolean, as the type wants
     * @param description null for none
     */
    public record Datum(
            String identifier,
            String label,
            CompletedAssessment.DatumType type,
            Object value,
            @Nullable String description) {

        /**
         * Refuses null for anything but the description.
         *
         * @param identifier the key that tells the value from others of the assessment
         * @param label what people see
         * @param type the kind of value
         * @param value text, a number or a boolean, as the type wants
         * @param description null for none
         */
        public Datum {
            required(identifier, "identifier");
            required(label, "label");
            required(type, "type");
            required(value, "value");
        }

        /**
         * Refuses null for anything but the description.
         *
         * @param identifier the key that tells the value from others of the assessment
         * @param label what people see
         * @param type the kind of value
         * @param value text, a number or a boolean, as the type wants
         */
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

        /**
         * How far it is; needed unless it was cancelled.
         *
         * @param status how far it is; needed unless it was cancelled
         * @return these options
         */
        public AssessmentChanges status(Datum status) {
            return set("assessment_status", required(status, "status").sent());
        }

        /**
         * Where the result can be seen; needed with a result.
         *
         * @param url where the result can be seen, of the type url
         * @return these options
         */
        public AssessmentChanges profileUrl(Datum url) {
            return set("assessment_profile_url", required(url, "url").sent());
        }

        /**
         * The result, once it is there.
         *
         * @param result the result, once it is there
         * @return these options
         */
        public AssessmentChanges result(Datum result) {
            return set("assessment_result", required(result, "result").sent());
        }

        /**
         * Why it was cancelled.
         *
         * @param reason why it was cancelled
         * @return these options
         */
        public AssessmentChanges cancelledReason(Datum reason) {
            return set("cancelled_reason", required(reason, "reason").sent());
        }

        /**
         * More about it.
         *
         * @param metadata more about it
         * @return these options
         */
        public AssessmentChanges metadata(List<Datum> metadata) {
            return set("metadata", Datum.sent(metadata));
        }
    }
}
