package io.ashbyconnector.adapter.direct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.FormAnswers;
import io.ashbyconnector.api.ListQuery;
import io.ashbyconnector.api.PlannedInterview;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.Application.HistoryEntry;
import io.ashbyconnector.model.application.ApplicationFeedback;
import io.ashbyconnector.model.application.ArchiveReason;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateTag;
import io.ashbyconnector.model.candidate.FileHandle;
import io.ashbyconnector.model.candidate.Note;
import io.ashbyconnector.model.interview.Interview;
import io.ashbyconnector.model.interview.InterviewEvent;
import io.ashbyconnector.model.interview.InterviewSchedule;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.offer.Approval;
import io.ashbyconnector.model.offer.Offer;
import io.ashbyconnector.model.offer.OfferFormInstance;
import io.ashbyconnector.model.offer.OfferProcess;
import io.ashbyconnector.model.organization.User;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What recruiters do every day, step by step, and what Ashby shows after each step. */
class EverydayStepsTest {

    private static final String EMAIL = "ilse.varga@mail.example";
    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-10-05T10:00:00Z");

    private final AshbySandbox sandbox = AshbySandbox.start(
            SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(60));
    private final AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.of(AshbyAuthConfig.of(sandbox.apiKey()))
            .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString())
            .with(ConfigKey.ALLOW_WRITES, "true"));

    @AfterEach
    void stop() {
        ashby.close();
        sandbox.close();
    }

    @Test
    void from_a_new_candidate_to_an_archived_application() throws IOException {
        String candidatesUntilNow = syncToken(ashby.candidates().list());
        String applicationsUntilNow = syncToken(ashby.applications().list());

        String candidate = createCandidate();
        findByEmail(candidate);
        uploadResume(candidate);
        tag(candidate);
        note(candidate);
        String application = apply(candidate);
        moveTwoStages(application);
        InterviewEvent interview = schedule(application);
        giveFeedback(application, interview);
        makeAnOffer(application);
        archive(application);

        assertThat(ashby.candidates().list().syncToken(candidatesUntilNow).stream())
                .extracting(Candidate::id)
                .containsExactly(candidate);
        assertThat(ashby.applications().list().syncToken(applicationsUntilNow).stream())
                .containsExactly(ashby.applications().list().stream()
                        .filter(each -> each.id().equals(application))
                        .findFirst()
                        .orElseThrow());
    }

    private static String syncToken(ListQuery<?, ?> listing) {
        List<? extends Page<?>> pages = listing.pages().toList();
        return requireNonNull(pages.get(pages.size() - 1).syncToken());
    }

    private String createCandidate() {
        Candidate created = ashby.candidates()
                .create(
                        "Ilse Varga",
                        candidate -> candidate
                                .email(EMAIL)
                                .phoneNumber("+1 555 0142")
                                .location("Lisbon", null, "Portugal"));

        assertThat(ashby.candidates().get(created.id())).isEqualTo(created);
        assertThat(created.name()).isEqualTo("Ilse Varga");
        assertThat(created.applicationIds()).isEmpty();
        return created.id();
    }

    private void findByEmail(String candidate) {
        assertThat(ashby.candidates().byEmail(EMAIL)).map(Candidate::id).contains(candidate);
        assertThat(ashby.candidates().search(null, "Varga"))
                .extracting(Candidate::id)
                .contains(candidate);
        assertThat(ashby.candidates().byEmail("nobody@mail.example")).isEmpty();
    }

    private void uploadResume(String candidate) throws IOException {
        byte[] resume = "Ilse Varga, firmware engineer".getBytes(UTF_8);

        ashby.candidates().uploadResume(candidate, FileContent.of("varga.txt", resume));

        FileHandle uploaded = requireNonNull(ashby.candidates().get(candidate).resumeFileHandle());
        assertThat(uploaded.name()).isEqualTo("varga.txt");
        ByteArrayOutputStream downloaded = new ByteArrayOutputStream();
        ashby.files().download(requireNonNull(uploaded.handle()), downloaded);
        assertThat(downloaded.toByteArray()).isEqualTo(resume);
    }

    private void tag(String candidate) {
        CandidateTag relocation = ashby.candidateTags().stream()
                .filter(tag -> "Open to relocation".equals(tag.title()))
                .findFirst()
                .orElseThrow();
        CandidateTag fair = ashby.candidateTags().create("Met at the fair");

        ashby.candidates().addTag(candidate, relocation.id());
        ashby.candidates().addTag(candidate, fair.id());

        assertThat(ashby.candidates().get(candidate).tags())
                .extracting(CandidateTag::title)
                .containsExactlyInAnyOrder("Open to relocation", "Met at the fair");
        assertThat(ashby.candidateTags()).extracting(CandidateTag::id).contains(fair.id());
    }

    private void note(String candidate) {
        Note note = ashby.candidates().createNote(candidate, "Knows motor drives. Call back in October.");

        assertThat(ashby.candidates().notes(candidate)).containsExactly(note);
        assertThat(note.content()).isEqualTo("Knows motor drives. Call back in October.");
    }

    private String apply(String candidate) {
        Job job = ashby.jobs().search(search -> search.title("Senior Firmware Engineer")).stream()
                .filter(found -> Job.Status.OPEN.equals(found.status()))
                .findFirst()
                .orElseThrow();

        Application application =
                ashby.applications().create(candidate, job.id(), at -> at.interviewStageId("FirstPreInterviewScreen"));

        assertThat(application.status()).isEqualTo(Application.Status.ACTIVE);
        assertThat(ashby.candidates().get(candidate).applicationIds()).containsExactly(application.id());
        assertThat(ashby.applications().list().jobId(job.id()))
                .extracting(Application::id)
                .contains(application.id());
        return application.id();
    }

    private void moveTwoStages(String application) {
        ashby.applications().changeStageTo(application, "Recruiter Call");
        ashby.applications().changeStageTo(application, "Onsite Loop");

        assertThat(ashby.applications().history(application))
                .extracting(HistoryEntry::title)
                .containsExactly("Application Review", "Recruiter Call", "Onsite Loop");
        assertThat(stage(application)).isEqualTo("Onsite Loop");
    }

    private String stage(String application) {
        return requireNonNull(
                requireNonNull(ashby.applications().get(application).currentInterviewStage())
                        .title());
    }

    private InterviewEvent schedule(String application) {
        User interviewer =
                ashby.users().byEmail("beatrix.novak@quillmere.example").orElseThrow();

        InterviewSchedule schedule = ashby.interviewSchedules()
                .create(
                        application,
                        PlannedInterview.of(MONDAY_AT_TEN, MONDAY_AT_TEN.plusSeconds(3600))
                                .interviewer(requireNonNull(interviewer.email()), true));

        assertThat(schedule.status()).isEqualTo(InterviewSchedule.Status.SCHEDULED);
        assertThat(ashby.interviewSchedules().list().applicationId(application)).containsExactly(schedule);
        List<InterviewEvent> events =
                ashby.interviewEvents().list(schedule.id()).stream().toList();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.startTime()).isEqualTo(MONDAY_AT_TEN);
            assertThat(event.interviewers())
                    .extracting(InterviewEvent.Interviewer::id)
                    .containsExactly(interviewer.id());
            assertThat(event.hasSubmittedFeedback()).isFalse();
        });
        return events.get(0);
    }

    private void giveFeedback(String application, InterviewEvent event) {
        Interview interview = ashby.interviews().get(requireNonNull(event.interviewId()));
        String scorecard = requireNonNull(interview.feedbackFormDefinitionId());

        String interviewer = requireNonNull(event.interviewers().get(0).id());

        ashby.applicationFeedbacks()
                .submit(
                        application,
                        scorecard,
                        FormAnswers.none()
                                .text("overall_recommendation", "4")
                                .richText("feedback", "Found the fault in the drive in ten minutes."),
                        feedback -> feedback.interview(event.id(), interviewer));

        assertThat(ashby.applicationFeedbacks().list().applicationId(application))
                .singleElement()
                .satisfies(feedback -> {
                    assertThat(feedback.interviewEventId()).isEqualTo(event.id());
                    assertThat(requireNonNull(feedback.submittedByUser()).id()).isEqualTo(interviewer);
                    assertThat(requireNonNull(feedback.submittedValues())
                                    .path("overall_recommendation")
                                    .asString())
                            .isEqualTo("4");
                })
                .extracting(ApplicationFeedback::feedbackFormDefinitionId)
                .isEqualTo(scorecard);
        assertThat(ashby.interviewEvents().list(requireNonNull(event.interviewScheduleId())))
                .singleElement()
                .matches(InterviewEvent::hasSubmittedFeedback);
    }

    private void makeAnOffer(String application) {
        OfferProcess process = ashby.offerProcesses().start(application);
        OfferFormInstance form = ashby.offers().start(process.id());
        Offer made = ashby.offers()
                .create(
                        process.id(),
                        requireNonNull(form.id()),
                        FormAnswers.none()
                                .date("_systemfield_offer_start_date", LocalDate.of(2026, 12, 1))
                                .currency("_systemfield_offer_salary", new BigDecimal("142000"), "USD"));
        String version = requireNonNull(requireNonNull(made.latestVersion()).id());
        assertThat(made.offerStatus()).isEqualTo(Offer.Status.WAITING_ON_APPROVAL_START);

        assertThatThrownBy(() -> ashby.offers().startApprovalProcess(version))
                .isInstanceOf(ConfirmationRequiredException.class);
        ashby.with(CallOptions.confirmed()).offers().startApprovalProcess(version);
        assertThat(ashby.approvals().list().entityId(version))
                .singleElement()
                .extracting(Approval::completedAt)
                .isNull();

        ashby.offers().approve(version);
        assertThat(ashby.offers().get(made.id()).offerStatus()).isEqualTo(Offer.Status.WAITING_ON_CANDIDATE_RESPONSE);

        ashby.offers().setStatus(made.id(), Offer.AcceptanceStatus.DECLINED);
        assertThat(ashby.offers().list().applicationId(application))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.offerStatus()).isEqualTo(Offer.Status.CANDIDATE_REJECTED);
                    assertThat(offer.decidedAt()).isNotNull();
                    assertThat(requireNonNull(requireNonNull(offer.latestVersion())
                                            .salary())
                                    .value())
                            .isEqualByComparingTo("142000");
                });
    }

    private void archive(String application) {
        ArchiveReason declined = ashby.archiveReasons().stream()
                .filter(reason -> "Declined offer".equals(reason.text()))
                .findFirst()
                .orElseThrow();

        ashby.applications().archive(application, declined.id());

        Application archived = ashby.applications().get(application);
        assertThat(archived.status()).isEqualTo(Application.Status.ARCHIVED);
        assertThat(requireNonNull(archived.archiveReason()).id()).isEqualTo(declined.id());
        assertThat(archived.archivedAt()).isNotNull();
        assertThat(ashby.applications().history(application))
                .extracting(HistoryEntry::title)
                .last()
                .isEqualTo("Archived");
    }
}
