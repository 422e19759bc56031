package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.HiringTeamMember;
import java.util.function.Consumer;

/** The people in charge of an application, a job or an opening. */
public final class HiringTeams extends EntityCalls {

    public HiringTeams(Engine engine) {
        super(engine, "hiring_teams");
    }

    /** Adds a user to the hiring team of an application, a job or an opening. Ashby API, hiringTeam.addMember. */
    public HiringTeamMember addMember(String teamMemberId, String roleId, Consumer<AddMemberOptions> options) {
        return target("add_member", HiringTeamMember.class)
                .record(new AddMemberOptions()
                        .set("teamMemberId", teamMemberId)
                        .set("roleId", roleId)
                        .filledBy(options));
    }

    /** Takes a user off a hiring team. Ashby API, hiringTeam.removeMember. */
    public HiringTeamMember removeMember(String teamMemberId, String roleId, Consumer<RemoveMemberOptions> options) {
        return target("remove_member", HiringTeamMember.class)
                .record(new RemoveMemberOptions()
                        .set("teamMemberId", teamMemberId)
                        .set("roleId", roleId)
                        .filledBy(options));
    }

    /** The optional parameters of hiringTeam.addMember. */
    public static final class AddMemberOptions extends Options<AddMemberOptions> {

        private AddMemberOptions() {}

        @Override
        AddMemberOptions self() {
            return this;
        }

        /** The application's id. */
        public AddMemberOptions applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /** The job's id. */
        public AddMemberOptions jobId(String jobId) {
            return set("jobId", jobId);
        }

        /** The opening's id. */
        public AddMemberOptions openingId(String openingId) {
            return set("openingId", openingId);
        }
    }

    /** The optional parameters of hiringTeam.removeMember. */
    public static final class RemoveMemberOptions extends Options<RemoveMemberOptions> {

        private RemoveMemberOptions() {}

        @Override
        RemoveMemberOptions self() {
            return this;
        }

        /** The application's id. */
        public RemoveMemberOptions applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /** The job's id. */
        public RemoveMemberOptions jobId(String jobId) {
            return set("jobId", jobId);
        }

        /** The opening's id. */
        public RemoveMemberOptions openingId(String openingId) {
            return set("openingId", openingId);
        }
    }
}
