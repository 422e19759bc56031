package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Dice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the course of a generated application: which job, from where, how far it came and how it ended. */
final class ApplicationMaker {
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36");
    private static final List<String> RATINGS = List.of("strong", "good", "good", "fair", "fair", "weak");

    private final Company company;
    private final List<JobRecord> jobs;
    private final JobRecord evergreen;

    ApplicationMaker(Company company) {
        this.company = company;
        this.jobs = company.everOpenedJobs();
        this.evergreen = company.job("j28");
    }

    ApplicationRecord make(int index, String id, long createdAt, int candidate) {
        Dice dice = new Dice(company.seed(), 'a', index);
        JobRecord job = job(dice, createdAt);
        long age = company.dates().now() - createdAt;
        ApplicationRecord.Status status = status(dice, job, age);
        boolean contacted = status == ApplicationRecord.Status.Lead || dice.below(94) < 11;
        SourceRecord source = company.source(contacted ? sourcing(dice) : origin(dice));
        int[] path = path(dice, status, contacted);
        long movedAt = path.length == 1 ? createdAt : createdAt + stay(dice, status, age);
        ApplicationRecord application =
                new ApplicationRecord(company, index, id, createdAt, candidate, job, status, movedAt, path);
        application.source = dice.chance(3) ? null : source;
        application.creditedTo = creditedTo(dice, source, age);
        if (status == ApplicationRecord.Status.Archived) {
            application.archiveReason = reason(dice, path);
            application.archivedAt = movedAt;
        }
        if (source.type().equals("Inbound")) {
            applyThrough(application, job, createdAt, dice);
        }
        application.rating = dice.chance(45) ? dice.pick(RATINGS) : null;
        application.earliestStart = dice.chance(15) ? Dates.day(createdAt + dice.between(30, 150) * Dates.DAY) : null;
        return application;
    }

    private JobRecord job(Dice dice, long moment) {
        for (int attempt = 0; attempt < 12; attempt++) {
            JobRecord job = dice.pick(jobs);
            if (job.takesApplicationsAt(moment)) {
                return job;
            }
        }
        return evergreen;
    }

    private static ApplicationRecord.Status status(Dice dice, JobRecord job, long age) {
        long days = age / Dates.DAY;
        int live = days < 60 ? 95 : days < 150 ? 78 : days < 300 ? 42 : 11;
        boolean open = job.status().equals("Open");
        if (dice.chance(live) && open) {
            return dice.chance(24) ? ApplicationRecord.Status.Lead : ApplicationRecord.Status.Active;
        }
        // The one opening of the first job is still open, so nobody was hired for it.
        boolean hired = dice.below(1000) < 58 && days > 30 && !job.key.equals("j01");
        return hired ? ApplicationRecord.Status.Hired : ApplicationRecord.Status.Archived;
    }

    private static String sourcing(Dice dice) {
        int draw = dice.below(10);
        return draw < 6 ? "sourced" : draw < 8 ? "ext" : "event";
    }

    private static String origin(Dice dice) {
        int draw = dice.below(83);
        if (draw < 62) {
            return draw < 36 ? "applied" : draw < 50 ? "linkedin" : draw < 58 ? "indeed" : "community";
        }
        if (draw < 75) {
            return draw < 71 ? "ref" : "ref-link";
        }
        return draw < 79 ? "agency" : draw < 82 ? "campus" : "internal";
    }

    private static int[] path(Dice dice, ApplicationRecord.Status status, boolean contacted) {
        if (status == ApplicationRecord.Status.Lead) {
            return dice.chance(45)
                    ? new int[] {InterviewPlanRecord.LEAD}
                    : new int[] {InterviewPlanRecord.LEAD, InterviewPlanRecord.REACHED};
        }
        int reached = switch (status) {
            case Hired -> InterviewPlanRecord.OFFER;
            case Active -> furthest(dice, 45, 78, 95);
            default -> furthest(dice, 58, 83, 96);
        };
        int first = contacted ? InterviewPlanRecord.LEAD : InterviewPlanRecord.REVIEW;
        boolean ended = status != ApplicationRecord.Status.Active;
        int[] path = new int[reached - first + (ended ? 2 : 1)];
        for (int i = 0; i <= reached - first; i++) {
            path[i] = first + i;
        }
        if (ended) {
            path[path.length - 1] =
                    status == ApplicationRecord.Status.Hired ? InterviewPlanRecord.HIRED : InterviewPlanRecord.ARCHIVED;
        }
        return path;
    }

    private static int furthest(Dice dice, int review, int phone, int onsite) {
        int draw = dice.below(100);
        return draw < review
                ? InterviewPlanRecord.REVIEW
                : draw < phone
                        ? InterviewPlanRecord.PHONE
                        : draw < onsite ? InterviewPlanRecord.ONSITE : InterviewPlanRecord.OFFER;
    }

    /** How long it took from the application to the present stage. */
    private static long stay(Dice dice, ApplicationRecord.Status status, long age) {
        int days = status == ApplicationRecord.Status.Hired ? dice.between(20, 70) : dice.between(1, 55);
        return (long) (Math.min(days * Dates.DAY, age * 9 / 10) * (0.7 + 0.3 * dice.fraction()));
    }

    private ArchiveReasonRecord reason(Dice dice, int... path) {
        boolean offered = path[path.length - 2] == InterviewPlanRecord.OFFER;
        if (offered) {
            return company.archiveReason("declined");
        }
        int draw = dice.below(100);
        if (draw < 72) {
            return company.archiveReason(
                    draw < 28
                            ? "skills"
                            : draw < 46 ? "exp" : draw < 58 ? "feedback" : draw < 67 ? "filled" : "location");
        }
        if (draw < 94) {
            return company.archiveReason(draw < 79 ? "comp" : draw < 88 ? "withdrew" : "noshow");
        }
        return company.archiveReason(draw < 98 ? "dup" : "spam");
    }

    private @Nullable UserRecord creditedTo(Dice dice, SourceRecord source, long age) {
        boolean old = age > 420 * Dates.DAY;
        return switch (source.type()) {
            case "Sourced", "Campus" -> company.user(old && dice.chance(20) ? "u25" : "u05");
            case "Referral" ->
                company.user(
                        old && dice.chance(8)
                                ? "u24"
                                : "u" + (dice.chance(20) ? "0" + dice.between(7, 9) : dice.between(10, 22)));
            case "Agency" -> company.user("u23");
            default -> null;
        };
    }

    private void applyThrough(ApplicationRecord application, JobRecord job, long moment, Dice dice) {
        JobPostingRecord posting = SeedApplications.postingFor(company, job);
        if (posting != null && posting.createdAt() <= moment) {
            application.posting = posting;
            application.clientIp = "203.0.113." + dice.between(1, 254);
            application.userAgent = dice.pick(BROWSERS);
        }
    }
}
