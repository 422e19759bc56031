package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.DepartmentRecord;
import io.ashbyconnector.sandbox.company.Hiring;
import io.ashbyconnector.sandbox.company.InterviewPlanRecord;
import io.ashbyconnector.sandbox.company.JobRecord;
import io.ashbyconnector.sandbox.company.JobTemplateRecord;
import io.ashbyconnector.sandbox.company.LocationRecord;
import io.ashbyconnector.sandbox.table.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Jobs, what they can be made from and what they are hired for. */
final class JobOperations extends Area {
    static final Set<String> EMPLOYMENT_TYPES = Set.of("FullTime", "PartTime", "Intern", "Contract", "Temporary");
    private static final String READ = "jobsRead";
    private static final String WRITE = "jobsWrite";
    private static final Set<String> STATUSES = Set.of("Draft", "Open", "Closed", "Archived");
    private static final Map<String, Set<String>> MOVES = Map.of(
            "Draft", Set.of("Open", "Archived"),
            "Open", Set.of("Closed"),
            "Closed", Set.of("Draft", "Archived"),
            "Archived", Set.of("Draft"));
    private static final Set<String> EXPANSIONS = Set.of("location", "openings", "compensation");
    private static final List<String> UPDATABLE =
            List.of("title", "teamId", "locationId", "defaultInterviewPlanId", "customRequisitionId", "employmentType");

    private final Hiring hiring;

