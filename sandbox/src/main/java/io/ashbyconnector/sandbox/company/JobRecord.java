package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job the company hires, or hired, for. */
public final class JobRecord implements Row {
    static final String BRAND = Ids.of("brand", "quillmere");
    private static final String CONFIDENTIAL = "j39";
    static final String CONFIDENTIAL_ID = Ids.of("job", CONFIDENTIAL);

    // key | title | department | location | type | status | opened (drafts: created) | closed | pay from | pay to
    private static final String TABLE = """
            j01 | Senior Firmware Engineer | eng-fw | pdx | FullTime | Open | 2026-03-09 | - | 148000 | 182000
            j02 | Firmware Engineer, Motor Drives | eng-fw | ber | FullTime | Open | 2025-04-14 | - | 72000 | 91000
            j03 | Embedded Linux Engineer | eng-fw | us-rem | FullTime | Open | 2024-09-16 | - | 136000 | 168000
            j04 | Firmware Engineering Intern | eng-fw | pdx | Intern | Open | 2025-01-13 | - | 38 | 44
            j05 | Controls Engineer | eng-ctl | bos | FullTime | Open | 2024-01-08 | - | 132000 | 164000
            j06 | Motion Planning Engineer | eng-ctl | bos | FullTime | Open | 2025-06-02 | - | 145000 | 180000
            j07 | Senior Robotics Engineer | eng-ctl | pdx | FullTime | Closed | 2024-01-15 | 2025-08-29 | 152000 | 190000
            j08 | Backend Engineer, Fleet Services | eng-cloud | us-rem | FullTime | Open | 2024-01-10 | - | 134000 | 166000
            j09 | Senior Backend Engineer | eng-cloud | tor | FullTime | Open | 2025-02-10 | - | 138000 | 172000
            j10 | Site Reliability Engineer | eng-cloud | eu-rem | FullTime | Open | 2024-06-03 | - | 78000 | 99000
            j11 | Data Engineer | eng-cloud | ca-rem | FullTime | Open | 2025-09-08 | - | 118000 | 149000
            j12 | Frontend Engineer | eng-cloud | lis | FullTime | Closed | 2024-02-05 | 2025-03-14 | 52000 | 68000
            j13 | Test Automation Engineer | eng-qa | pdx | FullTime | Open | 2024-05-13 | - | 116000 | 143000
            j14 | Reliability Technician | eng-qa | den | PartTime | Open | 2024-10-07 | - | 29 | 36
            j15 | Engineering Manager, Cloud | eng-cloud | us-rem | FullTime | Open | 2026-01-19 | - | 178000 | 215000
            j16 | Director of Engineering | eng | pdx | FullTime | Draft | 2026-09-14 | - | 210000 | 255000
            j17 | Product Manager, Fleet | prod | us-rem | FullTime | Open | 2025-11-03 | - | 139000 | 171000
            j18 | Senior Product Designer | prod | lis | FullTime | Open | 2025-03-24 | - | 58000 | 74000
            j19 | Technical Writer | prod | eu-rem | Contract | Open | 2026-05-18 | - | 45 | 60
            j20 | UX Researcher | prod | tor | FullTime | Closed | 2024-08-12 | 2025-12-05 | 98000 | 122000
            j21 | Production Planner | ops | den | FullTime | Open | 2024-04-08 | - | 78000 | 96000
            j22 | Assembly Technician | ops | den | Temporary | Open | 2024-01-22 | - | 24 | 30
            j23 | Supply Chain Analyst | ops | den | FullTime | Open | 2025-08-11 | - | 76000 | 95000
            j24 | Quality Engineer | ops | den | FullTime | Closed | 2024-01-29 | 2026-02-27 | 94000 | 118000
            j25 | Plant Safety Lead | ops | den | FullTime | Archived | 2024-02-12 | 2024-11-22 | 88000 | 108000
            j26 | Account Executive, West | sales | us-rem | FullTime | Open | 2024-07-15 | - | 92000 | 118000
            j27 | Account Executive, DACH | sales | ber | FullTime | Open | 2025-10-06 | - | 76000 | 98000
            j28 | Sales Development Representative | sales | den | FullTime | Open | 2024-01-03 | - | 56000 | 68000
            j29 | Solutions Engineer | sales-se | tor | FullTime | Open | 2024-12-02 | - | 112000 | 140000
            j30 | Regional Sales Director | sales | us-rem | FullTime | Closed | 2024-03-04 | 2024-12-13 | 168000 | 205000
            j31 | Product Marketing Manager | mkt | pdx | FullTime | Open | 2026-02-09 | - | 118000 | 146000
            j32 | Events Coordinator | mkt | pdx | PartTime | Closed | 2024-05-06 | 2025-05-30 | 31 | 38
            j33 | Customer Success Manager | cs | us-rem | FullTime | Open | 2024-03-18 | - | 88000 | 112000
            j34 | Support Engineer | cs | lis | FullTime | Open | 2024-11-11 | - | 42000 | 55000
            j35 | Technical Recruiter | people | us-rem | FullTime | Open | 2025-05-12 | - | 92000 | 116000
            j36 | HR Generalist | people | ber | FullTime | Draft | 2026-09-21 | - | 56000 | 70000
            j37 | Senior Accountant | fin | pdx | FullTime | Open | 2026-06-15 | - | 96000 | 120000
            j38 | Corporate Counsel | fin | pdx | FullTime | Closed | 2025-01-27 | 2025-10-17 | 165000 | 205000
            j39 | Chief Financial Officer | fin | pdx | FullTime | Open | 2026-04-20 | - | 290000 | 360000
            j40 | Research Scientist, Perception | labs | sea | FullTime | Archived | 2024-02-19 | 2025-06-27 | 158000 | 195000
            """;

