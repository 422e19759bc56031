package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.KeySwitch;
import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.ClientInfoRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.EmailRecord;
import io.ashbyconnector.sandbox.company.FraudCheckRecord;
import io.ashbyconnector.sandbox.company.NoteRecord;
import io.ashbyconnector.sandbox.company.ProjectRecord;
import io.ashbyconnector.sandbox.company.SourceRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Candidates. */
final class CandidateOperations extends Area {
    /** The external mapping id of every candidate is this and the candidate's id. */
    private static final String MAPPING_PREFIX = "hris-";

    private static final String READ = "candidatesRead";
    private static final String WRITE = "candidatesWrite";

    private static final Set<String> FRAUD_STATUSES = Set.of("Fraudulent", "NotFraudulent", "Unsure");
    private static final Set<String> LINK_TYPES =
            Set.of("LinkedIn", "GitHub", "Twitter", "Medium", "StackOverflow", "YouTube", "CodePen", "Website");
    private static final Set<String> HRIS = Set.of(
            "ADP",
            "BambooHR",
            "bob",
            "Charthop",
            "Dayforce",
            "Enboarder",
            "Gusto",
            "Lattice",
            "Namely",
            "OracleHCM",
            "Paychex",
            "Paylocity",
            "Personio",
            "Remote",
            "Rippling",
            "SAP",
            "SelfServe",
            "UKG",
            "Workday");
    private static final Set<String> NOTE_TYPES = Set.of("text/plain", "text/html");

    /** Tags of HTML that a note does not keep; what they enclose stays. */
    private static final Pattern OTHER_TAGS =
            Pattern.compile("</?(?!/?(?:b|i|u|a|ul|ol|li|code|pre)[\\s/>])[a-zA-Z][^>]*>", Pattern.CASE_INSENSITIVE);

    CandidateOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "candidate.list" ->
                list(name, READ, company.candidates())
                        .created(params -> CreationFilter.between(params, company.clock()));
            case "candidate.info" -> info(READ, "candidate", this::findCandidate);
            case "candidate.listNotes" ->
                list(
                        name,
                        READ,
                        (params, key) ->
                                company.notes().of(candidate(params, key).id()));
            case "candidate.search" ->
                list(name, READ, company.candidates())
                        .paging(ListOperation.Paging.SEARCH)
                        .filter(CandidateOperations::matching);
            case "candidate.listProjects" -> list(name, READ, this::projects).paging(ListOperation.Paging.PAGED);
            case "candidate.listClientInfo" -> list(name, READ, this::clientInfo);
            case "candidate.listFraudChecks" ->
                list(name, READ, this::fraudChecks).paging(ListOperation.Paging.PAGED);
            case "candidate.getRecentEmailMessages" ->
                new ReadOperation("emailsRead", new RecentEmails(company, tokens)::read);
            case "candidate.create" -> write(WRITE, this::create);
            case "candidate.update" -> change(this::updated);
            case "candidate.addTag" ->
                change((candidate, params, key) ->
                        candidate.withTag(named("tagId", "candidate_tag", company.candidateTags(), params, key)));
            case "candidate.removeTag" ->
                change((candidate, params, key) ->
                        candidate.withoutTag(named("tagId", "candidate_tag", company.candidateTags(), params, key)
                                .id()));
            case "candidate.addProject" ->
                change((candidate, params, key) ->
                        candidate.withProject(project(params, key).id()));
            case "candidate.removeProject" ->
                change((candidate, params, key) ->
                        candidate.withoutProject(project(params, key).id()));
            case "candidate.setFraudStatus" ->
                change((candidate, params, key) ->
                        candidate.withFraudStatus(params.requiredOneOf("fraudStatus", FRAUD_STATUSES)));
            case "candidate.anonymize" -> change((candidate, params, key) -> anonymized(candidate));
            case "candidate.createNote" -> write(WRITE, this::createNote);
            case "candidate.addEmailMessage" -> write(WRITE, this::addEmail);
            case "candidate.pushToHris" -> writeAny(WRITE, this::pushToHris);
            default -> null;
        };
    }

    /** What becomes of a candidate by the arguments. */
    private interface Change {
        CandidateRecord apply(CandidateRecord candidate, Params params, ApiKey key);
    }

    /** A write that changes the candidate which the argument {@code candidateId} names, and answers with it. */
    private Operation change(Change change) {
        return write(WRITE, (params, key) -> {
            String id = candidate(params, key).id();
            return company.candidates().update(id, candidate -> change.apply(candidate, params, key));
        });
    }

    private CandidateRecord candidate(Params params, ApiKey key) {
        return named("candidateId", "candidate", company.candidates(), params, key);
    }

    private ProjectRecord project(Params params, ApiKey key) {
        return named("projectId", "project", company.recruiting().projects(), params, key);
    }

    private static Predicate<CandidateRecord> matching(Params params, ApiKey key) {
        String email = params.text("email");
        String name = params.text("name");
        String part = name == null ? null : name.strip().toLowerCase(Locale.ROOT);
        return candidate -> (email == null
                        || candidate.emails().stream().anyMatch(each -> each.equalsIgnoreCase(email.strip())))
                && (part == null || candidate.name().toLowerCase(Locale.ROOT).contains(part));
    }

    private LiveTable<ProjectRecord> projects(Params params, ApiKey key) {
        return shortLived(candidate(params, key).projects().stream()
                .map(company.recruiting().projects()::find)
                .filter(Objects::nonNull)
                .toList());
    }

    private LiveTable<ClientInfoRecord> clientInfo(Params params, ApiKey key) {
        return shortLived(ClientInfoRecord.of(candidate(params, key)));
    }

    private LiveTable<FraudCheckRecord> fraudChecks(Params params, ApiKey key) {
        return shortLived(FraudCheckRecord.of(candidate(params, key)));
    }

    private Row create(Params params, ApiKey key) {
        String name = params.requiredFilledText("name");
        Long moment = params.instant("createdAt");
        long createdAt = moment == null ? company.clock().millis() : moment;
        return company.candidates()
                .add(id -> described(CandidateRecord.added(company, id, name, createdAt), "website", params, key));
    }

    private CandidateRecord updated(CandidateRecord candidate, Params params, ApiKey key) {
        CandidateRecord now = candidate;
        String name = params.filledText("name");
        if (name != null) {
            now = now.withName(name);
        }
        Long createdAt = params.instant("createdAt");
        if (createdAt != null) {
            now = now.withCreatedAt(createdAt);
        }
        params.flag("sendNotifications");
        now = described(now, "websiteUrl", params, key);
        String other = params.email("alternateEmail");
        if (other != null) {
            now = now.withOtherEmail(other);
        }
        if (params.has("socialLinks")) {
            List<CandidateRecord.SocialLink> links = new ArrayList<>();
            for (Params link : params.requiredObjects("socialLinks")) {
                links.add(new CandidateRecord.SocialLink(
                        link.requiredOneOf("type", LINK_TYPES), link.requiredFilledText("url")));
            }
            now = now.withLinks(links);
        }
        return now;
    }

    /** The candidate with what creating and updating have in common. */
    private CandidateRecord described(CandidateRecord candidate, String website, Params params, ApiKey key) {
        CandidateRecord now = candidate;
        String email = params.email("email");
        if (email != null) {
            now = now.withEmail(email);
        }
        for (String other : params.texts("alternateEmailAddresses")) {
            now = now.withOtherEmail(other);
        }
        String phone = params.filledText("phoneNumber");
        if (phone != null) {
            now = now.withPhone(phone);
        }
        now = linked(now, "LinkedIn", params.filledText("linkedInUrl"));
        now = linked(now, "GitHub", params.filledText("githubUrl"));
        now = linked(now, "Website", params.filledText(website));
        SourceRecord source = namedIfGiven("sourceId", "source", company.sources(), params, key);
        if (source != null) {
            now = now.withSource(source);
        }
        UserRecord user = namedIfGiven("creditedToUserId", "user", company.users(), params, key);
        if (user != null) {
            now = now.withCreditedTo(user);
        }
        Params location = params.object("location");
        return location == null
                ? now
                : now.withLocation(location.text("city"), location.text("region"), location.text("country"));
    }

    private static CandidateRecord linked(CandidateRecord candidate, String type, @Nullable String url) {
        return url == null ? candidate : candidate.withLink(new CandidateRecord.SocialLink(type, url));
    }

    private CandidateRecord anonymized(CandidateRecord candidate) {
        boolean settled = candidate.applications().stream()
                .allMatch(application -> application.status() == ApplicationRecord.Status.Archived
                        || application.status() == ApplicationRecord.Status.Hired);
        if (!settled) {
            throw Problem.invalid(
                    "A candidate can be anonymized when all applications are archived or hired; this one has others");
        }
        return candidate.anonymized();
    }

    private Row addEmail(Params params, ApiKey key) {
        CandidateRecord candidate = candidate(params, key);
        String providerId = params.requiredFilledText("emailProviderEmailId");
        String subject = params.requiredText("subject");
        String from = params.requiredFilledText("from");
        String to = params.requiredFilledText("to");
        String body = params.requiredText("body");
        UserRecord user = namedIfGiven("userId", "user", company.users(), params, key);
        Long moment = params.instant("sentAt");
        long sentAt = moment == null ? company.clock().millis() : moment;
        String cc = params.text("cc");
        String url = params.url("messageUrl");
        String header = params.text("messageIdHeader");
        String thread = params.text("threadId");
        boolean isPrivate = params.flag("isPrivate");
        requirePrivateAccess(isPrivate, key);
        if (!company.recruiting().addProviderEmailId(providerId)) {
            throw Problem.invalid("A message with the 'emailProviderEmailId' " + providerId + " was added before");
        }
        return company.recruiting()
                .emails()
                .toChange(candidate.id())
                .add(id -> new EmailRecord(
                        id,
                        candidate.id(),
                        providerId,
                        subject,
                        from,
                        to,
                        body,
                        sentAt,
                        cc,
                        url,
                        header,
                        thread == null ? id : thread,
                        isPrivate,
                        user != null && from.contains(user.email()),
                        "public_api"));
    }

    private static void requirePrivateAccess(boolean isPrivate, ApiKey key) {
        if (isPrivate && !key.has(KeySwitch.PRIVATE_FIELDS)) {
            throw Problem.http(
                    403,
                    "missing_endpoint_permission",
                    "This API key may not create private notes and emails: its switch for non-offer private fields is"
                            + " off");
        }
    }

    private WriteOperation.Results pushToHris(Params params, ApiKey key) {
        ApplicationRecord application = named("applicationId", "application", company.applications(), params, key);
        String system = params.requiredOneOf("externalSystem", HRIS);
        if (system.equals("SelfServe")) {
            params.requiredId("integrationPartnerId");
        }
        params.id("integrationPartnerId");
        if (application.status() != ApplicationRecord.Status.Hired) {
            throw Problem.refused(
                    "candidate_hris_push_blocked_by_offer_status",
                    "Only who accepted an offer can be pushed; the application is " + application.status());
        }
        return application::write;
    }

    private Row createNote(Params params, ApiKey key) {
        String candidateId = candidate(params, key).id();
        String content = noteContent(params);
        boolean isPrivate = params.flag("isPrivate");
        requirePrivateAccess(isPrivate, key);
        params.flag("sendNotifications");
        Long moment = params.instant("createdAt");
        long createdAt = moment == null ? company.clock().millis() : moment;
        return company.notes()
                .toChange(candidateId)
                .add(id -> new NoteRecord(id, createdAt, isPrivate, content, actor(key)));
    }

    /** A string, or an object that says what kind of text it has. */
    private static String noteContent(Params params) {
        if (params.isText("note")) {
            return params.requiredText("note");
        }
        Params note = params.requiredObject("note");
        String type = note.oneOf("type", NOTE_TYPES);
        if (type == null) {
            throw note.missing("type");
        }
        String value = note.requiredText("value");
        return type.equals("text/html") ? OTHER_TAGS.matcher(value).replaceAll("") : value;
    }

    private InfoOperation.Found<CandidateRecord> findCandidate(Params params) {
        String mapping = params.text("externalMappingId");
        if (params.has("id") == (mapping != null)) {
            throw Problem.invalid("Expected either 'id' or 'externalMappingId'");
        }
        if (mapping == null) {
            return byId("id", company.candidates()).find(params);
        }
        CandidateRecord candidate = mapping.startsWith(MAPPING_PREFIX)
                ? company.candidates().find(mapping.substring(MAPPING_PREFIX.length()))
                : null;
        return new InfoOperation.Found<>("externalMappingId", mapping, candidate);
    }
}
