package io.ashbyconnector.sandbox.company;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field that the context store keeps of a record.
 *
 * @param value reads it from a row of the entity: a {@link String} for text, a {@link Boolean} for a flag, epoch
 *     milliseconds as a {@link Long} for a time, or null
 */
public record StoredField(String name, Kind kind, Function<Row, @Nullable Object> value) {
    /** What the values of a field are. */
    public enum Kind {
        TEXT,
        FLAG,
        TIME
    }

    /** The fields of every entity that the context store keeps, by the entity's name. */
    public static Map<String, List<StoredField>> of(Company company) {
        Changes changes = company.changes();
        return Map.of(
                "candidates",
                List.of(
                        of("id", Kind.TEXT, Candidate.class, Candidate::id),
                        of("name", Kind.TEXT, Candidate.class, Candidate::name),
                        of("company", Kind.TEXT, Candidate.class, candidate -> candidate.company),
                        of("position", Kind.TEXT, Candidate.class, candidate -> candidate.position),
                        of("school", Kind.TEXT, Candidate.class, candidate -> candidate.school)),
                "applications",
                List.of(
                        of("id", Kind.TEXT, Application.class, Application::id),
                        of(
                                "status",
                                Kind.TEXT,
                                Application.class,
                                application -> application.status().name()),
                        of("archiveReason", Kind.TEXT, Application.class, StoredField::archiveReasonText),
                        of("createdAt", Kind.TIME, Application.class, Application::createdAt),
                        of(
                                "updatedAt",
                                Kind.TIME,
                                Application.class,
                                application -> changes.updatedAt(application.id(), application.updatedAt()))),
                "jobs",
                List.of(
                        of("id", Kind.TEXT, Job.class, Job::id),
                        of("title", Kind.TEXT, Job.class, Job::title),
                        of("status", Kind.TEXT, Job.class, Job::status),
                        of("departmentId", Kind.TEXT, Job.class, job -> job.department.id()),
                        of("locationId", Kind.TEXT, Job.class, job -> job.location.id())),
                "users",
                List.of(
                        of("id", Kind.TEXT, User.class, User::id),
                        of("firstName", Kind.TEXT, User.class, User::firstName),
                        of("lastName", Kind.TEXT, User.class, User::lastName),
                        of("email", Kind.TEXT, User.class, User::email)),
                "job_postings",
                List.of(
                        of("id", Kind.TEXT, JobPosting.class, JobPosting::id),
                        of("title", Kind.TEXT, JobPosting.class, posting -> posting.job.title()),
                        of("isListed", Kind.FLAG, JobPosting.class, JobPosting::isListed),
                        of("jobId", Kind.TEXT, JobPosting.class, posting -> posting.job.id()),
                        of("locationName", Kind.TEXT, JobPosting.class, JobPosting::locationName)));
    }

    private static <R extends Row> StoredField of(
            String name, Kind kind, Class<R> type, Function<R, @Nullable Object> value) {
        return new StoredField(name, kind, row -> value.apply(type.cast(row)));
    }

    private static @Nullable String archiveReasonText(Application application) {
        return application.archiveReason == null ? null : application.archiveReason.text();
    }

    /** Why an application was archived, whose text is the stored value; null for anything else. */
    public static @Nullable ArchiveReason archiveReason(Row row) {
        return row instanceof Application application ? application.archiveReason : null;
    }
}