    final String key;
    final InterviewPlanRecord plan;
    final UserRecord hiringManager;
    final UserRecord recruiter;
    final Pay pay;
    private final Company company;
    private final String id;
    private final long createdAt;
    private final long updatedAt;
    private final UserRecord author;
    private final @Nullable String targetQuarter;
    DepartmentRecord department;
    LocationRecord location;
    private String title;
    private String status;
    private String employmentType;
    private String brandId = BRAND;
    private @Nullable InterviewPlanRecord defaultPlan;
    private List<InterviewPlanRecord> plans;
    private @Nullable Long openedAt;
    private @Nullable Long closedAt;
    private @Nullable String requisition;
    private List<TeamMember> team;
    private @Nullable List<CompensationTier> tiers;
    private boolean showsPay = true;
    private FieldValues fieldValues = FieldValues.NONE;

    private JobRecord(Company company, TextTable.Line line) {
        this.company = company;
        this.key = line.text(0);
        this.id = Ids.of("job", key);
        this.title = line.text(1);
        this.department = company.department(line.text(2));
        this.location = company.location(line.text(3));
        this.employmentType = line.text(4);
        this.status = line.text(5);
        this.plan = company.plan(planKey(department.key()));
        this.hiringManager = company.user(managerKey(department.key()));
        this.recruiter =
                company.user(plan.key.equals("plan-eng") || department.key().equals("ops") ? "u03" : "u04");
        this.author = recruiter;
        this.team = List.of(new TeamMember(hiringManager, "Hiring Manager"), new TeamMember(recruiter, "Recruiter"));
        int number = Integer.parseInt(key.substring(1));
        Dice dice = new Dice(0, 'j', number);
        Dates dates = company.dates();
        boolean first = number == 1;
        long opened = dates.at(line.text(6) + "T15:00:00Z");
        String closed = line.optional(7);
        this.closedAt = closed == null ? null : (Long) dates.at(closed + "T23:10:05.270Z");
        this.openedAt = status.equals("Draft") ? null : (Long) opened;
        this.defaultPlan = openedAt == null ? null : plan;
        this.plans = openedAt == null ? List.of() : List.of(plan);
        this.createdAt =
                first ? dates.at("2026-03-05T17:12:44.902Z") : opened - (long) ((1 + 5 * dice.fraction()) * Dates.DAY);
        long settled = closedAt == null ? opened : closedAt;
        this.updatedAt = first
                ? dates.at("2026-07-20T08:31:27.415Z")
                : settled + (long) (0.8 * dice.fraction() * (dates.now() - settled));
        this.requisition = number % 3 == 0
                ? null
                : "QM-" + line.text(6).substring(0, 4) + (first ? "-0117" : "-0" + (200 + number * 7));
        this.targetQuarter = first ? "2026-Q3" : dice.pick(List.of("2025-Q4", "2026-Q2", "2026-Q3", "2026-Q4"));
        boolean equity = plan.key.equals("plan-eng") && !employmentType.equals("Intern");
        this.pay = new Pay(
                key,
                Integer.parseInt(line.text(8)),
                Integer.parseInt(line.text(9)),
                location.currency(),
                equity ? 0.02 : 0,
                equity ? first ? 0.05 : 0.04 + 0.01 * dice.below(6) : 0);
    }

    private JobRecord(
            Company company,
            String id,
            long createdAt,
            String title,
            DepartmentRecord department,
            LocationRecord location,
            String employmentType,
            @Nullable InterviewPlanRecord defaultPlan,
            UserRecord author) {
        this.company = company;
        this.key = id;
        this.id = id;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.title = title;
        this.status = "Draft";
        this.department = department;
        this.location = location;
        this.employmentType = employmentType;
        this.defaultPlan = defaultPlan;
        this.plan = defaultPlan == null ? company.plan("plan-gen") : defaultPlan;
        this.plans = defaultPlan == null ? List.of() : List.of(defaultPlan);
        this.author = author;
        this.recruiter = author;
        this.hiringManager = author;
        this.team = List.of();
        this.targetQuarter = null;
        this.tiers = List.of();
        this.pay = new Pay(id, 0, 0, location.currency(), 0, 0);
    }

