package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.JobPostingRecord;
import io.ashbyconnector.sandbox.company.JobRecord;
import io.ashbyconnector.sandbox.company.LocationRecord;
import io.ashbyconnector.sandbox.company.OfferRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The operations of the Ashby API that the sandbox knows, and the arguments of each. */
public final class Operations {
    /** The external mapping id of every candidate is this and the candidate's id. */
    static final String MAPPING_PREFIX = "hris-";

    private static final String CANDIDATES = "candidatesRead";
    private static final String JOBS = "jobsRead";
    private static final String ORGANIZATION = "organizationRead";
    private static final String METADATA = "hiringProcessMetadataRead";
    private static final Set<String> JOB_STATUSES = Set.of("Draft", "Open", "Closed", "Archived");
    private static final Set<String> APPLICATION_STATUSES = Set.of("Hired", "Archived", "Active", "Lead");
    private static final Set<String> JOB_EXPANSIONS = Set.of("location", "openings", "compensation");
    private static final Set<String> OFFER_STATUSES = Set.of(
            "WaitingOnApprovalStart",
            "WaitingOnOfferApproval",
            "WaitingOnApprovalDefinition",
            "WaitingOnCandidateResponse",
            "CandidateRejected",
            "CandidateAccepted",
            "OfferCancelled");
    private static final Set<String> ACCEPTANCES =
            Set.of("Accepted", "Declined", "Pending", "Created", "Cancelled", "WaitingOnResponse");
    private static final Set<String> APPROVALS = Set.of("Approved", "WaitingOnApprovals", "Declined");

    private final Company company;
    private final Tokens tokens;
    private final InstantSource clock;

    /** @param clock tells what is in the future */
    public Operations(Company company, Tokens tokens, InstantSource clock) {
        this.company = company;
        this.tokens = tokens;
        this.clock = clock;
    }

    public @Nullable Operation find(String name) {
        return switch (name) {
            case "candidate.list" ->
                list(name, CANDIDATES, company.candidates(), Set.of(), this::between, (params, key) -> row -> true);
            case "candidate.info" -> lookup(CANDIDATES, "candidate", this::findCandidate, Set.of(), Operations::always);
            case "application.list" ->
                list(
                        name,
                        CANDIDATES,
                        company.applications(),
                        Set.of("openings"),
                        this::between,
                        Operations::applications);
            case "application.info" ->
                lookup(
                        CANDIDATES,
                        "application",
                        this::findApplication,
                        Set.of("openings", "applicationFormSubmissions", "referrals"),
                        Operations::always);
            case "job.list" ->
                list(name, JOBS, company.jobs(), JOB_EXPANSIONS, CreationFilter::after, Operations::jobs);
            case "job.info" -> lookup(JOBS, "job", byId("id", company.jobs()), JOB_EXPANSIONS, Operations::always);
            case "jobPosting.list" ->
                unpaged(name, JOBS, ListOperation.Paging.NONE, company.jobPostings(), Operations::postings);
            case "jobPosting.info" ->
                lookup(
                        JOBS,
                        "job_posting",
                        byId("jobPostingId", company.jobPostings()),
                        Set.of("job"),
                        Operations::postingVisible);
            case "department.list" -> list(name, ORGANIZATION, company.departments(), Operations::unarchived);
            case "department.info" -> lookup(ORGANIZATION, "department", "departmentId", company.departments());
            case "location.list" -> list(name, ORGANIZATION, company.locations(), Operations::locations);
            case "location.info" -> lookup(ORGANIZATION, "location", "locationId", company.locations());
            case "user.list" -> list(name, ORGANIZATION, company.users(), Operations::users);
            case "user.info" -> lookup(ORGANIZATION, "user", "userId", company.users());
            case "source.list" ->
                unpaged(name, METADATA, ListOperation.Paging.MORE_FLAG_ONLY, company.sources(), Operations::unarchived);
            case "archiveReason.list" ->
                unpaged(name, METADATA, ListOperation.Paging.NONE, company.archiveReasons(), Operations::unarchived);
            case "candidateTag.list" -> list(name, METADATA, company.candidateTags(), Operations::unarchived);
            case "customField.list" -> list(name, METADATA, company.customFields(), Operations::unarchived);
            case "customField.info" -> lookup(METADATA, "custom_field", "customFieldId", company.customFields());
            case "feedbackFormDefinition.list" -> list(name, METADATA, company.feedbackForms(), Operations::unarchived);
            case "feedbackFormDefinition.info" ->
                lookup(METADATA, "feedback_form_definition", "feedbackFormDefinitionId", company.feedbackForms());
            case "interviewPlan.list" -> list(name, "interviewsRead", company.interviewPlans(), Operations::unarchived);
            case "offer.list" ->
                list(name, "offersRead", company.offers(), Set.of(), CreationFilter::after, Operations::offers);
            case "apiKey.info" -> new ApiKeyInfo(company.openedAt());
            default -> null;
        };
    }

    private <R extends Row> Operation list(
            String name,
            String permission,
            LiveTable<R> table,
            Set<String> expansions,
            Function<Params, CreationFilter> creation,
            BiFunction<Params, ApiKey, Predicate<R>> filter) {
        return new ListOperation<>(
                name,
                permission,
                ListOperation.Paging.SYNCED,
                table,
                expansions,
                creation,
                filter,
                company.changes(),
                tokens);
    }

