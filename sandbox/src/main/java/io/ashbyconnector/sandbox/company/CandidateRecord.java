package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A candidate. Package-private fields are set once, by whoever makes the row. */
public final class CandidateRecord implements Row {
    static final String ANONYMOUS = "Anonymized Candidate";

    private final Company account;
    private Applicant person;
    private long createdAt;
    private final List<ApplicationRecord> seedApplications;
    private List<String> addedApplications = List.of();
    private @Nullable List<String> projects;
    private FieldValues fieldValues = FieldValues.NONE;
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

    List<UploadedFile> otherFiles = List.of();

    CustomValues customValues = CustomValues.NONE;

    @Nullable
    SourceRecord source;

    @Nullable
    UserRecord creditedTo;

    @Nullable
    String timezone;

    @Nullable
    String fraudStatus;

    /** @param applications those that the data set has, as they are there */
    CandidateRecord(Company account, Applicant person, long createdAt, List<ApplicationRecord> applications) {
        this.account = account;
        this.person = person;
        this.createdAt = createdAt;
        this.seedApplications = applications;
    }

    /** A new candidate. */
    public static CandidateRecord added(Company account, String id, String name, long createdAt) {
        Applicant person = new Applicant(id, name, "", List.of(), List.of(), null);
        return new CandidateRecord(account, person, createdAt, List.of());
    }

    /** The same candidate with another resume; the one before stays among the files. */
    CandidateRecord withResume(UploadedFile file) {
        CandidateRecord old = resume == null ? this : withFile(resume);
        return old.with(copy -> copy.resume = file);
    }

    /** The same candidate with one more file. */
    CandidateRecord withFile(UploadedFile file) {
        return with(copy -> copy.otherFiles =
                Stream.concat(otherFiles.stream(), Stream.of(file)).toList());
    }

    /** All files, the resume first. */
    Stream<UploadedFile> files() {
        return Stream.concat(Stream.of(resume, coverLetter).filter(Objects::nonNull), otherFiles.stream());
    }

    private CandidateRecord with(Consumer<CandidateRecord> change) {
        CandidateRecord copy = new CandidateRecord(account, person, createdAt, seedApplications);
        copy.addedApplications = addedApplications;
        copy.projects = projects;
        copy.fieldValues = fieldValues;
        copy.links = links;
        copy.tags = tags;
        copy.position = position;
        copy.company = company;
        copy.school = school;
        copy.resume = resume;
        copy.coverLetter = coverLetter;
        copy.otherFiles = otherFiles;
        copy.customValues = customValues;
        copy.source = source;
        copy.creditedTo = creditedTo;
        copy.timezone = timezone;
        copy.fraudStatus = fraudStatus;
        change.accept(copy);
        return copy;
    }

    private CandidateRecord withPerson(
            String name, List<Contact> emails, List<Contact> phones, @Nullable HomeCity place) {
        return with(copy -> copy.person = new Applicant(id(), name, person.slug(), emails, phones, place));
    }

    public CandidateRecord withName(String name) {
        return withPerson(name, person.emails(), person.phones(), person.place());
    }

    /** The same candidate with another primary email address. */
    public CandidateRecord withEmail(String address) {
        return withPerson(
                person.name(), Contact.withPrimary(person.emails(), address), person.phones(), person.place());
    }

    /** The same candidate with an email address more. */
    public CandidateRecord withOtherEmail(String address) {
        return withPerson(person.name(), Contact.withOther(person.emails(), address), person.phones(), person.place());
    }

    /** The same candidate with another primary phone number. */
    public CandidateRecord withPhone(String number) {
        return withPerson(person.name(), person.emails(), Contact.withPrimary(person.phones(), number), person.place());
    }

    /** The same candidate somewhere else; what is unknown is null. */
    public CandidateRecord withLocation(@Nullable String city, @Nullable String region, @Nullable String country) {
        return withPerson(person.name(), person.emails(), person.phones(), HomeCity.of(city, region, country));
    }

    public CandidateRecord withCreatedAt(long moment) {
        return with(copy -> copy.createdAt = moment);
    }

    public CandidateRecord withSource(SourceRecord from) {
        return with(copy -> copy.source = from);
    }

    public CandidateRecord withCreditedTo(UserRecord user) {
        return with(copy -> copy.creditedTo = user);
    }

    public CandidateRecord withFraudStatus(String status) {
        return with(copy -> copy.fraudStatus = status);
    }

    /** The same candidate with another link of its type, or one more. */
    public CandidateRecord withLink(SocialLink link) {
        List<SocialLink> now = new ArrayList<>(links);
        now.removeIf(each -> each.type.equals(link.type));
        now.add(link);
        return withLinks(now);
    }

    public CandidateRecord withLinks(List<SocialLink> now) {
        return with(copy -> copy.links = List.copyOf(now));
    }

    /** The same candidate with a tag behind the others; this very candidate if it has the tag. */
    public CandidateRecord withTag(CandidateTagRecord tag) {
        if (tags.stream().anyMatch(has -> has.id().equals(tag.id()))) {
            return this;
        }
        return with(
                copy -> copy.tags = Stream.concat(tags.stream(), Stream.of(tag)).toList());
    }

