package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A candidate. Package-private fields are set once, by whoever makes the row. */
public final class CandidateRecord implements Row {
    private final Applicant person;
    private final long createdAt;
    final List<ApplicationRecord> applications;
    List<SocialLink> links = List.of();
    List<CandidateTagRecord> tags = List.of();

    @Nullable
    String position;

    @Nullable
    String company;

    @Nullable
    String school;

    @Nullable
    UploadedFile resume;

    @Nullable
    UploadedFile coverLetter;

    CustomValues customValues = CustomValues.NONE;

    @Nullable
    SourceRecord source;

    @Nullable
    UserRecord creditedTo;

    @Nullable
    String timezone;

    @Nullable
    String fraudStatus;

    CandidateRecord(Applicant person, long createdAt, List<ApplicationRecord> applications) {
        this.person = person;
        this.createdAt = createdAt;
        this.applications = applications;
    }

    /** The same candidate with a tag behind the others; this very candidate if it has the tag. */
    public CandidateRecord withTag(CandidateTagRecord tag) {
        if (tags.stream().anyMatch(has -> has.id().equals(tag.id()))) {
            return this;
        }
        CandidateRecord copy = copy();
        copy.tags = Stream.concat(tags.stream(), Stream.of(tag)).toList();
        return copy;
    }

    private CandidateRecord copy() {
        CandidateRecord copy = new CandidateRecord(person, createdAt, applications);
        copy.links = links;
        copy.tags = tags;
        copy.position = position;
        copy.company = company;
        copy.school = school;
        copy.resume = resume;
        copy.coverLetter = coverLetter;
        copy.customValues = customValues;
        copy.source = source;
        copy.creditedTo = creditedTo;
        copy.timezone = timezone;
        copy.fraudStatus = fraudStatus;
        return copy;
    }

    record SocialLink(String type, String url) {}

    /** The values of the company's own fields; null where a field has none. */
    record CustomValues(
            @Nullable Integer noticeWeeks,
            @Nullable Integer salary,
            String currency,
            @Nullable Boolean remote,
            @Nullable List<String> languages,
            @Nullable Integer years) {
        static final CustomValues NONE = new CustomValues(null, null, "USD", null, null, null);

        void write(JsonWriter json, View view) {
            json.array("customFields");
            if (noticeWeeks != null) {
                CompanyField.NOTICE.writeNumber(json, noticeWeeks);
            }
            if (salary != null && view.unrestricted()) {
                CompanyField.SALARY.writeMoney(json, salary, currency);
            }
            if (remote != null) {
                CompanyField.REMOTE.writeFlag(json, remote);
            }
            if (languages != null) {
                CompanyField.LANGUAGES.writeChoices(json, languages);
            }
            if (years != null) {
                CompanyField.YEARS.writeNumberRange(json, years, years + 2);
            }
            json.endArray();
        }
    }

    @Override
    public String id() {
        return person.id();
    }

    @Override
    public long createdAt() {
        return createdAt;
    }

    @Override
    public boolean restricted() {
        return !applications.isEmpty() && applications.stream().allMatch(ApplicationRecord::restricted);
    }

    /** Whether there is an address to write to. */
    public boolean hasEmail() {
        return !person.emails().isEmpty();
    }

    String name() {
        return person.name();
    }

    private long updatedAt() {
        long latest = createdAt + 90;
        for (ApplicationRecord application : applications) {
            latest = Math.max(latest, application.updatedAt());
        }
        return latest;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id())
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id(), updatedAt()))
                .text("name", person.name());
        Contact.writePrimary(json, "primaryEmailAddress", person.emails());
        Contact.writeAll(json, "emailAddresses", person.emails());
        Contact.writePrimary(json, "primaryPhoneNumber", person.phones());
        Contact.writeAll(json, "phoneNumbers", person.phones());
        json.array("socialLinks");
        for (SocialLink link : links) {
            json.object().text("type", link.type).text("url", link.url).endObject();
        }
        json.endArray().array("tags");
        for (CandidateTagRecord tag : tags) {
            tag.write(json, view);
        }
        json.endArray()
                .optionalText("position", position)
                .optionalText("company", company)
                .optionalText("school", school)
                .array("applicationIds");
        for (ApplicationRecord application : applications) {
            if (view.sees(application)) {
                json.value(application.id());
            }
        }
        json.endArray();
        writeFiles(json);
        customValues.write(json, view);
        json.text("profileUrl", "https://app.ashbyhq.com/candidate-searches/new/right-side/candidates/" + id());
        writeOrigin(json, view, source, creditedTo);
        json.nullableText("timezone", timezone);
        if (person.place() != null) {
            person.place().write(json);
        }
        json.nullableText("fraudStatus", fraudStatus).endObject();
    }

    private void writeFiles(JsonWriter json) {
        if (resume != null) {
            resume.write(json.object("resumeFileHandle"));
        }
        json.array("fileHandles");
        if (resume != null) {
            resume.write(json.object());
        }
        if (coverLetter != null) {
            coverLetter.write(json.object());
        }
        json.endArray();
    }

    private static void writeOrigin(
            JsonWriter json, View view, @Nullable SourceRecord source, @Nullable UserRecord creditedTo) {
        ApplicationRecord.writeNullable(json, view, "source", source);
        ApplicationRecord.writeNullable(json, view, "creditedToUser", creditedTo);
    }
}
