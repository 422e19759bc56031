package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A position to fill: one of the standing ones, the one that a hire filled, or one that was made over the API. */
public final class OpeningRecord implements Row {
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

    private final Company company;
    private final String id;
    private final String authorId;
    private final long createdAt;
    private int version;
    private String versionId;
    private long versionCreatedAt;
    private String identifier;
    private String description;
    private String state;
    private @Nullable Long openedAt;
    private @Nullable Long closedAt;
    private @Nullable Long archivedAt;
    private @Nullable String closeReasonId;
    private @Nullable String teamId;
    private List<String> jobIds;
    private List<String> locationIds;
    private @Nullable String targetHireDate;
    private @Nullable String targetStartDate;
    private boolean backfill;
    private String employmentType;
    private List<TeamMember> team;
    private @Nullable String costCentre;
    private @Nullable String applicationId;
    private FieldValues fieldValues = FieldValues.NONE;

    /** Of a job, as the data set has it. */
    private OpeningRecord(Company company, String id, String versionId, JobRecord job, long createdAt, String state) {
        this.company = company;
        this.id = id;
        this.versionId = versionId;
        this.createdAt = createdAt;
        this.versionCreatedAt = createdAt;
        this.state = state;
        this.identifier = "";
        this.description = "";
        this.authorId = job.recruiter.id();
        this.teamId = job.department.id();
        this.jobIds = List.of(job.id());
        this.locationIds = List.of(job.location.id());
        this.employmentType = job.employmentType();
        this.team = List.of(new TeamMember(job.hiringManager, "Hiring Manager"));
        this.costCentre = job.department.costCentre();
    }

    private OpeningRecord(Company company, String id, String identifier, UserRecord author) {
        this.company = company;
        this.id = id;
        this.versionId = Ids.of("openingVersion", id);
        this.createdAt = company.clock().millis();
        this.versionCreatedAt = createdAt;
        this.state = "Draft";
        this.identifier = identifier;
        this.description = "";
        this.authorId = author.id();
        this.jobIds = List.of();
        this.locationIds = List.of();
        this.employmentType = "FullTime";
        this.team = List.of();
    }

    /** A copy, to be changed by whoever made it. */
    private OpeningRecord(OpeningRecord other) {
        this.company = other.company;
        this.id = other.id;
        this.authorId = other.authorId;
        this.createdAt = other.createdAt;
        this.version = other.version;
        this.versionId = other.versionId;
        this.versionCreatedAt = other.versionCreatedAt;
        this.identifier = other.identifier;
        this.description = other.description;
        this.state = other.state;
        this.openedAt = other.openedAt;
        this.closedAt = other.closedAt;
        this.archivedAt = other.archivedAt;
        this.closeReasonId = other.closeReasonId;
        this.teamId = other.teamId;
        this.jobIds = other.jobIds;
        this.locationIds = other.locationIds;
        this.targetHireDate = other.targetHireDate;
        this.targetStartDate = other.targetStartDate;
        this.backfill = other.backfill;
        this.employmentType = other.employmentType;
        this.team = other.team;
        this.costCentre = other.costCentre;
        this.applicationId = other.applicationId;
        this.fieldValues = other.fieldValues;
    }

    static List<OpeningRecord> standing(Company company) {
        List<OpeningRecord> openings = new ArrayList<>();
        Dates dates = company.dates();
        for (TextTable.Line line : TextTable.read(STANDING)) {
            String key = line.text(0);
            JobRecord job = company.job(line.text(1));
            String state = line.text(2);
            boolean first = openings.isEmpty();
            long made = job.openedAt() == null ? job.createdAt() : job.openedAt();
            OpeningRecord opening = new OpeningRecord(
                    company,
                    Ids.of("opening", key),
                    first ? "d279bfde-f9d5-36fa-bcb3-1f4d6b38ba74" : Ids.of("openingVersion", key),
                    job,
                    made - 97_990,
                    state);
            opening.identifier = "OP-" + key.substring(3);
            opening.description = line.text(3);
            opening.openedAt = state.equals("Draft") || state.equals("Approved") ? null : (Long) made;
            opening.closedAt = state.equals("Closed") ? job.closedAt() : null;
            long later = (openings.size() % 5) * 14L * Dates.DAY;
            opening.targetHireDate = Dates.day(dates.at("2026-09-30T00:00:00Z") + later);
            opening.targetStartDate = Dates.day(dates.at("2026-11-02T00:00:00Z") + later);
            opening.backfill = openings.size() % 3 == 0;
            openings.add(opening);
        }
        return openings;
    }

    /** The opening that a hired application filled. */
    static OpeningRecord filledBy(Company company, ApplicationRecord hire, String id) {
        long filled = hire.movedAt();
        long opened = openedFor(hire);
        OpeningRecord opening =
                new OpeningRecord(company, id, Ids.of("openingVersion", id), hire.job(), opened - 97_990, "Filled");
        opening.identifier = "OP-H" + id.substring(0, 6).toUpperCase(Locale.ROOT);
        opening.description = "Headcount of " + Dates.year(opened);
        opening.openedAt = opened;
        opening.closedAt = filled;
        opening.targetHireDate = Dates.day(filled);
        opening.targetStartDate = Dates.day(filled + 30 * Dates.DAY);
        opening.applicationId = hire.id();
        return opening;
    }

    /** When the opening was made that a hired application filled. */
    static long madeFor(ApplicationRecord hire) {
        return openedFor(hire) - 97_990;
    }

