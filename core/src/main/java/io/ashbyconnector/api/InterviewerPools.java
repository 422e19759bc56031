package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewerPool;
import java.util.Map;
import java.util.function.Consumer;

/** Users who are trained for an interview. */
public final class InterviewerPools extends GettableEntity<InterviewerPool, InterviewerPools.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public InterviewerPools(Engine engine) {
        super(engine, "interviewer_pools", InterviewerPool.class, Query::new);
    }

    /**
     * Adds an interviewer pool. Ashby API, interviewerPool.create.
     *
     * @param title the title
     * @return the new interviewer pool
     */
    public InterviewerPool create(String title) {
        return create(title, options -> {});
    }

    /**
     * Adds an interviewer pool. Ashby API, interviewerPool.create.
     *
     * @param title the title
     * @param options sets the optional parameters
     * @return the new interviewer pool
     */
    public InterviewerPool create(String title, Consumer<NewInterviewerPool> options) {
        return target("create", InterviewerPool.class)
                .record(new NewInterviewerPool().set("title", title).filledBy(options));
    }

    /**
     * Changes an interviewer pool's title or training. Ashby API, interviewerPool.update.
     *
     * @param interviewerPoolId the interviewer pool's id, a UUID
     * @param options sets what is to change
     * @return the interviewer pool as it is afterwards
     */
    public InterviewerPool update(String interviewerPoolId, Consumer<InterviewerPoolChanges> options) {
        return target("update", InterviewerPool.class)
                .record(new InterviewerPoolChanges()
                        .set("interviewerPoolId", interviewerPoolId)
                        .filledBy(options));
    }

    /**
     * Archives an interviewer pool. Ashby API, interviewerPool.archive.
     *
     * @param interviewerPoolId the interviewer pool's id, a UUID
     * @return the interviewer pool as it is afterwards
     */
    public InterviewerPool archive(String interviewerPoolId) {
        return target("archive", InterviewerPool.class)
                .record(new Required().set("interviewerPoolId", interviewerPoolId));
    }

    /**
     * Restores an archived interviewer pool. Ashby API, interviewerPool.restore.
     *
     * @param interviewerPoolId the interviewer pool's id, a UUID
     * @return the interviewer pool as it is afterwards
     */
    public InterviewerPool restore(String interviewerPoolId) {
        return target("restore", InterviewerPool.class)
                .record(new Required().set("interviewerPoolId", interviewerPoolId));
    }

    /**
     * Adds a user to an interviewer pool. Ashby API, interviewerPool.addUser.
     *
     * @param interviewerPoolId the interviewer pool's id, a UUID
     * @param userId the user's id, a UUID
     * @return the interviewer pool as it is afterwards
     */
    public InterviewerPool addUser(String interviewerPoolId, String userId) {
        return addUser(interviewerPoolId, userId, options -> {});
    }

    /**
     * Adds a user to an interviewer pool. Ashby API, interviewerPool.addUser.
     *
     * @param interviewerPoolId the interviewer pool's id, a UUID
     * @param userId the user's id, a UUID
     * @param options sets the optional parameters
     * @return the interviewer pool as it is afterwards
     */
    public InterviewerPool addUser(String interviewerPoolId, String userId, Consumer<AddUserOptions> options) {
        return target("add_user", InterviewerPool.class)
                .record(new AddUserOptions()
                        .set("interviewerPoolId", interviewerPoolId)
                        .set("userId", userId)
                        .filledBy(options));
    }

    /**
     * Takes a user out of an interviewer pool. Ashby API, interviewerPool.removeUser.
     *
     * @param interviewerPoolId the interviewer pool's id, a UUID
     * @param userId the user's id, a UUID
     * @return the interviewer pool as it is afterwards
     */
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

        /**
         * Archived pools too.
         *
         * @return a query with this setting
         */
        public Query includeArchivedPools() {
            return set("includeArchivedPools", true);
        }

        /**
         * Archived stages of training too.
         *
         * @return a query with this setting
         */
        public Query includeArchivedTrainingStages() {
            return set("includeArchivedTrainingStages", true);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** What else interviewerPool.create takes; what is left out is up to Ashby. */
    public static final class NewInterviewerPool extends Options<NewInterviewerPool> {

        private NewInterviewerPool() {}

        /**
         * Whether its members are trained first.
         *
         * @param requiresTraining whether its members are trained first
         * @return these options
         */
        public NewInterviewerPool requiresTraining(boolean requiresTraining) {
            return set("requiresTraining", requiresTraining);
        }
    }

    /** What interviewerPool.update changes; what is left out stays as it is. */
    public static final class InterviewerPoolChanges extends Options<InterviewerPoolChanges> {

        private InterviewerPoolChanges() {}

        /**
         * The title.
         *
         * @param title the title
         * @return these options
         */
        public InterviewerPoolChanges title(String title) {
            return set("title", title);
        }

        /**
         * Whether its members are trained first.
         *
         * @param requiresTraining whether its members are trained first
         * @return these options
         */
        public InterviewerPoolChanges requiresTraining(boolean requiresTraining) {
            return set("requiresTraining", requiresTraining);
        }
    }

    /** Options of interviewerPool.addUser. */
    public static final class AddUserOptions extends Options<AddUserOptions> {

        private AddUserOptions() {}

        /**
         * The id of the stage of training that the user begins with.
         *
         * @param interviewerPoolTrainingPathStageId the id of the stage of training that the user begins with, a UUID
         * @return these options
         */
        public AddUserOptions interviewerPoolTrainingPathStageId(String interviewerPoolTrainingPathStageId) {
            return set("interviewerPoolTrainingPathStageId", interviewerPoolTrainingPathStageId);
        }
    }
}
