package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.CandidateTag;

/** Labels for candidates. */
public final class CandidateTags extends ListableEntity<CandidateTag, SyncableQuery<CandidateTag>> {

    public CandidateTags(Engine engine) {
        super(engine, "candidate_tags", CandidateTag.class, SyncableQuery::new);
    }

    /** Adds a tag; one with the same title is returned as it is. Ashby API, candidateTag.create. */
    public CandidateTag create(String title) {
        return target("create", CandidateTag.class).record(new Required().set("title", title));
    }

    /** Archives a tag, so that it can no longer be given. Ashby API, candidateTag.archive. */
    public CandidateTag archive(String tagId) {
        return target("archive", CandidateTag.class).record(new Required().set("tagId", tagId));
    }
}
