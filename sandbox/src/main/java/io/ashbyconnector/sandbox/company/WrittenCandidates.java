package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ten candidates written by hand, each with a shape that a client must cope with. */
final class WrittenCandidates {
    // key | name | created at
    private static final String TABLE = """
            c0001 | Marit Ostrander | 2025-03-11T09:14:52.301Z
            c0002 | Teodor Valgarde | 2025-05-19T14:02:11.518Z
            c0003 | Anonymized Candidate | 2025-06-30T07:45:20.040Z
            c0004 | Ngozi Amberwell | 2025-08-12T18:20:33.907Z
            c0005 | Brock Stanhope-Rill | 2026-02-17T22:58:01.666Z
            c0007 | Isolde Varga | 2026-04-02T16:21:09.114Z
            c0006 | Ophelia Cranbrook | 2026-05-06T13:11:47.250Z
            c0008 | Zoë O'Brien-Łukasik | 2026-06-04T10:36:28.719Z
            c0009 | Ilse Brandvold | 2026-06-22T08:05:13.402Z
            c0010 | Ilse Brandvold | 2026-07-09T15:49:56.083Z
            """;

    private final Company company;
    private final List<TextTable.Line> lines = TextTable.read(TABLE);
    private final Map<String, Integer> indexes = new HashMap<>();

    WrittenCandidates(Company company) {
        this.company = company;
        for (TextTable.Line line : lines) {
            indexes.put(Ids.of("candidate", line.text(0)), indexes.size());
        }
    }

    static int count() {
        return (int) TABLE.lines().count();
    }

    long[] times() {
        return lines.stream()
                .mapToLong(line -> company.dates().at(line.text(2)))
                .toArray();
    }

    int indexOf(String id) {
        return indexes.getOrDefault(id, -1);
    }

    String id(int index) {
        return Ids.of("candidate", lines.get(index).text(0));
    }

    /** The handle of the candidate with this key. */
    int handle(String key) {
        return ~indexOf(Ids.of("candidate", key));
    }

    Applicant person(int index) {
        TextTable.Line line = lines.get(index);
        String key = line.text(0);
        return switch (key) {
            case "c0001", "c0003" -> person(line, List.of(), List.of(), -1);
            case "c0002" ->
                person(
                        line,
                        List.of(personal("teodor.valgarde@inbox.example"), work("t.valgarde@lodestar.example")),
                        List.of(personal("+49 30 555 0117"), work("+49 30 555 0118")),
                        12);
            case "c0004" ->
                person(line, List.of(personal("ngozi@postbox.example")), List.of(personal("+1 416 555 0161")), 8);
            case "c0005" -> person(line, List.of(personal("brock.rill@mymail.example")), List.of(), -1);
            case "c0006" ->
                person(
                        line,
                        List.of(personal("o.cranbrook@letterbox.example")),
                        List.of(personal("+1 206 555 0133")),
                        3);
            case "c0007" ->
                person(
                        line,
                        List.of(personal("isolde.varga@mailbox.example"), work("ivarga@torquelab.example")),
                        List.of(personal("+1 503 555 0142")),
                        0);
            case "c0008" -> person(line, List.of(personal("zoe.obrienlukasik@mailbox.example")), List.of(), 18);
            case "c0009" -> person(line, List.of(personal("ilse.brandvold@inbox.example")), List.of(), 19);
            default -> person(line, List.of(personal("ilse.b@mymail.example")), List.of(), 12);
        };
    }

    CandidateRecord make(int index, List<ApplicationRecord> applications) {
        TextTable.Line line = lines.get(index);
        String key = line.text(0);
        Applicant person = person(index);
        CandidateRecord candidate =
                new CandidateRecord(company, person, company.dates().at(line.text(2)), applications);
        if (key.equals("c0001")) {
            return candidate;
        }
        candidate.fraudStatus = key.equals("c0005") ? "Fraudulent" : "PassedFraudCheck";
        candidate.source = applications.isEmpty() ? null : applications.get(0).source;
        candidate.creditedTo = applications.isEmpty() ? null : applications.get(0).creditedTo;
        candidate.timezone = person.place() == null ? null : person.place().timezone();
        if (!key.equals("c0003")) {
            candidate.resume = file(key, "resume", person.name() + " - Resume.pdf");
        }
        if (key.equals("c0002")) {
            furnish(candidate);
        } else if (key.equals("c0007")) {
            candidate.coverLetter = file(key, "cover", "Cover letter.pdf");
            candidate.links = List.of(
                    new CandidateRecord.SocialLink("LinkedIn", "https://www.linkedin.com/in/isolde-varga-example"),
                    new CandidateRecord.SocialLink("GitHub", "https://github.com/ivarga-example"));
            candidate.tags = tags("Hardware background");
            candidate.position = "Embedded Software Engineer";
            candidate.company = "Torquelab Instruments";
            candidate.school = "Cascadia Institute of Technology";
            candidate.customValues = new CandidateRecord.CustomValues(4, null, "USD", null, List.of("en", "hu"), null);
        }
        return candidate;
    }

    private void furnish(CandidateRecord candidate) {
        candidate.links = List.of(
                new CandidateRecord.SocialLink("LinkedIn", "https://www.linkedin.com/in/teodor-valgarde-example"),
                new CandidateRecord.SocialLink("GitHub", "https://github.com/tvalgarde-example"),
                new CandidateRecord.SocialLink("Twitter", "https://twitter.com/tvalgarde_example"),
                new CandidateRecord.SocialLink("Medium", "https://medium.com/@tvalgarde-example"),
                new CandidateRecord.SocialLink("StackOverflow", "https://stackoverflow.com/users/0/tvalgarde-example"),
                new CandidateRecord.SocialLink("YouTube", "https://www.youtube.com/@tvalgarde-example"),
                new CandidateRecord.SocialLink("CodePen", "https://codepen.io/tvalgarde-example"),
                new CandidateRecord.SocialLink("Website", "https://valgarde.example"));
        candidate.tags =
                tags("Silver medalist", "Open to relocation", "Hardware background", "Speaker", "German speaker");
        candidate.position = "Platform Engineer";
        candidate.company = "Lodestar Avionics";
        candidate.school = "Technische Hochschule Spreetal";
        candidate.customValues = new CandidateRecord.CustomValues(6, 88_000, "EUR", true, List.of("en", "la"), 7);
    }

    private Applicant person(TextTable.Line line, List<Contact> emails, List<Contact> phones, int place) {
        @Nullable HomeCity home = place < 0 ? null : company.places().get(place);
        return new Applicant(Ids.of("candidate", line.text(0)), line.text(1), line.text(0), emails, phones, home);
    }

    private List<CandidateTagRecord> tags(String... titles) {
        List<String> wanted = List.of(titles);
        return company.tags().rows().stream()
                .filter(tag -> wanted.contains(tag.title()))
                .toList();
    }

    private static Contact personal(String value) {
        return new Contact(value, "Personal", true);
    }

    private static Contact work(String value) {
        return new Contact(value, "Work", false);
    }

    private static UploadedFile file(String key, String kind, String name) {
        String id = Ids.of("file", key + "-" + kind);
        String token = switch (key + "-" + kind) {
            case "c0007-resume" -> "6cfa9030c88f6733c7dc4c9ecf0895e6e0dd1190";
            case "c0007-cover" -> "a50a2ac4867040de5ee5a9ed137b049096ae9b26";
            default -> id.replace("-", "") + "00c0ffee";
        };
        return new UploadedFile(id, name, "eyJoIjoi" + token);
    }
}
