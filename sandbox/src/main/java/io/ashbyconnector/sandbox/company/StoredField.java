package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.Row;
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
                        of("id", Kind.TEXT, CandidateRecord.class, CandidateRecord::id),
                        of("name", Kind.TEXT, CandidateRecord.class, CandidateRecord::name),
                        of("company", Kind.TEXT, CandidateRecord.class, candidate -> candidate.company),
                        of("position", Kind.TEXT, CandidateRecord.class, candidate -> candidate.position),
                        of("school", Kind.TEXT, CandidateRecord.class, candidate -> candidate.school)),
                "applications",
                List.of(
                        of("id", Kind.TEXT, ApplicationRecord.class, ApplicationRecord::id),
                        of(
                                "status",
                                Kind.TEXT,
                                ApplicationRecord.class,
                                application -> application.status().name()),
                        of("archiveReason", Kind.TEXT, ApplicationRecord.class, StoredField::archiveReasonText),
                        of("createdAt", Kind.TIME, ApplicationRecord.class, ApplicationRecord::createdAt),
                        of(
                                "updatedAt",
                                Kind.TIME,
                                ApplicationRecord.class,
                                application -> changes.updatedAt(application.id(), application.updatedAt()))),
                "jobs",
                List.of(
                        of("id", Kind.TEXT, JobRecord.class, JobRecord::id),
                        of("title", Kind.TEXT, JobRecord.class, JobRecord::title),
                        of("status", Kind.TEXT, JobRecord.class, JobRecord::status),
                        of("departmentId", Kind.TEXT, JobRecord.class, job -> job.department.id()),
                        of("locationId", Kind.TEXT, JobRecord.class, job -> job.location.id())),
                "users",
                List.of(
                        of("id", Kind.TEXT, UserRecord.class, UserRecord::id),
                        of("firstName", Kind.TEXT, UserRecord.class, UserRecord::firstName),
                        of("lastName", Kind.TEXT, UserRecord.class, UserRecord::lastName),
                        of("email", Kind.TEXT, UserRecord.class, UserRecord::email)),
                "job_postings",
                List.of(
                        of("id", Kind.TEXT, JobPostingRecord.class, JobPostingRecord::id),
                        of("title", Kind.TEXT, JobPostingRecord.class, JobPostingRecord::title),
                        of("isListed", Kind.FLAG, JobPostingRecord.class, JobPostingRecord::isListed),
                        of("jobId", Kind.TEXT, JobPostingRecord.class, posting -> posting.job.id()),
                        of("locationName", Kind.TEXT, JobPostingRecord.class, JobPostingRecord::locationName)));
    }

    private static <R extends Row> StoredField of(
            String name, Kind kind, Class<R> type, Function<R, @Nullable Object> value) {
        return new StoredField(name, kind, row -> value.apply(type.cast(row)));
    }

    private static @Nullable String archiveReasonText(ApplicationRecord application) {
        return application.archiveReason == null ? null : application.archiveReason.text();
    }

    /** Why an application was archived, whose text is the stored value; null for anything else. */
    public static @Nullable ArchiveReasonRecord archiveReason(Row row) {
        return row instanceof ApplicationRecord application ? application.archiveReason : null;
    }
}
