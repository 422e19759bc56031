package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewerPool;
import java.util.Map;
import java.util.function.Consumer;

/** Users who are trained for an interview. */
public final class InterviewerPools extends GettableEntity<InterviewerPool, InterviewerPools.Query> {

    public InterviewerPools(Engine engine) {
        super(engine, "interviewer_pools", InterviewerPool.class, Query::new);
    }

    /** Adds an interviewer pool. Ashby API, interviewerPool.create. */
    public InterviewerPool create(String title) {
        return create(title, options -> {});
    }

    /** Adds an interviewer pool. Ashby API, interviewerPool.create. */
    public InterviewerPool create(String title, Consumer<NewInterviewerPool> options) {
        return target("create", InterviewerPool.class)
                .record(new NewInterviewerPool().set("title", title).filledBy(options));
    }

    /** Changes an interviewer pool's title or training. Ashby API, interviewerPool.update. */
    public InterviewerPool update(String interviewerPoolId, Consumer<InterviewerPoolChanges> options) {
        return target("update", InterviewerPool.class)
                .record(new InterviewerPoolChanges()
                        .set("interviewerPoolId", interviewerPoolId)
                        .filledBy(options));
    }

    /** Archives an interviewer pool. Ashby API, interviewerPool.archive. */
    public InterviewerPool archive(String interviewerPoolId) {
        return target("archive", InterviewerPool.class)
                .record(new Required().set("interviewerPoolId", interviewerPoolId));
    }

    /** Restores an archived interviewer pool. Ashby API, interviewerPool.restore. */
    public InterviewerPool restore(String interviewerPoolId) {
        return target("restore", InterviewerPool.class)
                .record(new Required().set("interviewerPoolId", interviewerPoolId));
    }

    /** Adds a user to an interviewer pool. Ashby API, interviewerPool.addUser. */
    public InterviewerPool addUser(String interviewerPoolId, String userId) {
        return addUser(interviewerPoolId, userId, options -> {});
    }

    /** Adds a user to an interviewer pool. Ashby API, interviewerPool.addUser. */
    public InterviewerPool addUser(String interviewerPoolId, String userId, Consumer<AddUserOptions> options) {
        return target("add_user", InterviewerPool.class)
                .record(new AddUserOptions()
                        .set("interviewerPoolId", interviewerPoolId)
                        .set("userId", userId)
                        .filledBy(options));
    }

    /** Takes a user out of an interviewer pool. Ashby API, interviewerPool.removeUser. */
    public InterviewerPool removeUser(String interviewerPoolId, String userId) {
        return target("remove_user", InterviewerPool.class)
                .record(new Required()
                        .set("interviewerPoolId", interviewerPoolId)
                        .set("userId", userId));
    }

    /** Lists interviewer pools: Ashby API, interviewerPool.list. */
    public static final class Query extends ListQuery<InterviewerPool, Query> {

        private Query(QueryTarget<InterviewerPool> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<InterviewerPool> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** Archived pools too. */
        public Query includeArchivedPools() {
            return set("includeArchivedPools", true);
        }

        /** Archived stages of training too. */
        public Query includeArchivedTrainingStages() {
            return set("includeArchivedTrainingStages", true);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** What else interviewerPool.create takes; what is left out is up to Ashby. */
    public static final class NewInterviewerPool extends Options<NewInterviewerPool> {

        private NewInterviewerPool() {}

        /** Whether its members are trained first. */
        public NewInterviewerPool requiresTraining(boolean requiresTraining) {
            return set("requiresTraining", requiresTraining);
        }
    }

    /** What interviewerPool.update changes; what is left out stays as it is. */
    public static final class InterviewerPoolChanges extends Options<InterviewerPoolChanges> {

        private InterviewerPoolChanges() {}

        /** The title. */
        public InterviewerPoolChanges title(String title) {
            return set("title", title);
        }

        /** Whether its members are trained first. */
        public InterviewerPoolChanges requiresTraining(boolean requiresTraining) {
            return set("requiresTraining", requiresTraining);
        }
    }

    /** Options of interviewerPool.addUser. */
    public static final class AddUserOptions extends Options<AddUserOptions> {

        private AddUserOptions() {}

        /** The id of the stage of training that the user begins with. */
        public AddUserOptions interviewerPoolTrainingPathStageId(String interviewerPoolTrainingPathStageId) {
            return set("interviewerPoolTrainingPathStageId", interviewerPoolTrainingPathStageId);
        }
    }
}
