package io.ashbyconnector.api;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateClientInfo;
import io.ashbyconnector.model.candidate.CandidateFraudCheck;
import io.ashbyconnector.model.candidate.CandidateRow;
import io.ashbyconnector.model.candidate.EmailMessage;
import io.ashbyconnector.model.candidate.Note;
import io.ashbyconnector.model.candidate.Project;
import io.ashbyconnector.model.candidate.RecentEmailMessage;
import io.ashbyconnector.model.overview.CandidateOverview;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** People who apply, are referred, or are sourced. */
public final class Candidates extends SearchableEntity<Candidate, Candidates.Query, CandidateRow> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Candidates(Engine engine) {
        super(engine, "candidates", Candidate.class, CandidateRow.class, Query::new);
    }

    /**
     * Uploads a resume from disk, as {@link #uploadResume(String, FileContent)} does.
     *
     * @param candidateId the candidate's id, a UUID
     * @param file the path of the file
     * @return the candidate as it is afterwards
     * @throws io.ashbyconnector.error.InvalidParameterException as {@link FileContent#of(Path)} does
     */
    public Candidate uploadResume(String candidateId, Path file) {
        return uploadResume(candidateId, FileContent.of(file));
    }

    /**
     * Gives a candidate a new resume, from which Ashby fills in what it does not know of the candidate yet.
     *
     * @param candidateId the candidate's id, a UUID
     * @param content the content, name and media type of the file
     * @return the candidate as it is afterwards
     */
    public Candidate uploadResume(String candidateId, FileContent content) {
        return upload("upload_resume", candidateId, "resumeHandle", Files.Purpose.CANDIDATE_RESUME, content);
    }

    /**
     * Uploads a file from disk, as {@link #uploadFile(String, FileContent)} does.
     *
     * @param candidateId the candidate's id, a UUID
     * @param file the path of the file
     * @return the candidate as it is afterwards
     * @throws io.ashbyconnector.error.InvalidParameterException as {@link FileContent#of(Path)} does
     */
    public Candidate uploadFile(String candidateId, Path file) {
        return uploadFile(candidateId, FileContent.of(file));
    }

    /**
     * Adds a file to those of a candidate.
     *
     * @param candidateId the candidate's id, a UUID
     * @param content the content, name and media type of the file
     * @return the candidate as it is afterwards
     */
    public Candidate uploadFile(String candidateId, FileContent content) {
        return upload("upload_file", candidateId, "fileHandle", Files.Purpose.CANDIDATE_FILES, content);
    }

    private Candidate upload(
            String action, String candidateId, String parameter, Files.Purpose purpose, FileContent content) {
        MissingParameterException.required(candidateId, "candidateId");
        Map<String, @Nullable Object> params = new Files(engine())
                .uploadFor(entity(), action, Map.of("candidateId", candidateId), parameter, purpose, content);
        return target(action).record(params);
    }

    /**
     * Candidates with an e-mail address and a name, at most 100; null for any. Ashby API, candidate.search.
     *
     * @param email the exact address
     * @param name the name, or a part of it
     * @return the candidates, or an empty list
     * @throws io.ashbyconnector.error.MissingParameterException when both are null
     */
    public List<Candidate> search(@Nullable String email, @Nullable String name) {
        if (email == null) {
            required(name, "email or name");
        }
        Required wanted = new Required();
        if (email != null) {
            wanted.set("email", email);
        }
        if (name != null) {
            wanted.set("name", name);
        }
        return target("search", Candidate.class).list(wanted);
    }

    /**
     * The candidate with an e-mail address. Ashby API, candidate.search.
     *
     * @param email the exact e-mail address
     * @return the candidate, or empty if there is none
     * @throws InvalidInputException when several candidates have it; {@link #search} has them all
     */
    public Optional<Candidate> byEmail(String email) {
        List<Candidate> found = search(required(email, "email"), null);
        if (found.size() > 1) {
            throw new InvalidInputException(ErrorDetails.of("Several candidates have this e-mail address: "
                            + String.join(
                                    ", ", found.stream().map(Candidate::id).toList()) + ".")
                    .in("candidates.search")
                    .hint("Use search(email, name), and choose among them."));
        }
        return found.stream().findFirst();
    }

    /**
     * Everything on one candidate, from as many calls as that takes. What the credential may not read, or the mode lacks, is
     * named in {@link CandidateOverview#missing}.
     *
     * @param id the candidate's id, a UUID
     * @return the candidate with applications, interviews, feedback, offers and notes
     * @throws io.ashbyconnector.error.NotFoundException when there is no such candidate
     */
    public CandidateOverview show(String id) {
        return target("show", CandidateOverview.class).record(Map.of("id", required(id, "id")));
    }

    /**
     * Adds a candidate. Only the name is needed. Ashby API, candidate.create.
     *
     * @param name the full name
     * @return the new candidate
     */
    public Candidate create(String name) {
        return create(name, options -> {});
    }

    /**
     * Adds a candidate. Only the name is needed. Ashby API, candidate.create.
     *
     * @param name the full name
     * @param options sets the optional parameters
     * @return the new candidate
     */
    public Candidate create(String name, Consumer<NewCandidate> options) {
        return target("create", Candidate.class)
                .record(new NewCandidate().set("name", name).filledBy(options));
    }

    /**
     * Changes a candidate's name, contacts, links, source or location. Ashby API, candidate.update.
     *
     * @param candidateId the candidate's id, a UUID
     * @param options sets what is to change
     * @return the candidate as it is afterwards
     */
    public Candidate update(String candidateId, Consumer<CandidateChanges> options) {
        return target("update", Candidate.class)
                .record(new CandidateChanges().set("candidateId", candidateId).filledBy(options));
    }

    /**
     * The addresses and browsers that a candidate applied from: Ashby API, candidate.listClientInfo.
     *
     * @param candidateId the candidate's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public SyncedQuery<CandidateClientInfo> clientInfo(String candidateId) {
        return new SyncedQuery<>(
                target("list_client_info", CandidateClientInfo.class),
                Map.of("candidateId", required(candidateId, "candidateId")));
    }

    /**
     * What Ashby's fraud detection found about a candidate: Ashby API, candidate.listFraudChecks.
     *
     * @param candidateId the candidate's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public PlainQuery<CandidateFraudCheck> fraudChecks(String candidateId) {
        return new PlainQuery<>(
                target("list_fraud_checks", CandidateFraudCheck.class),
                Map.of("candidateId", required(candidateId, "candidateId")));
    }

    /**
     * The notes on a candidate: Ashby API, candidate.listNotes.
     *
     * @param candidateId the candidate's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public SyncedQuery<Note> notes(String candidateId) {
        return new SyncedQuery<>(
                target("list_notes", Note.class), Map.of("candidateId", required(candidateId, "candidateId")));
    }

    /**
     * The projects that a candidate is in: Ashby API, candidate.listProjects.
     *
     * @param candidateId the candidate's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public SyncedQuery<Project> projects(String candidateId) {
        return new SyncedQuery<>(
                target("list_projects", Project.class), Map.of("candidateId", required(candidateId, "candidateId")));
    }

    /**
     * E-mails exchanged with a candidate lately, newest first: Ashby API, candidate.getRecentEmailMessages.
     *
     * @param candidateId the candidate's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public RecentEmailQuery recentEmailMessages(String candidateId) {
        return new RecentEmailQuery(
                target("get_recent_email_messages", RecentEmailMessage.class),
                Map.of("candidateId", required(candidateId, "candidateId")));
    }

    /**
     * Adds an e-mail that was sent or received elsewhere to a candidate's feed. Ashby API, candidate.addEmailMessage.
     *
     * @param candidateId the candidate's id, a UUID
     * @param emailProviderEmailId the id of the message in the mail system
     * @param subject the subject line
     * @param from the sender's e-mail address
     * @param to the recipient's e-mail address
     * @param body the text of the message
     * @return the message as Ashby keeps it
     */
    public EmailMessage addEmailMessage(
            String candidateId, String emailProviderEmailId, String subject, String from, String to, String body) {
        return addEmailMessage(candidateId, emailProviderEmailId, subject, from, to, body, options -> {});
    }

    /**
     * Adds an e-mail that was sent or received elsewhere to a candidate's feed. Ashby API, candidate.addEmailMessage.
     *
     * @param candidateId the candidate's id, a UUID
     * @param emailProviderEmailId the id of the message in the mail system
     * @param subject the subject line
     * @param from the sender's e-mail address
     * @param to the recipient's e-mail address
     * @param body the text of the message
     * @param options sets the optional parameters
     * @return the message as Ashby keeps it
     */
    public EmailMessage addEmailMessage(
            String candidateId,
            String emailProviderEmailId,
            String subject,
            String from,
            String to,
            String body,
            Consumer<NewEmailMessage> options) {
        return target("add_email_message", EmailMessage.class)
                .record(new NewEmailMessage()
                        .set("candidateId", candidateId)
                        .set("emailProviderEmailId", emailProviderEmailId)
                        .set("subject", subject)
                        .set("from", from)
                        .set("to", to)
                        .set("body", body)
                        .filledBy(options));
    }

    /**
     * Adds a candidate to a project. Ashby API, candidate.addProject.
     *
     * @param candidateId the candidate's id, a UUID
     * @param projectId the project's id, a UUID
     * @return the candidate as it is afterwards
     */
    public Candidate addProject(String candidateId, String projectId) {
        return target("add_project", Candidate.class)
                .record(new Required().set("candidateId", candidateId).set("projectId", projectId));
    }

    /**
     * Tags a candidate. Ashby API, candidate.addTag.
     *
     * @param candidateId the candidate's id, a UUID
     * @param tagId the tag's id, a UUID
     * @return the candidate as it is afterwards
     */
    public Candidate addTag(String candidateId, String tagId) {
        return target("add_tag", Candidate.class)
                .record(new Required().set("candidateId", candidateId).set("tagId", tagId));
    }

    /**
     * Removes all personal data of a candidate for good. Every application must be archived or hired. Ashby API,
     * candidate.anonymize.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param candidateId the candidate's id, a UUID
     * @return the candidate as it is afterwards
     */
    public Candidate anonymize(String candidateId) {
        return target("anonymize", Candidate.class).record(new Required().set("candidateId", candidateId));
    }

    /**
     * Writes a note on a candidate. Ashby API, candidate.createNote.
     *
     * @param candidateId the candidate's id, a UUID
     * @param note the text of the note, plain
     * @return the new note
     */
    public Note createNote(String candidateId, String note) {
        return createNote(candidateId, note, options -> {});
    }

    /**
     * Writes a note on a candidate. Ashby API, candidate.createNote.
     *
     * @param candidateId the candidate's id, a UUID
     * @param note the text of the note, plain
     * @param options sets the optional parameters
     * @return the new note
     */
    public Note createNote(String candidateId, String note, Consumer<NewNote> options) {
        return target("create_note", Note.class)
                .record(new NewNote()
                        .set("candidateId", candidateId)
                        .set("note", note)
                        .filledBy(options));
    }

    /**
     * Writes a note in HTML, of which Ashby keeps b, i, u, a, ul, ol, li, code and pre. Ashby API, candidate.createNote.
     *
     * @param candidateId the candidate's id, a UUID
     * @param html the text of the note, as HTML
     * @return the new note
     */
    public Note createHtmlNote(String candidateId, String html) {
        return createHtmlNote(candidateId, html, options -> {});
    }

    /**
     * Writes a note in HTML, of which Ashby keeps b, i, u, a, ul, ol, li, code and pre. Ashby API, candidate.createNote.
     *
     * @param candidateId the candidate's id, a UUID
     * @param html the text of the note, as HTML
     * @param options sets the optional parameters
     * @return the new note
     */
    public Note createHtmlNote(String candidateId, String html, Consumer<NewNote> options) {
        return target("create_note", Note.class)
                .record(new NewNote()
                        .set("candidateId", candidateId)
                        .set("note", Map.of("type", "text/html", "value", required(html, "html")))
                        .filledBy(options));
    }

    /**
     * Sets whether a candidate is considered fraudulent. Ashby API, candidate.setFraudStatus.
     *
     * @param candidateId the candidate's id, a UUID
     * @param fraudStatus the judgement
     * @return the candidate as it is afterwards
     */
    public Candidate setFraudStatus(String candidateId, Candidate.FraudStatus fraudStatus) {
        return target("set_fraud_status", Candidate.class)
                .record(new Required().set("candidateId", candidateId).set("fraudStatus", fraudStatus));
    }

    /**
     * Takes a candidate out of a project. Ashby API, candidate.removeProject.
     *
     * @param candidateId the candidate's id, a UUID
     * @param projectId the project's id, a UUID
     * @return the candidate as it is afterwards
     */
    public Candidate removeProject(String candidateId, String projectId) {
        return target("remove_project", Candidate.class)
                .record(new Required().set("candidateId", candidateId).set("projectId", projectId));
    }

    /**
     * Takes a tag off a candidate. Ashby API, candidate.removeTag.
     *
     * @param candidateId the candidate's id, a UUID
     * @param tagId the tag's id, a UUID
     * @return the candidate as it is afterwards
     */
    public Candidate removeTag(String candidateId, String tagId) {
        return target("remove_tag", Candidate.class)
                .record(new Required().set("candidateId", candidateId).set("tagId", tagId));
    }

    /**
     * Attaches an uploaded file to a candidate, by its handle. Ashby API, candidate.uploadFile.
     *
     * @param candidateId the candidate's id, a UUID
     * @param fileHandle the file's handle, as an upload returns it
     * @return the candidate as it is afterwards
     */
    public Candidate uploadFile(String candidateId, String fileHandle) {
        return target("upload_file", Candidate.class)
                .record(new Required().set("candidateId", candidateId).set("fileHandle", fileHandle));
    }

    /**
     * Makes an uploaded file the candidate's resume. Ashby fills in what it finds there and does not know yet. Ashby API,
     * candidate.uploadResume.
     *
     * @param candidateId the candidate's id, a UUID
     * @param resumeHandle the file's handle, as an upload returns it
     * @return the candidate as it is afterwards
     */
    public Candidate uploadResume(String candidateId, String resumeHandle) {
        return target("upload_resume", Candidate.class)
                .record(new Required().set("candidateId", candidateId).set("resumeHandle", resumeHandle));
    }

    /**
     * Sends a hired candidate to the organization's HR system, such as {@code BambooHR}. Ashby API, candidate.pushToHris.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param applicationId the application's id, a UUID
     * @param externalSystem the name of the HR system
     */
    public void pushToHris(String applicationId, String externalSystem) {
        pushToHris(applicationId, externalSystem, options -> {});
    }

    /**
     * Sends a hired candidate to the organization's HR system, such as {@code BambooHR}. Ashby API, candidate.pushToHris.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param applicationId the application's id, a UUID
     * @param externalSystem the name of the HR system
     * @param options sets the optional parameters
     */
    public void pushToHris(String applicationId, String externalSystem, Consumer<HrisOptions> options) {
        untyped("push_to_hris")
                .run(new HrisOptions()
                        .set("applicationId", applicationId)
                        .set("externalSystem", externalSystem)
                        .filledBy(options));
    }

    /** Lists candidates: Ashby API, candidate.list. */
    public static final class Query extends ListQuery<Candidate, Query> {

        private Query(QueryTarget<Candidate> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Candidate> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Those that were created after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Those that were created before that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdBefore(Instant moment) {
            return set("createdBefore", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** What else candidate.create takes; what is left out is up to Ashby. */
    public static final class NewCandidate extends Options<NewCandidate> {

        private NewCandidate() {}

        /**
         * The e-mail address.
         *
         * @param email the e-mail address
         * @return these options
         */
        public NewCandidate email(String email) {
            return set("email", email);
        }

        /**
         * The phone number.
         *
         * @param phoneNumber the phone number
         * @return these options
         */
        public NewCandidate phoneNumber(String phoneNumber) {
            return set("phoneNumber", phoneNumber);
        }

        /**
         * The address of the LinkedIn profile.
         *
         * @param linkedInUrl the address of the LinkedIn profile
         * @return these options
         */
        public NewCandidate linkedInUrl(String linkedInUrl) {
            return set("linkedInUrl", linkedInUrl);
        }

        /**
         * The address of the GitHub profile.
         *
         * @param githubUrl the address of the GitHub profile
         * @return these options
         */
        public NewCandidate githubUrl(String githubUrl) {
            return set("githubUrl", githubUrl);
        }

        /**
         * The address of a website.
         *
         * @param website the address of a website
         * @return these options
         */
        public NewCandidate website(String website) {
            return set("website", website);
        }

        /**
         * Other e-mail addresses.
         *
         * @param alternateEmailAddresses other e-mail addresses
         * @return these options
         */
        public NewCandidate alternateEmailAddresses(String... alternateEmailAddresses) {
            return set("alternateEmailAddresses", listOf("alternateEmailAddresses", alternateEmailAddresses));
        }

        /**
         * The id of the source.
         *
         * @param sourceId the id of the source, a UUID
         * @return these options
         */
        public NewCandidate sourceId(String sourceId) {
            return set("sourceId", sourceId);
        }

        /**
         * The id of the user who is credited.
         *
         * @param creditedToUserId the id of the user who is credited, a UUID
         * @return these options
         */
        public NewCandidate creditedToUserId(String creditedToUserId) {
            return set("creditedToUserId", creditedToUserId);
        }

        /**
         * Where the candidate lives; null for what is not known.
         *
         * @param city the city, or null
         * @param region the state or province, or null
         * @param country the country, or null
         * @return these options
         */
        public NewCandidate location(@Nullable String city, @Nullable String region, @Nullable String country) {
            return set("location", given("city", city, "region", region, "country", country));
        }

        /**
         * When it was created, if not now.
         *
         * @param createdAt when it was created, if not now
         * @return these options
         */
        public NewCandidate createdAt(Instant createdAt) {
            return set("createdAt", createdAt);
        }
    }

    /** What candidate.update changes; what is left out stays as it is. */
    public static final class CandidateChanges extends Options<CandidateChanges> {

        private CandidateChanges() {}

        /**
         * The full name.
         *
         * @param name the full name
         * @return these options
         */
        public CandidateChanges name(String name) {
            return set("name", name);
        }

        /**
         * The e-mail address.
         *
         * @param email the e-mail address
         * @return these options
         */
        public CandidateChanges email(String email) {
            return set("email", email);
        }

        /**
         * The phone number.
         *
         * @param phoneNumber the phone number
         * @return these options
         */
        public CandidateChanges phoneNumber(String phoneNumber) {
            return set("phoneNumber", phoneNumber);
        }

        /**
         * The address of the LinkedIn profile.
         *
         * @param linkedInUrl the address of the LinkedIn profile
         * @return these options
         */
        public CandidateChanges linkedInUrl(String linkedInUrl) {
            return set("linkedInUrl", linkedInUrl);
        }

        /**
         * The address of the GitHub profile.
         *
         * @param githubUrl the address of the GitHub profile
         * @return these options
         */
        public CandidateChanges githubUrl(String githubUrl) {
            return set("githubUrl", githubUrl);
        }

        /**
         * The address of a website.
         *
         * @param websiteUrl the address of a website
         * @return these options
         */
        public CandidateChanges websiteUrl(String websiteUrl) {
            return set("websiteUrl", websiteUrl);
        }

        /**
         * Another e-mail address to add.
         *
         * @param alternateEmail another e-mail address to add
         * @return these options
         */
        public CandidateChanges alternateEmail(String alternateEmail) {
            return set("alternateEmail", alternateEmail);
        }

        /**
         * All links; they replace the present ones.
         *
         * @param socialLinks all links; they replace the present ones
         * @return these options
         */
        public CandidateChanges socialLinks(Map<Candidate.SocialLinkType, String> socialLinks) {
            return set(
                    "socialLinks",
                    required(socialLinks, "socialLinks").entrySet().stream()
                            .map(link -> Map.of(
                                    "type", required(link.getKey(), "type"), "url", required(link.getValue(), "url")))
                            .toList());
        }

        /**
         * The id of the source.
         *
         * @param sourceId the id of the source, a UUID
         * @return these options
         */
        public CandidateChanges sourceId(String sourceId) {
            return set("sourceId", sourceId);
        }

        /**
         * The id of the user who is credited.
         *
         * @param creditedToUserId the id of the user who is credited, a UUID
         * @return these options
         */
        public CandidateChanges creditedToUserId(String creditedToUserId) {
            return set("creditedToUserId", creditedToUserId);
        }

        /**
         * Where the candidate lives; null for what is not known.
         *
         * @param city the city, or null
         * @param region the state or province, or null
         * @param country the country, or null
         * @return these options
         */
        public CandidateChanges location(@Nullable String city, @Nullable String region, @Nullable String country) {
            return set("location", given("city", city, "region", region, "country", country));
        }

        /**
         * When it was created, if not now.
         *
         * @param createdAt when it was created, if not now
         * @return these options
         */
        public CandidateChanges createdAt(Instant createdAt) {
            return set("createdAt", createdAt);
        }

        /**
         * Whether colleagues who subscribed are notified; the default is true.
         *
         * @param sendNotifications whether colleagues who subscribed are notified; the default is true
         * @return these options
         */
        public CandidateChanges sendNotifications(boolean sendNotifications) {
            return set("sendNotifications", sendNotifications);
        }
    }

    /** Lists the recent e-mails of a candidate: Ashby API, candidate.getRecentEmailMessages. */
    public static final class RecentEmailQuery extends ListQuery<RecentEmailMessage, RecentEmailQuery> {

        private RecentEmailQuery(QueryTarget<RecentEmailMessage> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        RecentEmailQuery with(QueryTarget<RecentEmailMessage> target, Map<String, Object> params) {
            return new RecentEmailQuery(target, params);
        }

        /**
         * Only e-mails that were sent, or only those that were received, in Ashby's words for it.
         *
         * @param direction the direction, in Ashby's words
         * @return a query with this setting
         */
        public RecentEmailQuery direction(String direction) {
            return set("direction", direction);
        }

        /**
         * Messages that were sent after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public RecentEmailQuery sentAfter(Instant moment) {
            return set("sentAfter", moment);
        }

        /**
         * Only what is new since the webhook candidateRecentEmailMessagesUpdated that came with this watermark.
         *
         * @param watermark the watermark of the webhook event
         * @return a query with this setting
         */
        public RecentEmailQuery watermark(String watermark) {
            return set("watermark", watermark);
        }
    }

    /** What else candidate.addEmailMessage takes. */
    public static final class NewEmailMessage extends Options<NewEmailMessage> {

        private NewEmailMessage() {}

        /**
         * The id of the user whose e-mail it is.
         *
         * @param userId the id of the user whose e-mail it is, a UUID
         * @return these options
         */
        public NewEmailMessage userId(String userId) {
            return set("userId", userId);
        }

        /**
         * When it was sent.
         *
         * @param sentAt when it was sent
         * @return these options
         */
        public NewEmailMessage sentAt(Instant sentAt) {
            return set("sentAt", sentAt);
        }

        /**
         * Who got a copy.
         *
         * @param cc who got a copy
         * @return these options
         */
        public NewEmailMessage cc(String cc) {
            return set("cc", cc);
        }

        /**
         * Where the message can be read.
         *
         * @param messageUrl where the message can be read
         * @return these options
         */
        public NewEmailMessage messageUrl(String messageUrl) {
            return set("messageUrl", messageUrl);
        }

        /**
         * The Message-ID header.
         *
         * @param messageIdHeader the Message-ID header
         * @return these options
         */
        public NewEmailMessage messageIdHeader(String messageIdHeader) {
            return set("messageIdHeader", messageIdHeader);
        }

        /**
         * The conversation's id in the mail system.
         *
         * @param threadId the conversation's id in the mail system
         * @return these options
         */
        public NewEmailMessage threadId(String threadId) {
            return set("threadId", threadId);
        }

        /**
         * Whether only those who may see private fields can see it; the default is false.
         *
         * @param isPrivate whether only those who may see private fields can see it; the default is false
         * @return these options
         */
        public NewEmailMessage isPrivate(boolean isPrivate) {
            return set("isPrivate", isPrivate);
        }
    }

    /** What else candidate.createNote takes. */
    public static final class NewNote extends Options<NewNote> {

        private NewNote() {}

        /**
         * Whether colleagues who subscribed are notified; the default is false.
         *
         * @param sendNotifications whether colleagues who subscribed are notified; the default is false
         * @return these options
         */
        public NewNote sendNotifications(boolean sendNotifications) {
            return set("sendNotifications", sendNotifications);
        }

        /**
         * Whether only those who may see private fields can see it; the default is false.
         *
         * @param isPrivate whether only those who may see private fields can see it; the default is false
         * @return these options
         */
        public NewNote isPrivate(boolean isPrivate) {
            return set("isPrivate", isPrivate);
        }

        /**
         * When it was created, if not now.
         *
         * @param createdAt when it was created, if not now
         * @return these options
         */
        public NewNote createdAt(Instant createdAt) {
            return set("createdAt", createdAt);
        }
    }

    /** Options of candidate.pushToHris. */
    public static final class HrisOptions extends Options<HrisOptions> {

        private HrisOptions() {}

        /**
         * The id of the partner; needed when the external system is SelfServe.
         *
         * @param integrationPartnerId the id of the partner, a UUID; needed when the external system is SelfServe
         * @return these options
         */
        public HrisOptions integrationPartnerId(String integrationPartnerId) {
            return set("integrationPartnerId", integrationPartnerId);
        }
    }
}
