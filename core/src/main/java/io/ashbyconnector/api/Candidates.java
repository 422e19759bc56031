package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** People who apply, are referred, or are sourced. */
public final class Candidates extends SearchableEntity<Candidate, Candidates.Query, CandidateRow> {

    private final Engine engine;

    public Candidates(Engine engine) {
        super(engine, "candidates", Candidate.class, CandidateRow.class, Query::new);
        this.engine = engine;
    }

    /**
     * Uploads a resume from disk, as {@link #uploadResume(String, FileContent)} does.
     *
     * @throws io.ashbyconnector.error.InvalidParameterException as {@link FileContent#of(Path)} does
     */
    public Candidate uploadResume(String candidateId, Path resume) {
        return uploadResume(candidateId, FileContent.of(resume));
    }

    /** Gives a candidate a new resume, from which Ashby fills in what it does not know of the candidate yet. */
    public Candidate uploadResume(String candidateId, FileContent resume) {
        return upload("upload_resume", candidateId, "resumeHandle", Files.Purpose.CANDIDATE_RESUME, resume);
    }

    /**
     * Uploads a file from disk, as {@link #uploadFile(String, FileContent)} does.
     *
     * @throws io.ashbyconnector.error.InvalidParameterException as {@link FileContent#of(Path)} does
     */
    public Candidate uploadFile(String candidateId, Path file) {
        return uploadFile(candidateId, FileContent.of(file));
    }

    /** Adds a file to those of a candidate. */
    public Candidate uploadFile(String candidateId, FileContent file) {
        return upload("upload_file", candidateId, "fileHandle", Files.Purpose.CANDIDATE_FILES, file);
    }

    private Candidate upload(
            String action, String candidateId, String parameter, Files.Purpose purpose, FileContent content) {
        MissingParameterException.required(candidateId, "candidateId");
        Map<String, Object> params = new Files(engine)
                .uploadFor(entity(), action, Map.of("candidateId", candidateId), parameter, purpose, content);
        return target(action).record(params);
    }

    /** Lists candidates: Ashby API, candidate.list. */
    public static final class Query extends ListQuery<Candidate, Query> {

        private Query(QueryTarget<Candidate> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Candidate> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        public Query createdBefore(Instant moment) {
            return set("createdBefore", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }
}