    JobOperations(Company company, Tokens tokens) {
        super(company, tokens);
        this.hiring = company.hiring();
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "job.list" ->
                list(name, READ, company.jobs())
                        .expand(EXPANSIONS)
                        .created(CreationFilter::after)
                        .filter(JobOperations::jobs);
            case "job.info" -> info(READ, "job", "id", company.jobs()).expand(EXPANSIONS);
            case "job.search" ->
                list(name, READ, company.jobs())
                        .paging(ListOperation.Paging.NONE)
                        .filter(JobOperations::searched);
            case "job.create" -> write(WRITE, this::create);
            case "job.update" -> write(WRITE, this::update);
            case "job.setStatus" -> write(WRITE, this::setStatus);
            case "job.updateCompensation" -> writeAny(WRITE, this::updateCompensation);
            case "job.updateCompensationSettings" -> write(WRITE, this::updateCompensationSettings);
            case "jobTemplate.list" -> list(name, READ, hiring.jobTemplates()).expand(Set.of("location"));
            case "jobBoard.list" -> list(name, READ, hiring.jobBoards());
            case "closeReason.list" ->
                list(name, "hiringProcessMetadataRead", hiring.closeReasons()).filter(Area::unarchived);
            case "brand.list" -> list(name, "organizationRead", hiring.brands()).paging(ListOperation.Paging.PAGED);
            default -> null;
        };
    }

    private static Predicate<JobRecord> jobs(Params params, ApiKey key) {
        Set<String> statuses = params.someOf("status", STATUSES);
        Predicate<JobRecord> opened = between(params, "opened", JobRecord::openedAt);
        Predicate<JobRecord> closed = between(params, "closed", JobRecord::closedAt);
        Predicate<JobRecord> inStatus =
                job -> statuses.isEmpty() ? !job.status().equals("Draft") : statuses.contains(job.status());
        return inStatus.and(opened).and(closed);
    }

    private interface Moment {
        @Nullable
        Long of(JobRecord job);
    }

    private static Predicate<JobRecord> between(Params params, String name, Moment moment) {
        Long after = params.number(name + "After");
        Long before = params.number(name + "Before");
        return job -> {
            Long at = moment.of(job);
            return (after == null || (at != null && at > after)) && (before == null || (at != null && at < before));
        };
    }

    /** Jobs whose title has the words asked for, and whose requisition is the one asked for. */
    private static Predicate<JobRecord> searched(Params params, ApiKey key) {
        String title = params.text("title");
        String requisition = params.text("requisitionId");
        if (title == null && requisition == null) {
            throw Problem.invalid("Expected 'title' or 'requisitionId'");
        }
        String words = title == null ? "" : title.strip().toLowerCase(Locale.ROOT);
        return job -> job.title().toLowerCase(Locale.ROOT).contains(words)
                && (requisition == null || requisition.strip().equalsIgnoreCase(job.requisition()));
    }

    private JobRecord job(Params params, ApiKey key) {
        return named("jobId", "job", company.jobs(), params, key);
    }

    private Row create(Params params, ApiKey key) {
        String title = params.requiredFilledText("title");
        DepartmentRecord department = named("teamId", "department", company.departments(), params, key);
        LocationRecord location = place(params, key);
        JobTemplateRecord template = namedIfGiven("jobTemplateId", "job_template", hiring.jobTemplates(), params, key);
        InterviewPlanRecord plan = params.has("defaultInterviewPlanId")
                ? named("defaultInterviewPlanId", "interview_plan", company.interviewPlans(), params, key)
                : template == null ? null : template.plan();
        String type = params.oneOf("employmentType", EMPLOYMENT_TYPES);
        String brand = params.has("brandId")
                ? named("brandId", "brand", hiring.brands(), params, key).id()
                : null;
        JobRecord job = hiring.addJob(title, department, location, type == null ? "FullTime" : type, plan, actor(key));
        return brand == null ? job : company.jobs().update(job.id(), made -> made.withBrand(brand));
    }

    private LocationRecord place(Params params, ApiKey key) {
        LocationRecord location = named("locationId", "location", company.locations(), params, key);
        if (location.isRegion()) {
            throw Problem.invalid("Expected 'locationId' to be a location, not a region");
        }
        return location;
    }

    private Row update(Params params, ApiKey key) {
        JobRecord job = job(params, key);
        if (UPDATABLE.stream().noneMatch(params::has)) {
            throw Problem.invalid("Expected at least one of " + String.join(", ", UPDATABLE));
        }
        JobRecord changed = job;
        if (params.has("title")) {
            changed = changed.withTitle(params.requiredFilledText("title"));
        }
        if (params.has("teamId")) {
            changed = changed.withDepartment(named("teamId", "department", company.departments(), params, key));
        }
        if (params.has("locationId")) {
            changed = changed.withLocation(place(params, key));
        }
        if (params.has("defaultInterviewPlanId")) {
            changed = changed.withDefaultPlan(
                    named("defaultInterviewPlanId", "interview_plan", company.interviewPlans(), params, key));
        }
        if (params.has("customRequisitionId")) {
            changed = changed.withRequisition(params.token("customRequisitionId"));
        }
        String type = params.oneOf("employmentType", EMPLOYMENT_TYPES);
        if (type != null) {
            changed = changed.withEmploymentType(type);
        }
        JobRecord result = changed;
        return company.jobs().update(job.id(), old -> result);
    }

    private Row setStatus(Params params, ApiKey key) {
        JobRecord job = job(params, key);
        String status = params.requiredOneOf("status", STATUSES);
        Set<String> moves = MOVES.getOrDefault(job.status(), Set.of());
        if (!moves.contains(status)) {
            throw Problem.invalid("A job cannot go from " + job.status() + " to " + status);
        }
        if (status.equals("Open") && job.defaultPlan() == null) {
            throw Problem.invalid("A job needs a default interview plan to be opened");
        }
        JobRecord moved = company.jobs().update(job.id(), old -> old.withStatus(status));
        if (!status.equals("Open")) {
            hiring.unpublish(moved);
        }
        return moved;
    }

    private WriteOperation.Results updateCompensation(Params params, ApiKey key) {
        JobRecord job = job(params, key);
        JobRecord changed =
                company.jobs().update(job.id(), old -> old.withCompensation(Compensation.tiers(params, job.id())));
        return changed::writeWithCompensation;
    }

    /** The names of these settings are not public but for the one that postings show. */
    private Row updateCompensationSettings(Params params, ApiKey key) {
        JobRecord job = job(params, key);
        if (!params.has(Compensation.SHOWN)) {
            return job;
        }
        boolean shown = params.isNull(Compensation.SHOWN) || params.flag(Compensation.SHOWN);
        return company.jobs().update(job.id(), old -> old.withPayShown(shown));
    }
}
