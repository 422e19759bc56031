package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The applications of the hand-written candidates. */
final class WrittenApplications {
    // key | candidate | job | status | source | credited to | reason | created at | entered present stage | path
    private static final String TABLE = """
            a0001 | c0002 | j10 | Active | linkedin | - | - | 2026-07-21T12:40:08.215Z | 2026-08-03T09:12:44.180Z | 2,3
            a0002 | c0005 | j11 | Active | - | - | - | 2026-02-17T22:58:02.101Z | 2026-02-17T22:58:02.101Z | 2
            a0003 | c0008 | j18 | Active | applied | - | - | 2026-06-04T10:36:29.055Z | 2026-08-19T14:27:31.640Z | 2,7,2,3
            a0004 | c0004 | j38 | Archived | applied | - | skills | 2025-08-12T18:20:34.250Z | 2025-09-01T16:00:12.009Z | 2,7
            a0005 | c0004 | j29 | Hired | ref | u18 | - | 2025-11-03T08:30:00.512Z | 2026-01-09T17:45:39.730Z | 2,3,4,5,6
            a0006 | c0004 | j15 | Active | internal | - | - | 2026-08-24T07:15:41.998Z | 2026-09-02T10:00:03.471Z | 2,3
            a0007 | c0003 | j33 | Archived | indeed | - | exp | 2025-06-30T07:45:20.377Z | 2025-07-14T11:05:55.120Z | 2,7
            a0008 | c0003 | j21 | Archived | community | - | noshow | 2025-09-02T19:22:48.861Z | 2025-10-06T08:31:07.344Z | 2,3,7
            a0009 | c0006 | j39 | Active | agency | u23 | - | 2026-05-06T13:11:47.699Z | 2026-06-11T15:20:18.902Z | 2,3,4
            a0010 | c0009 | j33 | Lead | sourced | u05 | - | 2026-06-22T08:05:13.840Z | 2026-06-29T09:41:22.557Z | 0,1
            a0011 | c0010 | j23 | Active | applied | - | - | 2026-07-09T15:49:56.448Z | 2026-07-16T12:02:39.813Z | 2,3
            a0012 | c0007 | j01 | Archived | applied | u05 | comp | 2026-04-02T16:21:09.390Z | 2026-06-18T11:40:51.884Z | 2,3,4,7
            a0431 | c0007 | j03 | Archived | applied | u05 | skills | 2026-05-20T10:03:27.745Z | 2026-06-09T08:54:16.201Z | 2,7
            """;

    private static final String REVIVED = "a0003";
    private static final String EXAMPLE = "a0012";

    private final Company company;
    private final List<TextTable.Line> lines = TextTable.read(TABLE).stream()
            .sorted(Comparator.comparing(line -> line.text(7)))
            .toList();

    WrittenApplications(Company company) {
        this.company = company;
    }

    long[] times() {
        return lines.stream()
                .mapToLong(line -> company.dates().at(line.text(7)))
                .toArray();
    }

    String id(String kind, int index) {
        return Ids.of(kind, lines.get(index).text(0));
    }

    int indexOf(String kind, String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (id(kind, i).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    List<ApplicationRecord> of(int candidate) {
        return IntStream.range(0, lines.size())
                .filter(index -> candidate(lines.get(index)) == candidate)
                .mapToObj(this::make)
                .toList();
    }

    ApplicationRecord make(int index) {
        TextTable.Line line = lines.get(index);
        String key = line.text(0);
        Dates dates = company.dates();
        long movedAt = dates.at(line.text(8));
        ApplicationRecord application = new ApplicationRecord(
                company,
                ~index,
                Ids.of("application", key),
                dates.at(line.text(7)),
                candidate(line),
                company.job(line.text(2)),
                ApplicationRecord.Status.valueOf(line.text(3)),
                movedAt,
                Arrays.stream(line.text(9).split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray());
        @Nullable String source = line.optional(4);
        @Nullable String creditedTo = line.optional(5);
        @Nullable String reason = line.optional(6);
        if (source != null) {
            setSource(application, company.source(source));
        }
        application.creditedTo = creditedTo == null ? null : company.user(creditedTo);
        application.archiveReason = reason == null ? null : company.archiveReason(reason);
        if (key.equals(REVIVED)) {
            application.archivedAt = application.createdAt() + (movedAt - application.createdAt()) / 3;
        } else if (application.status() == ApplicationRecord.Status.Archived) {
            application.archivedAt = movedAt;
        }
        if (application.posting != null) {
            application.clientIp = key.equals(EXAMPLE) ? "203.0.113.27" : "203.0.113." + (40 + index);
            application.userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        }
        application.rating = key.equals(EXAMPLE) ? "strong" : null;
        return application;
    }

    private void setSource(ApplicationRecord application, SourceRecord source) {
        application.source = source;
        if (source.type().equals("Inbound")) {
            application.posting = SeedApplications.postingFor(company, application.job());
        }
    }

    private int candidate(TextTable.Line line) {
        return company.people().handle(line.text(1));
    }
}
