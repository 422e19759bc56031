package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.CandidateTag;

/** Labels for candidates. */
public final class CandidateTags extends ListableEntity<CandidateTag, SyncableQuery<CandidateTag>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public CandidateTags(Engine engine) {
        super(engine, "candidate_tags", CandidateTag.class, SyncableQuery::new);
    }

    /**
     * Adds a tag; one with the same title is returned as it is. Ashby API, candidateTag.create.
     *
     * @param title the tag's title
     * @return the new tag
     */
    public CandidateTag create(String title) {
        return target("create", CandidateTag.class).record(new Required().set("title", title));
    }

    /**
     * Archives a tag, so that it can no longer be given. Ashby API, candidateTag.archive.
     *
     * @param tagId the tag's id, a UUID
     * @return the tag as it is afterwards
     */
    public CandidateTag archive(String tagId) {
        return target("archive", CandidateTag.class).record(new Required().set("tagId", tagId));
    }
}
