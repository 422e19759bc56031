package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.JobRecord;
import io.ashbyconnector.sandbox.company.OpeningRecord;
import io.ashbyconnector.sandbox.company.TeamMember;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.seed.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Who has which role in the hiring for an application, a job or an opening. */
record HiringTeams(Company company) {
    /** What people do in a hiring team, in the words of the company. */
    static final List<String> ROLES = List.of("Hiring Manager", "Recruiter", "Coordinator", "Sourcer", "Interviewer");

    static String roleId(String role) {
        return Ids.of("hiringTeamRole", role);
    }

    /** The member that the arguments {@code teamMemberId} and {@code roleId} name. */
    TeamMember member(Params params, ApiKey key) {
        UserRecord user = Area.named("teamMemberId", "user", company.users(), params, key);
        String roleId = params.requiredId("roleId");
        String role = ROLES.stream()
                .filter(each -> roleId(each).equals(roleId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("hiring_team_role", "roleId", roleId));
        return new TeamMember(user, role);
    }

    /** Puts the member that the arguments name into the team of an application, or takes it out. */
    WriteOperation.Results change(ApplicationRecord application, boolean add, Params params, ApiKey key) {
        return change(
                application.hiringTeam(),
                add,
                params,
                key,
                team -> company.updateApplication(application.id(), now -> now.withTeam(team)));
    }

    /** As {@link #change(ApplicationRecord, boolean, Params, ApiKey)}, of a job. */
    WriteOperation.Results change(JobRecord job, boolean add, Params params, ApiKey key) {
        return change(job.team(), add, params, key, team -> company.jobs().update(job.id(), now -> now.withTeam(team)));
    }

    /** As {@link #change(ApplicationRecord, boolean, Params, ApiKey)}, of an opening. */
    WriteOperation.Results change(OpeningRecord opening, boolean add, Params params, ApiKey key) {
        return change(
                opening.team(),
                add,
                params,
                key,
                team -> company.hiring().updateOpening(opening.id(), now -> now.edited(edit -> edit.hiringTeam(team))));
    }

    private WriteOperation.Results change(
            List<TeamMember> team, boolean add, Params params, ApiKey key, Consumer<List<TeamMember>> setter) {
        TeamMember member = member(params, key);
        List<TeamMember> now = changed(team, member, add);
        if (!now.equals(team)) {
            setter.accept(now);
        }
        return (json, view) -> member.write(json);
    }

    /**
     * A team with a member more, who may be in it already, or without one.
     *
     * @throws Problem if there is nobody to take out
     */
    static List<TeamMember> changed(List<TeamMember> team, TeamMember member, boolean add) {
        List<TeamMember> others = new ArrayList<>(team);
        boolean wasIn = others.removeIf(each -> same(each, member));
        if (add) {
            if (wasIn) {
                return team;
            }
            others.add(member);
        } else if (!wasIn) {
            throw Problem.invalid("The user is not in the hiring team as " + member.role());
        }
        return others;
    }

    private static boolean same(TeamMember one, TeamMember other) {
        return one.role().equals(other.role())
                && one.user().id().equals(other.user().id());
    }
}
