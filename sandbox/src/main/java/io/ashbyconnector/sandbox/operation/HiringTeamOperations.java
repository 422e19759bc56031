package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hiring teams and the roles in them. */
final class HiringTeamOperations extends Area {
    private static final String WRITE = "organizationWrite";

    HiringTeamOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "hiringTeam.addMember" -> writeAny(WRITE, (params, key) -> change(true, params, key));
            case "hiringTeam.removeMember" -> writeAny(WRITE, (params, key) -> change(false, params, key));
            case "applicationHiringTeamRole.list" -> new ReadOperation("candidatesRead", (params, key) -> roles(false));
            case "hiringTeamRole.list" ->
                new ReadOperation(
                        "organizationRead",
                        (params, key) -> roles(!params.has("namesOnly") || params.flag("namesOnly")));
            default -> null;
        };
    }

    private WriteOperation.Results change(boolean add, Params params, ApiKey key) {
        long owners = Stream.of("applicationId", "jobId", "openingId")
                .filter(params::has)
                .count();
        if (owners != 1) {
            throw Problem.invalid("Expected exactly one of 'applicationId', 'jobId' and 'openingId'");
        }
        HiringTeams teams = new HiringTeams(company);
        if (params.has("jobId")) {
            return teams.change(named("jobId", "job", company.jobs(), params, key), add, params, key);
        }
        if (params.has("openingId")) {
            return teams.change(
                    named("openingId", "opening", company.hiring().openings(), params, key), add, params, key);
        }
        return teams.change(
                named("applicationId", "application", company.applications(), params, key), add, params, key);
    }

    private static Consumer<JsonWriter> roles(boolean namesOnly) {
        return out -> {
            out.array("results");
            for (String role : HiringTeams.ROLES) {
                if (namesOnly) {
                    out.value(role);
                } else {
                    out.object()
                            .text("id", HiringTeams.roleId(role))
                            .text("title", role)
                            .endObject();
                }
            }
            out.endArray();
        };
    }
}