    private static long openedFor(ApplicationRecord hire) {
        return Math.max(hire.job().createdAt(), hire.createdAt() - 21 * Dates.DAY);
    }

    /** A new one, which is a draft and belongs to no job. */
    static OpeningRecord draft(Company company, String id, String identifier, UserRecord author) {
        return new OpeningRecord(company, id, identifier, author);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long createdAt() {
        return createdAt;
    }

    @Override
    public boolean archived() {
        return archivedAt != null;
    }

    @Override
    public boolean restricted() {
        return jobIds.contains(JobRecord.CONFIDENTIAL_ID);
    }

    public String identifier() {
        return identifier;
    }

    public String state() {
        return state;
    }

    public List<String> jobIds() {
        return jobIds;
    }

    public List<String> locationIds() {
        return locationIds;
    }

    public List<TeamMember> team() {
        return team;
    }

    /** The application that filled it, or null. */
    public @Nullable String applicationId() {
        return applicationId;
    }

    /** What a write may change of a version of an opening. */
    public static final class Edit {
        private final OpeningRecord copy;

        private Edit(OpeningRecord copy) {
            this.copy = copy;
        }

        public void identifier(String value) {
            copy.identifier = value;
        }

        public void description(String value) {
            copy.description = value;
        }

        public void team(String departmentId) {
            copy.teamId = departmentId;
        }

        public void jobs(List<String> ids) {
            copy.jobIds = List.copyOf(ids);
        }

        public void locations(List<String> ids) {
            copy.locationIds = List.copyOf(ids);
        }

        public void targetHireDate(String day) {
            copy.targetHireDate = day;
        }

        public void targetStartDate(String day) {
            copy.targetStartDate = day;
        }

        public void backfill(boolean value) {
            copy.backfill = value;
        }

        public void employmentType(String value) {
            copy.employmentType = value;
        }

        public void hiringTeam(List<TeamMember> value) {
            copy.team = List.copyOf(value);
        }
    }

    /** Changes a version. */
    public interface Edits {
        void apply(Edit edit);
    }

    /** The same opening with another version. */
    public OpeningRecord edited(Edits edits) {
        OpeningRecord copy = new OpeningRecord(this);
        edits.apply(new Edit(copy));
        copy.version = version + 1;
        copy.versionId = Ids.of("openingVersion", id + "/" + copy.version);
        copy.versionCreatedAt = company.clock().millis();
        return copy;
    }

    /** In another state, entered now; a reason only where it closes. */
    public OpeningRecord withState(String newState, @Nullable String reasonId) {
        long now = company.clock().millis();
        OpeningRecord copy = new OpeningRecord(this);
        copy.state = newState;
        copy.closeReasonId = reasonId;
        switch (newState) {
            case "Open" -> {
                copy.openedAt = openedAt == null ? (Long) now : openedAt;
                copy.closedAt = null;
            }
            case "Closed" -> copy.closedAt = closedAt == null ? (Long) now : closedAt;
            default -> {
                copy.openedAt = null;
                copy.closedAt = null;
            }
        }
        return copy;
    }

    public OpeningRecord withArchived(boolean archive) {
        OpeningRecord copy = new OpeningRecord(this);
        copy.archivedAt =
                !archive ? null : archivedAt == null ? (Long) company.clock().millis() : archivedAt;
        return copy;
    }

    OpeningRecord filled(String filler) {
        long now = company.clock().millis();
        OpeningRecord copy = new OpeningRecord(this);
        copy.state = "Filled";
        copy.openedAt = openedAt == null ? (Long) now : openedAt;
        copy.closedAt = now;
        copy.applicationId = filler;
        return copy;
    }

    OpeningRecord vacated() {
        OpeningRecord copy = new OpeningRecord(this);
        copy.state = "Open";
        copy.closedAt = null;
        copy.applicationId = null;
        return copy;
    }

    /** Whether an offer may be made for it: approved or open, and nobody's yet. */
    public boolean offerable() {
        return archivedAt == null && (state.equals("Approved") || state.equals("Open"));
    }

    /** With a value of one of the company's own fields; null clears it. */
    public OpeningRecord withFieldValue(String field, @Nullable Object value) {
        OpeningRecord copy = new OpeningRecord(this);
        copy.fieldValues = fieldValues.with(field, value);
        return copy;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .nullableInstant("openedAt", openedAt)
                .nullableInstant("closedAt", closedAt)
                .flag("isArchived", archivedAt != null)
                .nullableInstant("archivedAt", archivedAt)
                .nullableText("closeReasonId", closeReasonId)
                .text("openingState", state)
                .object("latestVersion")
                .text("id", versionId)
                .text("identifier", identifier)
                .text("description", description)
                .text("authorId", authorId)
                .instant("createdAt", versionCreatedAt)
                .optionalText("teamId", teamId)
                .texts("jobIds", jobIds)
                .optionalText("targetHireDate", targetHireDate)
                .optionalText("targetStartDate", targetStartDate)
                .flag("isBackfill", backfill)
                .text("employmentType", employmentType)
                .texts("locationIds", locationIds);
        TeamMember.writeAll(json, team);
        json.array("customFields");
        if (costCentre != null && !fieldValues.has(CompanyField.COST)) {
            CompanyField.COST.writeText(json, costCentre);
        }
        fieldValues.write(json, view, company.customFields());
        json.endArray().endObject().endObject();
    }
}