    /** The same candidate without a tag; this very candidate if it has no such tag. */
    public CandidateRecord withoutTag(String tag) {
        List<CandidateTagRecord> others =
                tags.stream().filter(has -> !has.id().equals(tag)).toList();
        return others.size() == tags.size() ? this : with(copy -> copy.tags = others);
    }

    /** The ids of the projects it is in. */
    public List<String> projects() {
        return projects == null ? account.recruiting().seedProjectsOf(id()) : projects;
    }

    /** The same candidate in one project more; this very candidate if it is in it. */
    public CandidateRecord withProject(String project) {
        List<String> before = projects();
        return before.contains(project)
                ? this
                : with(copy -> copy.projects =
                        Stream.concat(before.stream(), Stream.of(project)).toList());
    }

    /** The same candidate out of a project; this very candidate if it is not in it. */
    public CandidateRecord withoutProject(String project) {
        List<String> before = projects();
        return before.contains(project)
                ? with(copy -> copy.projects =
                        before.stream().filter(each -> !each.equals(project)).toList())
                : this;
    }

    /** The same candidate with a value of one of the company's own fields; null clears it. */
    public CandidateRecord withFieldValue(String field, @Nullable Object value) {
        return with(copy -> copy.fieldValues = fieldValues.with(field, value));
    }

    /** The same candidate with an application that was added. */
    CandidateRecord withApplication(String application) {
        return with(copy -> copy.addedApplications = Stream.concat(addedApplications.stream(), Stream.of(application))
                .toList());
    }

    /** What is left of the candidate when nothing may tell who it was. */
    public CandidateRecord anonymized() {
        return withPerson(ANONYMOUS, List.of(), List.of(), null).with(copy -> {
            copy.links = List.of();
            copy.position = null;
            copy.company = null;
            copy.school = null;
            copy.resume = null;
            copy.coverLetter = null;
            copy.otherFiles = List.of();
            copy.customValues = CustomValues.NONE;
            copy.fieldValues = FieldValues.NONE;
            copy.timezone = null;
        });
    }

    /** A page about the candidate on the web; the type is one of Ashby's words, such as {@code LinkedIn}. */
    public record SocialLink(String type, String url) {}

    /** The values of the company's own fields; null where a field has none. */
    record CustomValues(
            @Nullable Integer noticeWeeks,
            @Nullable Integer salary,
            String currency,
            @Nullable Boolean remote,
            @Nullable List<String> languages,
            @Nullable Integer years) {
        static final CustomValues NONE = new CustomValues(null, null, "USD", null, null, null);

        void write(JsonWriter json, View view, FieldValues changed) {
            if (noticeWeeks != null && !changed.has(CompanyField.NOTICE)) {
                CompanyField.NOTICE.writeNumber(json, noticeWeeks);
            }
            if (salary != null && !changed.has(CompanyField.SALARY) && view.unrestricted()) {
                CompanyField.SALARY.writeMoney(json, salary, currency);
            }
            if (remote != null && !changed.has(CompanyField.REMOTE)) {
                CompanyField.REMOTE.writeFlag(json, remote);
            }
            if (languages != null && !changed.has(CompanyField.LANGUAGES)) {
                CompanyField.LANGUAGES.writeChoices(json, languages);
            }
            if (years != null && !changed.has(CompanyField.YEARS)) {
                CompanyField.YEARS.writeNumberRange(json, years, years + 2);
            }
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
        List<ApplicationRecord> now = applications();
        return !now.isEmpty() && now.stream().allMatch(ApplicationRecord::restricted);
    }

    /** Whether there is an address to write to. */
    public boolean hasEmail() {
        return !person.emails().isEmpty();
    }

    /** Its applications as they are now, oldest first. */
    public List<ApplicationRecord> applications() {
        LiveTable<ApplicationRecord> table = account.applications();
        if (table.unchanged()) {
            return seedApplications;
        }
        return Stream.concat(
                        seedApplications.stream().map(table::current),
                        addedApplications.stream().map(table::find))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(ApplicationRecord::createdAt))
                .toList();
    }

    /** What applications repeat of it. */
    Applicant person() {
        return person;
    }

    public String name() {
        return person.name();
    }

    /** Its email addresses, the primary one among them. */
    public List<String> emails() {
        return person.emails().stream().map(Contact::value).toList();
    }

    private long updatedAt() {
        long latest = createdAt + 90;
        for (ApplicationRecord application : applications()) {
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
            CandidateTagRecord now = account.candidateTags().current(tag);
            (now == null ? tag : now).write(json, view);
        }
        json.endArray()
                .optionalText("position", position)
                .optionalText("company", company)
                .optionalText("school", school)
                .array("applicationIds");
        for (ApplicationRecord application : applications()) {
            if (view.sees(application)) {
                json.value(application.id());
            }
        }
        json.endArray();
        writeFiles(json);
        json.array("customFields");
        customValues.write(json, view, fieldValues);
        fieldValues.write(json, view, account.customFields());
        json.endArray()
                .text("profileUrl", "https://app.ashbyhq.com/candidate-searches/new/right-side/candidates/" + id());
        ApplicationRecord.writeNullable(
                json, view, "source", source == null ? null : account.sources().current(source));
        ApplicationRecord.writeNullable(
                json,
                view,
                "creditedToUser",
                creditedTo == null ? null : account.users().current(creditedTo));
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
        files().forEach(file -> file.write(json.object()));
        json.endArray();
    }
}
