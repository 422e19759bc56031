package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.CandidateTag;

/** Labels for candidates. */
public final class CandidateTags extends ListableEntity<CandidateTag, SyncableQuery<CandidateTag>> {

    public CandidateTags(Engine engine) {
        super(engine, "candidate_tags", CandidateTag.class, SyncableQuery::new);
    }
}
