package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assessments by partners. */
final class AssessmentOperations extends Area {
    private static final String WRITE = "candidatesWrite";
    private static final Set<String> TYPES =
            Set.of("numeric_score", "numeric_duration_minutes", "url", "string", "boolean_success");

    AssessmentOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "assessment.addCompletedToCandidate" -> writeAny(WRITE, this::addCompleted);
            case "assessment.update" -> new ReadOperation(WRITE, (params, key) -> update(params));
            default -> null;
        };
    }

    private WriteOperation.Results addCompleted(Params params, ApiKey key) {
        CandidateRecord candidate = named("candidateId", "candidate", company.candidates(), params, key);
        params.requiredId("partnerId");
        params.requiredNumber("timestamp");
        Params assessment = params.requiredObject("assessment");
        String type = assessment.requiredId("assessmentTypeId");
        String id = assessment.requiredId("assessmentId");
        String name = assessment.requiredFilledText("assessmentName");
        checkDatum(assessment.requiredObject("result"));
        assessment.requiredObjects("metadata").forEach(AssessmentOperations::checkDatum);
        Object metadata = assessment.any("metadata");
        Object result = assessment.any("result");
        company.recruiting().addAssessment(id);
        company.candidates().touch(candidate.id());
        return (json, view) -> json.object()
                .text("candidateId", candidate.id())
                .text("assessmentTypeId", type)
                .text("assessmentId", id)
                .text("assessmentName", name)
                .any("result", result)
                .any("metadata", metadata)
                .endObject();
    }

    private Consumer<JsonWriter> update(Params params) {
        String id = params.requiredId("assessment_id");
        params.requiredNumber("timestamp");
        for (String datum :
                List.of("assessment_status", "assessment_profile_url", "assessment_result", "cancelled_reason")) {
            Params given = params.object(datum);
            if (given != null) {
                checkDatum(given);
            }
        }
        if (params.has("metadata")) {
            params.requiredObjects("metadata").forEach(AssessmentOperations::checkDatum);
        }
        if (!params.has("cancelled_reason") && !params.has("assessment_status")) {
            throw Problem.invalid("Expected 'assessment_status' unless 'cancelled_reason' is given");
        }
        if (params.has("assessment_result") && !params.has("assessment_profile_url")) {
            throw Problem.invalid("Expected 'assessment_profile_url' with 'assessment_result'");
        }
        if (!company.recruiting().hasAssessment(id)) {
            throw Problem.notFound("assessment", "assessment_id", id);
        }
        return out -> {};
    }

    private static void checkDatum(Params datum) {
        datum.requiredText("identifier");
        datum.requiredText("label");
        datum.requiredOneOf("type", TYPES);
        if (!datum.has("value")) {
            throw datum.missing("value");
        }
    }
}