    /** A copy, to be changed by whoever made it. */
    private JobRecord(JobRecord other) {
        this.company = other.company;
        this.key = other.key;
        this.id = other.id;
        this.createdAt = other.createdAt;
        this.updatedAt = other.updatedAt;
        this.author = other.author;
        this.targetQuarter = other.targetQuarter;
        this.hiringManager = other.hiringManager;
        this.recruiter = other.recruiter;
        this.pay = other.pay;
        this.title = other.title;
        this.status = other.status;
        this.department = other.department;
        this.location = other.location;
        this.employmentType = other.employmentType;
        this.brandId = other.brandId;
        this.plan = other.plan;
        this.defaultPlan = other.defaultPlan;
        this.plans = other.plans;
        this.openedAt = other.openedAt;
        this.closedAt = other.closedAt;
        this.requisition = other.requisition;
        this.team = other.team;
        this.tiers = other.tiers;
        this.showsPay = other.showsPay;
        this.fieldValues = other.fieldValues;
    }

    /** A new job, which is a draft and pays nothing yet. */
    static JobRecord draft(
            Company company,
            String id,
            String title,
            DepartmentRecord department,
            LocationRecord location,
            String employmentType,
            @Nullable InterviewPlanRecord defaultPlan,
            UserRecord author) {
        return new JobRecord(
                company,
                id,
                company.clock().millis(),
                title,
                department,
                location,
                employmentType,
                defaultPlan,
                author);
    }

