package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A position to fill: one of the standing ones, or the one that a hire filled. */
record OpeningRecord(
        String id,
        String versionId,
        String identifier,
        String description,
        String state,
        JobRecord job,
        @Nullable Long openedAt,
        @Nullable Long closedAt,
        long versionCreatedAt,
        String targetHireDate,
        String targetStartDate,
        boolean backfill) {
    // key | job | state | description
    private static final String STANDING = """
            op-0117 | j01 | Open | Backfill on the motor drive team
            op-0118 | j02 | Open | Second drive platform
            op-0119 | j03 | Open | Board support for the new gateway
            op-0120 | j05 | Open | Gripper control
            op-0121 | j06 | Open | Path smoothing
            op-0122 | j08 | Open | Fleet dispatch service
            op-0123 | j09 | Open | Billing and metering
            op-0124 | j10 | Open | Follow-the-sun rota
            op-0125 | j11 | Open | Telemetry lake
            op-0126 | j13 | Open | Drive bench automation
            op-0127 | j15 | Open | Fleet services team
            op-0128 | j17 | Open | Site planning product
            op-0129 | j18 | Open | Operator console
            op-0130 | j21 | Open | Second shift planning
            op-0131 | j23 | Open | Supplier scorecards
            op-0132 | j26 | Open | Pacific territory
            op-0133 | j27 | Open | New territory
            op-0134 | j29 | Open | Pilot installations
            op-0135 | j33 | Open | Enterprise accounts
            op-0136 | j39 | Open | Succession
            op-0137 | j31 | Approved | Launch of the fleet suite
            op-0138 | j35 | Approved | Engineering hiring wave
            op-0139 | j37 | Approved | Audit readiness
            op-0140 | j16 | Draft | Split of the engineering group
            op-0141 | j36 | Draft | Berlin office growth
            op-0142 | j24 | Closed | Merged into test automation
            """;

    static List<OpeningRecord> standing(Company company) {
        List<OpeningRecord> openings = new ArrayList<>();
        Dates dates = company.dates();
        for (TextTable.Line line : TextTable.read(STANDING)) {
            String key = line.text(0);
            JobRecord job = company.job(line.text(1));
            String state = line.text(2);
            boolean first = openings.isEmpty();
            long made = job.openedAt() == null ? job.createdAt() : job.openedAt();
            boolean open = !state.equals("Draft") && !state.equals("Approved");
            openings.add(new OpeningRecord(
                    Ids.of("opening", key),
                    first ? "d279bfde-f9d5-36fa-bcb3-1f4d6b38ba74" : Ids.of("openingVersion", key),
                    "OP-" + key.substring(3),
                    line.text(3),
                    state,
                    job,
                    open ? (Long) made : null,
                    state.equals("Closed") ? job.closedAt() : null,
                    made - 97_990,
                    Dates.day(dates.at("2026-09-30T00:00:00Z") + (openings.size() % 5) * 14L * Dates.DAY),
                    Dates.day(dates.at("2026-11-02T00:00:00Z") + (openings.size() % 5) * 14L * Dates.DAY),
                    openings.size() % 3 == 0));
        }
        return openings;
    }

    /** The opening that a hired application filled. */
    static OpeningRecord filledBy(ApplicationRecord hire, String id) {
        long filled = hire.movedAt();
        long opened = Math.max(hire.job().createdAt(), hire.createdAt() - 21 * Dates.DAY);
        return new OpeningRecord(
                id,
                Ids.of("openingVersion", id),
                "OP-H" + id.substring(0, 6).toUpperCase(Locale.ROOT),
                "Headcount of " + Dates.year(opened),
                "Filled",
                hire.job(),
                opened,
                filled,
                opened - 97_990,
                Dates.day(filled),
                Dates.day(filled + 30 * Dates.DAY),
                false);
    }

    void write(JsonWriter json) {
        json.object()
                .text("id", id)
                .nullableInstant("openedAt", openedAt)
                .nullableInstant("closedAt", closedAt)
                .flag("isArchived", false)
                .nothing("archivedAt")
                .nothing("closeReasonId")
                .text("openingState", state)
                .object("latestVersion")
                .text("id", versionId)
                .text("identifier", identifier)
                .text("description", description)
                .text("authorId", job.recruiter.id())
                .instant("createdAt", versionCreatedAt)
                .text("teamId", job.department.id())
                .texts("jobIds", List.of(job.id()))
                .text("targetHireDate", targetHireDate)
                .text("targetStartDate", targetStartDate)
                .flag("isBackfill", backfill)
                .text("employmentType", job.employmentType())
                .texts("locationIds", List.of(job.location.id()))
                .array("hiringTeam");
        job.hiringManager.writeAsTeamMember(json, "Hiring Manager");
        json.endArray().array("customFields");
        String costCentre = job.department.now().costCentre();
        if (costCentre != null) {
            CompanyField.COST.writeText(json, costCentre);
        }
        json.endArray().endObject().endObject();
    }
}
