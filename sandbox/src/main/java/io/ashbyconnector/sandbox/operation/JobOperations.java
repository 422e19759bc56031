package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.JobPostingRecord;
import io.ashbyconnector.sandbox.company.JobRecord;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Jobs and their postings. */
final class JobOperations extends Area {
    private static final String READ = "jobsRead";
    private static final Set<String> STATUSES = Set.of("Draft", "Open", "Closed", "Archived");
    private static final Set<String> EXPANSIONS = Set.of("location", "openings", "compensation");

    JobOperations(Company company, Tokens tokens) {
        super(company, tokens);
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
            case "jobPosting.list" ->
                list(name, READ, company.jobPostings())
                        .paging(ListOperation.Paging.NONE)
                        .filter(JobOperations::postings);
            case "jobPosting.info" ->
                info(READ, "job_posting", "jobPostingId", company.jobPostings())
                        .expand(Set.of("job"))
                        .visible(JobOperations::postingVisible);
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
}
