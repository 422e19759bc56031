package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.HiringTeamMember;
import java.util.function.Consumer;

/** The people in charge of an application, a job or an opening. */
public final class HiringTeams extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public HiringTeams(Engine engine) {
        super(engine, "hiring_teams");
    }

    /**
     * Adds a user to the hiring team of an application, a job or an opening, as in
     * {@code addMember(userId, roleId, with -> with.jobId(id))}. Ashby API, hiringTeam.addMember.
     *
     * @param teamMemberId the id of the user, a UUID
     * @param roleId the id of the role in the hiring team, a UUID
     * @param options names the application, the job or the opening
     * @return the user as a member of the team
     */
    public HiringTeamMember addMember(String teamMemberId, String roleId, Consumer<Team> options) {
        return target("add_member", HiringTeamMember.class)
                .record(new Team()
                        .set("teamMemberId", teamMemberId)
                        .set("roleId", roleId)
                        .filledBy(options));
    }

    /**
     * Takes a user off the hiring team of an application, a job or an opening. Ashby API, hiringTeam.removeMember.
     *
     * @param teamMemberId the id of the user, a UUID
     * @param roleId the id of the role in the hiring team, a UUID
     * @param options names the application, the job or the opening
     * @return the user who was a member of the team
     */
    public HiringTeamMember removeMember(String teamMemberId, String roleId, Consumer<Team> options) {
        return target("remove_member", HiringTeamMember.class)
                .record(new Team()
                        .set("teamMemberId", teamMemberId)
                        .set("roleId", roleId)
                        .filledBy(options));
    }

    /** Whose hiring team it is: that of an application, a job or an opening. */
    public static final class Team extends Options<Team> {

        private Team() {}

        /**
         * The team of an application.
         *
         * @param applicationId the application's id, a UUID
         * @return these options
         */
        public Team applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /**
         * The team of a job.
         *
         * @param jobId the job's id, a UUID
         * @return these options
         */
        public Team jobId(String jobId) {
            return set("jobId", jobId);
        }

        /**
         * The team of an opening.
         *
         * @param openingId the opening's id, a UUID
         * @return these options
         */
        public Team openingId(String openingId) {
            return set("openingId", openingId);
        }
    }
}
