package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.company.Application;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.Job;
import io.ashbyconnector.sandbox.company.JobPosting;
import io.ashbyconnector.sandbox.company.Location;
import io.ashbyconnector.sandbox.company.Offer;
import io.ashbyconnector.sandbox.company.Row;
import io.ashbyconnector.sandbox.company.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations of the Ashby API that the sandbox knows, and the arguments of each. */
final class Operations {
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
    private final Map<String, Operation> byName = new HashMap<>();

    Operations(Company company, Tokens tokens) {
        this.company = company;
        this.tokens = tokens;
        candidatesAndApplications();
        jobsAndPostings();
        organization();
        metadata();
        offers();
        byName.put("apiKey.info", new ApiKeyInfo());
    }

    @Nullable
    Operation find(String name) {
        return byName.get(name);
    }

    private void candidatesAndApplications() {
        list("candidate.list", CANDIDATES, company::candidates, Set.of(), (params, key) -> row -> true);
        lookup(
                "candidate",
                CANDIDATES,
                "candidate",
                company::candidates,
                Set.of(),
                this::findCandidate,
                Operations::always);
        list("application.list", CANDIDATES, company::applications, Set.of("openings"), Operations::applications);
        lookup(
                "application",
                CANDIDATES,
                "application",
                company::applications,
                Set.of("openings", "applicationFormSubmissions", "referrals"),
                this::findApplication,
                Operations::always);
    }

    private void jobsAndPostings() {
        list("job.list", JOBS, company::jobs, JOB_EXPANSIONS, Operations::jobs);
        lookup("job", JOBS, "job", company::jobs, JOB_EXPANSIONS, byId("id", company::jobs), Operations::always);
        unpaged("jobPosting.list", JOBS, Listing.Paging.NONE, company::jobPostings, Operations::postings);
        lookup(
                "jobPosting",
                JOBS,
                "job_posting",
                company::jobPostings,
                Set.of("job"),
                byId("jobPostingId", company::jobPostings),
                Operations::postingVisible);
        list("interviewPlan.list", "interviewsRead", company::interviewPlans, Set.of(), Operations::unarchived);
    }

    private void organization() {
        list("department.list", ORGANIZATION, company::departments, Set.of(), Operations::unarchived);
        lookup("department", ORGANIZATION, company::departments);
        list("location.list", ORGANIZATION, company::locations, Set.of(), Operations::locations);
        lookup("location", ORGANIZATION, company::locations);
        list("user.list", ORGANIZATION, company::users, Set.of(), (params, key) -> {
            boolean deactivated = params.flag("includeDeactivated");
            return user -> deactivated || user.enabled();
        });
        lookup("user", ORGANIZATION, company::users);
    }

    private void metadata() {
        unpaged("source.list", METADATA, Listing.Paging.MORE_FLAG_ONLY, company::sources, Operations::unarchived);
        unpaged("archiveReason.list", METADATA, Listing.Paging.NONE, company::archiveReasons, Operations::unarchived);
        list("candidateTag.list", METADATA, company::candidateTags, Set.of(), Operations::unarchived);
        list("customField.list", METADATA, company::customFields, Set.of(), Operations::unarchived);
        lookup("customField", METADATA, company::customFields);
        list("feedbackFormDefinition.list", METADATA, company::feedbackForms, Set.of(), Operations::unarchived);
        lookup("feedbackFormDefinition", METADATA, company::feedbackForms);
    }

    private void offers() {
        list("offer.list", "offersRead", company::offers, Set.of(), Operations::offers);
    }

    private <R extends Row> void list(
            String name,
            String permission,
            Supplier<? extends Table<R>> table,
            Set<String> expansions,
            BiFunction<Params, ApiKey, Predicate<R>> filter) {
        byName.put(
                name,
                new Listing<>(
                        name, permission, Listing.Paging.SYNCED, table, expansions, filter, company.changes(), tokens));
    }

    private <R extends Row> void unpaged(
            String name,
            String permission,
            Listing.Paging paging,
            Supplier<? extends Table<R>> table,
            BiFunction<Params, ApiKey, Predicate<R>> filter) {
        byName.put(name, new Listing<>(name, permission, paging, table, Set.of(), filter, company.changes(), tokens));
    }

