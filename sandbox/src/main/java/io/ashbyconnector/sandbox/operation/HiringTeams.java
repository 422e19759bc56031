package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.TeamMember;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.seed.Ids;
import java.util.ArrayList;
import java.util.List;

/** Who has which role in the hiring of an application. */
record HiringTeams(Company company) {
    /** What people do in a hiring team, in the words of the company. */
    static final List<String> ROLES = List.of("Hiring Manager", "Recruiter", "Coordinator", "Sourcer", "Interviewer");

    static HiringTeams of(Company company) {
        return new HiringTeams(company);
    }

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

    WriteOperation.Results add(ApplicationRecord application, Params params, ApiKey key) {
        TeamMember member = member(params, key);
        company.updateApplication(application.id(), now -> isIn(now, member) ? now : now.withTeam(with(now, member)));
        return (json, view) -> member.write(json);
    }

    WriteOperation.Results remove(ApplicationRecord application, Params params, ApiKey key) {
        TeamMember member = member(params, key);
        if (!isIn(application, member)) {
            throw Problem.invalid("The user is not in the hiring team as " + member.role());
        }
        company.updateApplication(
                application.id(),
                now -> now.withTeam(now.hiringTeam().stream()
                        .filter(each -> !same(each, member))
                        .toList()));
        return (json, view) -> member.write(json);
    }

    private static List<TeamMember> with(ApplicationRecord application, TeamMember member) {
        List<TeamMember> team = new ArrayList<>(application.hiringTeam());
        team.add(member);
        return team;
    }

    private static boolean isIn(ApplicationRecord application, TeamMember member) {
        return application.hiringTeam().stream().anyMatch(each -> same(each, member));
    }

    private static boolean same(TeamMember one, TeamMember other) {
        return one.role().equals(other.role())
                && one.user().id().equals(other.user().id());
    }
}