    static FixedTable<JobRecord> table(Company company) {
        List<JobRecord> jobs = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            jobs.add(new JobRecord(company, line));
        }
        return new FixedTable<>(jobs);
    }

    private static String planKey(String department) {
        return switch (department) {
            case "eng", "eng-fw", "eng-ctl", "eng-cloud", "eng-qa", "labs" -> "plan-eng";
            case "sales", "sales-se", "mkt", "cs" -> "plan-com";
            default -> "plan-gen";
        };
    }

    private static String managerKey(String department) {
        return switch (department) {
            case "eng-fw" -> "u08";
            case "eng-ctl" -> "u10";
            case "eng-cloud" -> "u09";
            case "eng-qa" -> "u14";
            case "eng", "labs" -> "u07";
            case "prod" -> "u15";
            case "ops" -> "u22";
            case "sales" -> "u17";
            case "sales-se" -> "u18";
            case "mkt" -> "u19";
            case "cs" -> "u20";
            case "fin" -> "u21";
            default -> "u01";
        };
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
    public boolean restricted() {
        return key.equals(CONFIDENTIAL);
    }

    public String status() {
        return status;
    }

    public @Nullable Long openedAt() {
        return openedAt;
    }

    public @Nullable Long closedAt() {
        return closedAt;
    }

    public String title() {
        return title;
    }

    /** Which of the data set's jobs it is, from 1; 0 for another. */
    byte number() {
        return key.length() == 3 ? Byte.parseByte(key.substring(1)) : 0;
    }

    public @Nullable String requisition() {
        return requisition;
    }

    public @Nullable InterviewPlanRecord defaultPlan() {
        return defaultPlan;
    }

    /** The plans whose stages its applications may be in. */
    public List<InterviewPlanRecord> plans() {
        return plans;
    }

    public List<TeamMember> team() {
        return team;
    }

    String employmentType() {
        return employmentType;
    }

    /** Whether postings show what it pays, unless they say otherwise. */
    boolean showsPay() {
        return showsPay;
    }

    /** What was given over the API that it pays; null for what the data set says. */
    @Nullable
    List<CompensationTier> tiers() {
        return tiers;
    }

    /** The job as it is now, which may have changed since this was read. */
    JobRecord latest() {
        JobRecord now = company.jobs().find(id);
        return now == null ? this : now;
    }

    public JobRecord withTitle(String newTitle) {
        JobRecord copy = new JobRecord(this);
        copy.title = newTitle;
        return copy;
    }

    public JobRecord withDepartment(DepartmentRecord newDepartment) {
        JobRecord copy = new JobRecord(this);
        copy.department = newDepartment;
        return copy;
    }

    public JobRecord withLocation(LocationRecord newLocation) {
        JobRecord copy = new JobRecord(this);
        copy.location = newLocation;
        return copy;
    }

    public JobRecord withEmploymentType(String newType) {
        JobRecord copy = new JobRecord(this);
        copy.employmentType = newType;
        return copy;
    }

    public JobRecord withBrand(String newBrand) {
        JobRecord copy = new JobRecord(this);
        copy.brandId = newBrand;
        return copy;
    }

    public JobRecord withRequisition(@Nullable String newRequisition) {
        JobRecord copy = new JobRecord(this);
        copy.requisition = newRequisition;
        return copy;
    }

    public JobRecord withDefaultPlan(InterviewPlanRecord newPlan) {
        JobRecord copy = new JobRecord(this);
        copy.defaultPlan = newPlan;
        if (!plans.contains(newPlan)) {
            copy.plans = new ArrayList<>(plans);
            copy.plans.add(newPlan);
        }
        return copy;
    }

    public JobRecord withTeam(List<TeamMember> newTeam) {
        JobRecord copy = new JobRecord(this);
        copy.team = newTeam;
        return copy;
    }

    public JobRecord withCompensation(List<CompensationTier> newTiers) {
        JobRecord copy = new JobRecord(this);
        copy.tiers = newTiers;
        return copy;
    }

    public JobRecord withPayShown(boolean shown) {
        JobRecord copy = new JobRecord(this);
        copy.showsPay = shown;
        return copy;
    }

    /** With a value of one of the company's own fields; null clears it. */
    public JobRecord withFieldValue(String field, @Nullable Object value) {
        JobRecord copy = new JobRecord(this);
        copy.fieldValues = fieldValues.with(field, value);
        return copy;
    }

    /** In another status, entered now: a draft was never opened, and what is open is not closed. */
    public JobRecord withStatus(String newStatus) {
        long now = company.clock().millis();
        JobRecord copy = new JobRecord(this);
        copy.status = newStatus;
        switch (newStatus) {
            case "Open" -> {
                copy.openedAt = now;
                copy.closedAt = null;
            }
            case "Draft" -> {
                copy.openedAt = null;
                copy.closedAt = null;
            }
            default -> copy.closedAt = closedAt == null ? (Long) now : closedAt;
        }
        return copy;
    }

    long updatedAt() {
        return updatedAt;
    }

    boolean takesApplicationsAt(long moment) {
        return openedAt != null && openedAt <= moment && (closedAt == null || moment < closedAt);
    }

    void writeHiringTeam(JsonWriter json) {
        TeamMember.writeAll(json, team);
    }

    @Override
    public void write(JsonWriter json, View view) {
        writeFields(json.object(), view);
        json.endObject();
    }

    /** Writes the job and its compensation side by side, as the operation that changes the latter answers. */
    public void writeWithCompensation(JsonWriter json, View view) {
        writeTiers(json.object());
        writeFields(json, view);
        json.endObject();
    }

    private void writeFields(JsonWriter json, View view) {
        json.text("id", id)
                .text("title", title)
                .flag("confidential", restricted())
                .text("status", status)
                .text("employmentType", employmentType)
                .text("locationId", location.id())
                .text("departmentId", department.id())
                .optionalText("defaultInterviewPlanId", defaultPlan == null ? null : defaultPlan.id())
                .texts(
                        "interviewPlanIds",
                        plans.stream().map(InterviewPlanRecord::id).toList())
                .array("customFields");
        if (targetQuarter != null && !fieldValues.has(CompanyField.TARGET)) {
            CompanyField.TARGET.writeChoice(json, targetQuarter);
        }
        if (targetQuarter != null && view.unrestricted() && !fieldValues.has(CompanyField.RANGE)) {
            CompanyField.RANGE.writePayRange(json, pay.low(), pay.high(), pay.currency(), pay.interval());
        }
        fieldValues.write(json, view, company.customFields());
        json.endArray().array("jobPostingIds");
        for (JobPostingRecord posting : company.postingsOf(this)) {
            if (posting.latest().isPublished() || view.expands("unpublishedJobPostingIds")) {
                json.value(posting.id());
            }
        }
        json.endArray().nullableText("customRequisitionId", requisition).text("brandId", brandId);
        writeHiringTeam(json);
        json.name("author");
        author.write(json, view);
        json.instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, updatedAt))
                .nullableInstant("openedAt", openedAt)
                .nullableInstant("closedAt", closedAt);
        writeExpansions(json, view);
    }

    private void writeTiers(JsonWriter json) {
        if (tiers == null) {
            pay.writeTiers(json);
        } else {
            CompensationTier.writeAll(json, tiers);
        }
    }

    private void writeExpansions(JsonWriter json, View view) {
        if (view.expands("location")) {
            json.name("location");
            location.now().write(json, view);
        }
        if (view.expands("openings")) {
            json.array("openings");
            company.hiring().openingsOf(this).forEach(opening -> opening.write(json, view));
            json.endArray();
        }
        if (view.expands("compensation")) {
            json.object("compensation");
            writeTiers(json);
            json.endObject();
        }
    }
}