    private <R extends Row> void lookup(String category, String permission, Supplier<? extends Table<R>> table) {
        String thing = category.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        lookup(category, permission, thing, table, Set.of(), byId(category + "Id", table), Operations::always);
    }

    private <R extends Row> void lookup(
            String category,
            String permission,
            String thing,
            Supplier<? extends Table<R>> table,
            Set<String> expansions,
            Lookup.Finder finder,
            BiPredicate<R, Params> visible) {
        byName.put(
                category + ".info",
                new Lookup<>(permission, thing, table, finder, expansions, visible, company.changes()));
    }

    private static Lookup.Finder byId(String parameter, Supplier<? extends Table<?>> table) {
        return params -> {
            String id = params.id(parameter);
            if (id == null) {
                throw Problem.invalid("Expected '" + parameter + "'");
            }
            return new Lookup.Found(parameter, id, table.get().position(id));
        };
    }

    private Lookup.Found findCandidate(Params params) {
        String mapping = params.text("externalMappingId");
        if (params.has("id") == (mapping != null)) {
            throw Problem.invalid("Expected either 'id' or 'externalMappingId'");
        }
        if (mapping == null) {
            return byId("id", company::candidates).find(params);
        }
        int position = mapping.startsWith(MAPPING_PREFIX)
                ? company.candidates().position(mapping.substring(MAPPING_PREFIX.length()))
                : -1;
        return new Lookup.Found("externalMappingId", mapping, position);
    }

    private Lookup.Found findApplication(Params params) {
        if (params.has("applicationId")) {
            return byId("applicationId", company::applications).find(params);
        }
        String submission = params.id("submittedFormInstanceId");
        if (submission == null) {
            throw Problem.invalid("Expected either 'applicationId' or 'submittedFormInstanceId'");
        }
        params.someOf("expand", Set.of("openings", "applicationFormSubmissions"));
        return new Lookup.Found("submittedFormInstanceId", submission, company.positionOfSubmission(submission));
    }

    private static boolean always(Row row, Params params) {
        return true;
    }

    private static <R extends Row> Predicate<R> unarchived(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchived");
        return row -> archived || !row.archived();
    }

    private static Predicate<Application> applications(Params params, ApiKey key) {
        String status = params.oneOf("status", APPLICATION_STATUSES);
        String job = params.id("jobId");
        return application -> (status == null || application.status().name().equals(status))
                && (job == null || application.jobId().equals(job));
    }

    private static Predicate<Job> jobs(Params params, ApiKey key) {
        Set<String> statuses = params.someOf("status", JOB_STATUSES);
        Predicate<Job> opened = between(params, "opened", Job::openedAt);
        Predicate<Job> closed = between(params, "closed", Job::closedAt);
        Predicate<Job> inStatus =
                job -> statuses.isEmpty() ? !job.status().equals("Draft") : statuses.contains(job.status());
        return inStatus.and(opened).and(closed);
    }

    private interface Moment {
        @Nullable
        Long of(Job job);
    }

    private static Predicate<Job> between(Params params, String name, Moment moment) {
        Long after = params.number(name + "After");
        Long before = params.number(name + "Before");
        return job -> {
            Long at = moment.of(job);
            return (after == null || (at != null && at > after)) && (before == null || (at != null && at < before));
        };
    }

    private static Predicate<Location> locations(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchived");
        boolean regions = params.flag("includeLocationHierarchy");
        return location -> (archived || !location.archived()) && (regions || !location.isRegion());
    }

    private static Predicate<JobPosting> postings(Params params, ApiKey key) {
        String location = params.text("location");
        String department = params.text("department");
        boolean listedOnly = params.flag("listedOnly");
        boolean unpublished = params.flag("includeUnpublishedJobPostings");
        String board = params.id("jobBoardId");
        String wantedBoard = board == null ? JobPosting.EXTERNAL_BOARD : board;
        return posting -> posting.boardId().equals(wantedBoard)
                && (unpublished || posting.isPublished())
                && (!listedOnly || posting.isListed())
                && (location == null || posting.locationName().equals(location))
                && (department == null || posting.departmentName().equals(department));
    }

    private static boolean postingVisible(JobPosting posting, Params params) {
        String board = params.id("jobBoardId");
        return (board == null || posting.boardId().equals(board))
                && (posting.isPublished() || params.flag("includeUnpublishedJobPostings"));
    }

    private static Predicate<Offer> offers(Params params, ApiKey key) {
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
