package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.JobPostingRecord;
import io.ashbyconnector.sandbox.table.Row;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Job postings. */
final class JobPostingOperations extends Area {
    private static final String READ = "jobsRead";
    private static final String WRITE = "jobsWrite";
    private static final String UNPUBLISHED = "includeUnpublishedJobPostings";
    private static final Set<String> WORKPLACE_TYPES = Set.of("OnSite", "Hybrid", "Remote");
    private static final Set<String> STATUSES = Set.of("Draft", "Published");

    JobPostingOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "jobPosting.list" ->
                list(name, READ, company.jobPostings())
                        .paging(ListOperation.Paging.NONE)
                        .filter(JobPostingOperations::postings);
            case "jobPosting.info" ->
                info(READ, "job_posting", "jobPostingId", company.jobPostings())
                        .expand(Set.of("job"))
                        .visible(JobPostingOperations::visible);
            case "jobPosting.update" -> write(WRITE, this::update);
            case "jobPosting.updateCompensation" -> write(WRITE, this::updateCompensation);
            case "jobPosting.updateCompensationSettings" -> write(WRITE, this::updateCompensationSettings);
            case "jobPosting.setStatus" -> write(WRITE, this::setStatus);
            case "jobPosting.setCustomFieldValue" ->
                writeAny(WRITE, (params, key) -> new HiringFields(company).setOfPosting(params, key, false));
            case "jobPosting.setCustomFieldValues" ->
                writeAny(WRITE, (params, key) -> new HiringFields(company).setOfPosting(params, key, true));
            default -> null;
        };
    }

    private static Predicate<JobPostingRecord> postings(Params params, ApiKey key) {
        String location = params.text("location");
        String department = params.text("department");
        boolean listedOnly = params.flag("listedOnly");
        boolean unpublished = params.flag(UNPUBLISHED);
        String board = params.id("jobBoardId");
        String wantedBoard = board == null ? JobPostingRecord.EXTERNAL_BOARD : board;
        return posting -> posting.boardId().equals(wantedBoard)
                && (unpublished || posting.isPublished())
                && (!listedOnly || posting.isListed())
                && (location == null || posting.locationName().equals(location))
                && (department == null || posting.departmentName().equals(department));
    }

    private static boolean visible(JobPostingRecord posting, Params params) {
        String board = params.id("jobBoardId");
        return (board == null || posting.boardId().equals(board))
                && (posting.isPublished() || params.flag(UNPUBLISHED));
    }

    private JobPostingRecord posting(Params params, ApiKey key) {
        return named("jobPostingId", "job_posting", company.jobPostings(), params, key);
    }

    /** The posting, which may be a draft only where the arguments say so. */
    private JobPostingRecord published(Params params, ApiKey key) {
        JobPostingRecord posting = posting(params, key);
        if (!posting.isPublished() && !params.flag(UNPUBLISHED)) {
            throw Problem.notFound("job_posting", "jobPostingId", posting.id());
        }
        return posting;
    }

    private Row change(JobPostingRecord posting, UnaryOperator<JobPostingRecord> change) {
        return company.jobPostings().update(posting.id(), change);
    }

    private Row update(Params params, ApiKey key) {
        JobPostingRecord posting = published(params, key);
        JobPostingRecord changed = posting;
        if (params.has("title")) {
            changed = changed.withTitle(params.requiredFilledText("title"));
        }
        String workplace = params.oneOf("workplaceType", WORKPLACE_TYPES);
        if (workplace != null) {
            changed = changed.withWorkplaceType(workplace);
        }
        if (params.has("description")) {
            changed = changed.withDescription(html(params.requiredObject("description")));
        }
        Boolean opening = params.optionalFlag("suppressDescriptionOpening");
        if (opening != null) {
            changed = changed.withOpeningSuppressed(opening);
        }
        Boolean closing = params.optionalFlag("suppressDescriptionClosing");
        if (closing != null) {
            changed = changed.withClosingSuppressed(closing);
        }
        params.token("applicationConfirmationEmailTemplateId");
        JobPostingRecord result = changed;
        return result == posting ? posting : change(posting, old -> result);
    }

    /** The older name of the text is {@code content}, the newer one {@code value}. */
    private static String html(Params description) {
        description.requiredOneOf("type", Set.of("text/html"));
        return description.requiredText(description.has("value") ? "value" : "content");
    }

    private Row updateCompensation(Params params, ApiKey key) {
        JobPostingRecord posting = published(params, key);
        if (params.isNull("compensationTiers")) {
            return change(posting, old -> old.withCompensation(null));
        }
        return change(posting, old -> old.withCompensation(Compensation.tiers(params, posting.id())));
    }

    private Row updateCompensationSettings(Params params, ApiKey key) {
        JobPostingRecord posting = published(params, key);
        if (!params.has(Compensation.SHOWN)) {
            return posting;
        }
        Boolean shown = params.isNull(Compensation.SHOWN) ? null : params.optionalFlag(Compensation.SHOWN);
        return change(posting, old -> old.withPayShown(shown));
    }

    private Row setStatus(Params params, ApiKey key) {
        JobPostingRecord posting = posting(params, key);
        String status = params.requiredOneOf("status", STATUSES);
        boolean publish = status.equals("Published");
        if (publish && !posting.publishable()) {
            throw Problem.invalid("A posting can be published only while its job is open");
        }
        return change(posting, old -> old.withPublished(publish));
    }
}
