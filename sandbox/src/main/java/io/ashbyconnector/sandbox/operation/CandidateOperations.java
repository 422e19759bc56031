package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.Company;
import org.jspecify.annotations.Nullable;

/** Candidates. */
final class CandidateOperations extends Area {
    /** The external mapping id of every candidate is this and the candidate's id. */
    private static final String MAPPING_PREFIX = "hris-";

    private static final String READ = "candidatesRead";

    CandidateOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "candidate.list" ->
                list(name, READ, company.candidates())
                        .created(params -> CreationFilter.between(params, company.clock()));
            case "candidate.info" -> info(READ, "candidate", this::findCandidate);
            default -> null;
        };
    }

    private InfoOperation.Found<CandidateRecord> findCandidate(Params params) {
        String mapping = params.text("externalMappingId");
        if (params.has("id") == (mapping != null)) {
            throw Problem.invalid("Expected either 'id' or 'externalMappingId'");
        }
        if (mapping == null) {
            return byId("id", company.candidates()).find(params);
        }
        CandidateRecord candidate = mapping.startsWith(MAPPING_PREFIX)
                ? company.candidates().find(mapping.substring(MAPPING_PREFIX.length()))
                : null;
        return new InfoOperation.Found<>("externalMappingId", mapping, candidate);
    }
}
