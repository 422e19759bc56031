package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.List;

/** Somebody in a hiring team, and what for. */
public record TeamMember(UserRecord user, String role) {

    static void writeAll(JsonWriter json, List<TeamMember> team) {
        json.array("hiringTeam");
        team.forEach(member -> member.write(json));
        json.endArray();
    }

    public void write(JsonWriter json) {
        user.writeAsTeamMember(json, role);
    }
}
