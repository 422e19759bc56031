package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.HiringTeamMember;
import java.util.function.Consumer;

/** The people in charge of an application, a job or an opening. */
public final class HiringTeams extends EntityCalls {

    public HiringTeams(Engine engine) {
        super(engine, "hiring_teams");
    }

    /**
     * Adds a user to the hiring team of an application, a job or an opening, as in
     * {@code addMember(userId, roleId, with -> with.jobId(id))}. Ashby API, hiringTeam.addMember.
     */
    public HiringTeamMember addMember(String teamMemberId, String roleId, Consumer<Team> options) {
        return target("add_member", HiringTeamMember.class)
                .record(new Team()
                        .set("teamMemberId", teamMemberId)
                        .set("roleId", roleId)
                        .filledBy(options));
    }

    /** Takes a user off the hiring team of an application, a job or an opening. Ashby API, hiringTeam.removeMember. */
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

        /** The team of an application. */
        public Team applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /** The team of a job. */
        public Team jobId(String jobId) {
            return set("jobId", jobId);
        }

        /** The team of an opening. */
        public Team openingId(String openingId) {
            return set("openingId", openingId);
        }
    }
}