    private <R extends Row> Operation list(
            String name, String permission, LiveTable<R> table, BiFunction<Params, ApiKey, Predicate<R>> filter) {
        return list(name, permission, table, Set.of(), CreationFilter::none, filter);
    }

    private <R extends Row> Operation unpaged(
            String name,
            String permission,
            ListOperation.Paging paging,
            LiveTable<R> table,
            BiFunction<Params, ApiKey, Predicate<R>> filter) {
        return new ListOperation<>(
                name, permission, paging, table, Set.of(), CreationFilter::none, filter, company.changes(), tokens);
    }

    private <R extends Row> Operation lookup(String permission, String thing, String parameter, LiveTable<R> table) {
        return lookup(permission, thing, byId(parameter, table), Set.of(), Operations::always);
    }

    private <R extends Row> Operation lookup(
            String permission,
            String thing,
            InfoOperation.Finder<R> finder,
            Set<String> expansions,
            BiPredicate<R, Params> visible) {
        return new InfoOperation<>(permission, thing, finder, expansions, visible, company.changes());
    }

    private static <R extends Row> InfoOperation.Finder<R> byId(String parameter, LiveTable<R> table) {
        return params -> {
            String id = params.text(parameter);
            if (id == null) {
                throw Problem.invalid("Expected '" + parameter + "'");
            }
            return new InfoOperation.Found<>(parameter, id, table.find(id));
        };
    }

    private InfoOperation.Found<CandidateRecord> findCandidate(Params params) {
        String mapping = params.text("externalMappingId");
        if (params.has("id") == (mapping != null)) {
            throw Problem.invalid("Expected either 'id' or 'externalMappingId'");
        }
        if (mapping == null) {
            return byId("id", company.candidates()).find(params);
        }
        CandidateRecord candidate = mapping.startsWith(MAPPING_PREFIX)
                ? company.candidates().find(mapping.substring(MAPPING_PREFIX.length()))
                : null;
        return new InfoOperation.Found<>("externalMappingId", mapping, candidate);
    }

    private InfoOperation.Found<ApplicationRecord> findApplication(Params params) {
        if (params.has("applicationId")) {
            return byId("applicationId", company.applications()).find(params);
        }
        String submission = params.text("submittedFormInstanceId");
        if (submission == null) {
            throw Problem.invalid("Expected either 'applicationId' or 'submittedFormInstanceId'");
        }
        params.someOf("expand", Set.of("openings", "applicationFormSubmissions"));
        return new InfoOperation.Found<>(
                "submittedFormInstanceId", submission, company.applicationOfSubmission(submission));
    }

    private CreationFilter between(Params params) {
        return CreationFilter.between(params, clock);
    }

    private static boolean always(Row row, Params params) {
        return true;
    }

    private static <R extends Row> Predicate<R> unarchived(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchived");
        return row -> archived || !row.archived();
    }

    private static Predicate<ApplicationRecord> applications(Params params, ApiKey key) {
        String status = params.oneOf("status", APPLICATION_STATUSES);
        String job = params.id("jobId");
        return application -> (status == null || application.status().name().equals(status))
                && (job == null || application.jobId().equals(job));
    }

    private static Predicate<JobRecord> jobs(Params params, ApiKey key) {
        Set<String> statuses = params.someOf("status", JOB_STATUSES);
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

    private static Predicate<UserRecord> users(Params params, ApiKey key) {
        boolean deactivated = params.flag("includeDeactivated");
        return user -> deactivated || user.enabled();
    }

    private static Predicate<LocationRecord> locations(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchived");
        boolean regions = params.flag("includeLocationHierarchy");
        return location -> (archived || !location.archived()) && (regions || !location.isRegion());
    }

    private static Predicate<JobPostingRecord> postings(Params params, ApiKey key) {
        String location = params.text("location");
        String department = params.text("department");
        boolean listedOnly = params.flag("listedOnly");
        boolean unpublished = params.flag("includeUnpublishedJobPostings");
        String board = params.id("jobBoardId");
        String wantedBoard = board == null ? JobPostingRecord.EXTERNAL_BOARD : board;
        return posting -> posting.boardId().equals(wantedBoard)
                && (unpublished || posting.isPublished())
                && (!listedOnly || posting.isListed())
                && (location == null || posting.locationName().equals(location))
                && (department == null || posting.departmentName().equals(department));
    }

    private static boolean postingVisible(JobPostingRecord posting, Params params) {
        String board = params.id("jobBoardId");
        return (board == null || posting.boardId().equals(board))
                && (posting.isPublished() || params.flag("includeUnpublishedJobPostings"));
    }

    private static Predicate<OfferRecord> offers(Params params, ApiKey key) {
        Set<String> statuses = params.someOf("offerStatus", OFFER_STATUSES);
        Set<String> acceptances = params.someOf("acceptanceStatus", ACCEPTANCES);
        Set<String> approvals = params.someOf("approvalStatus", APPROVALS);
        String application = params.id("applicationId");
        return offer -> (statuses.isEmpty() || statuses.contains(offer.offerStatus()))
                && (acceptances.isEmpty() || acceptances.contains(offer.acceptance()))
                && (approvals.isEmpty() || approvals.contains("Approved"))
                && (application == null || offer.application().id().equals(application));
    }
}
