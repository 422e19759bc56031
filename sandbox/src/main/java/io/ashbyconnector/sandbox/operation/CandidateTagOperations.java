package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CandidateTagRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import org.jspecify.annotations.Nullable;

/** Tags of candidates. */
final class CandidateTagOperations extends Area {
    private static final String WRITE = "hiringProcessMetadataWrite";

    CandidateTagOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "candidateTag.list" ->
                list(name, "hiringProcessMetadataRead", company.candidateTags()).filter(Area::unarchived);
            case "candidateTag.create" -> write(WRITE, this::create);
            case "candidateTag.archive" -> write(WRITE, this::archive);
            default -> null;
        };
    }

    /** A new tag, or the one that has the title already. */
    private Row create(Params params, ApiKey key) {
        String title = params.requiredFilledText("title").strip();
        CandidateTagRecord existing = company.candidateTags()
                .walk(RowPlace.START, tag -> tag.title().equalsIgnoreCase(title))
                .next();
        return existing == null
                ? company.candidateTags()
                        .add(id -> new CandidateTagRecord(
                                id, title, false, company.clock().millis()))
                : existing;
    }

    private Row archive(Params params, ApiKey key) {
        String id = named("tagId", "candidate_tag", company.candidateTags(), params, key)
                .id();
        return company.candidateTags()
                .update(id, tag -> new CandidateTagRecord(id, tag.title(), true, tag.createdAt()));
    }
}
