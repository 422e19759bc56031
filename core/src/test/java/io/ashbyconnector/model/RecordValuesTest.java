package io.ashbyconnector.model;

import static io.ashbyconnector.model.Examples.MAPPER;
import static io.ashbyconnector.model.Examples.decode;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ArchiveReason;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateTag;
import io.ashbyconnector.model.candidate.ContactInfo;
import io.ashbyconnector.model.candidate.FileHandle;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.form.FeedbackFormDefinition;
import io.ashbyconnector.model.form.FormDefinition;
import io.ashbyconnector.model.form.SurveyFormDefinition;
import io.ashbyconnector.model.interview.Interview;
import io.ashbyconnector.model.interview.InterviewEvent;
import io.ashbyconnector.model.interview.InterviewStage;
import io.ashbyconnector.model.interview.InterviewerPool;
import io.ashbyconnector.model.interview.InterviewerSettings;
import io.ashbyconnector.model.interview.TrainingRole;
import io.ashbyconnector.model.job.Compensation;
import io.ashbyconnector.model.job.CompensationComponent;
import io.ashbyconnector.model.job.EmploymentType;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.job.LinkedData;
import io.ashbyconnector.model.job.Opening;
import io.ashbyconnector.model.offer.Offer;
import io.ashbyconnector.model.organization.Department;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.User;
import io.ashbyconnector.model.organization.WorkplaceType;
import io.ashbyconnector.model.report.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Decoded values have the types that users work with. */
class RecordValuesTest {
    @Test
    void candidate() {
        Candidate candidate = decode("candidates", Candidate.class);

        assertThat(candidate.name()).isEqualTo("Isolde Varga");
        assertThat(candidate.createdAt()).isEqualTo(Instant.parse("2026-04-02T16:21:09.114Z"));
        assertThat(candidate.fraudStatus()).isSameAs(Candidate.FraudStatus.PASSED_FRAUD_CHECK);
        assertThat(candidate.emailAddresses())
                .extracting(ContactInfo::value, ContactInfo::type, ContactInfo::isPrimary)
                .containsExactly(
                        tuple("isolde.varga@mailbox.example", ContactInfo.Type.PERSONAL, true),
                        tuple("ivarga@torquelab.example", ContactInfo.Type.WORK, false));
        assertThat(candidate.socialLinks())
                .extracting(Candidate.SocialLink::type)
                .containsExactly(Candidate.SocialLinkType.LINKEDIN, Candidate.SocialLinkType.GITHUB);
        assertThat(candidate.location())
                .extracting(Candidate.CandidateLocation::locationSummary)
                .isEqualTo("United States, Oregon, Portland");
    }

    @Test
    void application() {
        Application application = decode("applications", Application.class);

        assertThat(application.status()).isSameAs(Application.Status.ARCHIVED);
        assertThat(application.archivedAt()).isEqualTo("2026-06-18T11:40:51.884Z");
        assertThat(application.archiveReason())
                .extracting(ArchiveReason::reasonType)
                .isSameAs(ArchiveReason.Type.REJECTED_BY_CANDIDATE);
        assertThat(application.currentInterviewStage())
                .extracting(InterviewStage::type, InterviewStage::orderInInterviewPlan)
                .containsExactly(InterviewStage.Type.ARCHIVED, 7);
        assertThat(application.openings()).singleElement().satisfies(opening -> {
            assertThat(opening.openingState()).isSameAs(Opening.State.OPEN);
            assertThat(opening.latestVersion())
                    .extracting(Opening.Version::targetHireDate)
                    .isEqualTo("2026-09-30");
        });
        assertThat(application.applicationHistory()).isEmpty();
    }

    @Test
    void interview_event() {
        InterviewEvent event = decode("interview_event", InterviewEvent.class);

        assertThat(event.startTime()).isEqualTo("2026-06-22T10:00:00Z");
        assertThat(event.interview()).extracting(Interview::type).isSameAs(Interview.Type.ASSESSMENT);
        assertThat(event.interviewers()).singleElement().satisfies(interviewer -> {
            assertThat(interviewer.trainingRole()).isSameAs(TrainingRole.REVERSE_SHADOW);
            assertThat(interviewer.globalRole()).isSameAs(User.GlobalRole.LIMITED_ACCESS);
            assertThat(interviewer.interviewerPool())
                    .extracting(InterviewerPool::qualifiedMembers)
                    .isEqualTo(List.of());
        });
        assertThat(event.extraData()).containsExactly(entry("room", "2"));
    }

    @Test
    void offer() {
        Offer offer = decode("offer", Offer.class);

        assertThat(offer.offerStatus()).isSameAs(Offer.Status.WAITING_ON_APPROVAL_START);
        assertThat(offer.latestVersion()).satisfies(version -> {
            assertThat(version.startDate()).isEqualTo("2026-11-02T00:00:00Z");
            assertThat(version.salary()).extracting(Offer.Salary::value).isEqualTo(new BigDecimal("72500.5"));
        });
    }

    @Test
    void report() {
        Report report = decode("report", Report.class);

        assertThat(report.status()).isSameAs(Report.Status.COMPLETE);
        assertThat(report.reportData()).satisfies(data -> {
            assertThat(data.columnNames()).containsExactly("Quarter", "Team", "Hires");
            assertThat(data.data().get(1).get(2).intValue()).isEqualTo(6);
        });
    }

    @Test
    void a_limit_that_is_not_set_is_not_zero() {
        InterviewerSettings settings = MAPPER.readValue(
                "{\"id\": \"s\", \"dailyLimit\": 2, \"weeklyLimit\": null}", InterviewerSettings.class);

        assertThat(settings.dailyLimit()).isEqualTo(2);
        assertThat(settings.weeklyLimit()).isNull();
    }

    @Test
    void application_detail() {
        Application application = decode("application_detail", Application.class);

        assertThat(application.applicationHistory())
                .extracting(Application.HistoryEntry::leftStageAt)
                .containsExactly(Instant.parse("2026-04-07T09:30:00Z"), null);
        assertThat(application.applicationHistory().get(1).allowedActions())
                .containsExactly(Application.HistoryAction.DELETE, Application.HistoryAction.SET_ENTERED_AT);
        JsonNode answers =
                requireNonNull(application.applicationFormSubmissions().get(0).submittedValues());
        assertThat(answers.path("relocation").booleanValue()).isTrue();
        assertThat(answers.path("languages").toString()).isEqualTo("[\"en\",\"hu\"]");
        assertThat(application.referrals())
                .singleElement()
                .extracting(Application.Referral::referredAt)
                .isEqualTo(Instant.parse("2026-04-01T08:00:00Z"));
        assertThat(application.resumeFileHandle()).isNotNull();
    }

    @Test
    void job() {
        Job job = decode("jobs", Job.class);

        assertThat(job.status()).isSameAs(Job.Status.OPEN);
        assertThat(job.employmentType()).isSameAs(EmploymentType.FULL_TIME);
        assertThat(job.closedAt()).isNull();
        assertThat(requireNonNull(job.compensation()).compensationTiers().get(0).components())
                .extracting(
                        CompensationComponent::interval,
                        CompensationComponent::minValue,
                        CompensationComponent::currencyCode)
                .containsExactly(
                        tuple(CompensationComponent.Interval.YEARLY, new BigDecimal("148000"), "USD"),
                        tuple(CompensationComponent.Interval.NONE, new BigDecimal("0.02"), null));
    }

    @Test
    void job_posting() {
        JobPosting posting = decode("job_postings", JobPosting.class);

        assertThat(posting.publishedDate()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(posting.applicationDeadline()).isEqualTo("2026-12-01T07:59:00Z");
        assertThat(posting.workplaceType()).isSameAs(WorkplaceType.HYBRID);
        assertThat(posting.isListed()).isTrue();
        assertThat(posting.descriptionHtml()).isNull();
    }

    @Test
    void job_posting_detail() {
        JobPosting posting = decode("job_posting_detail", JobPosting.class);

        assertThat(posting.teamNameHierarchy()).containsExactly("Engineering", "Firmware");
        assertThat(posting.linkedData())
                .extracting(LinkedData::context, LinkedData::datePosted)
                .containsExactly("https://schema.org/", LocalDate.of(2026, 3, 10));
        assertThat(posting.surveyFormDefinitions())
                .singleElement()
                .extracting(SurveyFormDefinition::surveyType)
                .isSameAs(SurveyFormDefinition.Type.EEOC);
        assertThat(posting.compensation())
                .extracting(Compensation::shouldDisplayCompensation)
                .isEqualTo(true);
    }

    @Test
    void organization() {
        assertThat(decode("departments", Department.class).extraData())
                .isEqualTo(Map.of("quillmere_cost_centre", "4410"));
        assertThat(decode("locations", Location.class).type()).isSameAs(Location.Type.LOCATION);
        assertThat(decode("users", User.class).globalRole()).isSameAs(User.GlobalRole.LIMITED_ACCESS);
    }

    @Test
    void hiring_process_metadata() {
        assertThat(decode("sources", Source.class).sourceType())
                .extracting(Source.SourceType::title)
                .isEqualTo("Referral");
        assertThat(decode("archive_reasons", ArchiveReason.class).text()).isEqualTo("Compensation expectations");
        assertThat(decode("candidate_tags", CandidateTag.class).isArchived()).isFalse();
        assertThat(decode("custom_fields", CustomField.class))
                .extracting(CustomField::objectType, CustomField::fieldType)
                .containsExactly(CustomField.ObjectType.CANDIDATE, CustomField.Type.MULTI_VALUE_SELECT);
        FormDefinition form = requireNonNull(decode("feedback_form_definitions", FeedbackFormDefinition.class)
                .formDefinition());
        assertThat(form.sections().get(0).fields().get(0).field())
                .extracting(FormDefinition.Field::path)
                .isEqualTo("overall_recommendation");
    }

    @Test
    void custom_field_values_are_read_by_type() {
        assertThat(value("\"strong\"").text()).isEqualTo("strong");
        assertThat(value("4.5").number()).isEqualByComparingTo("4.5");
        assertThat(value("{\"value\": 4500, \"currencyCode\": \"EUR\"}").number())
                .isEqualByComparingTo("4500");
        assertThat(value("true").bool()).isTrue();
        assertThat(value("[\"en\"]"))
                .extracting(CustomFieldValue::text, CustomFieldValue::number, CustomFieldValue::bool)
                .containsOnlyNulls();
        assertThat(decode("users", User.class).customFields().get(0).labels()).containsExactly("English", "Portuguese");
        assertThat(decode("applications", Application.class)
                        .customFields()
                        .get(0)
                        .labels())
                .containsExactly("Strong");
        assertThat(value("1").labels()).isEmpty();
    }

    @Test
    void a_custom_field_value_that_is_null_is_told_from_one_that_is_missing() {
        assertThat(MAPPER.writeValueAsString(value("null"))).isEqualTo("{\"value\":null}");
        assertThat(MAPPER.writeValueAsString(MAPPER.readValue("{}", CustomFieldValue.class)))
                .isEqualTo("{}");
    }

    @Test
    void parts_without_id_decode() {
        Candidate candidate = MAPPER.readValue(
                "{\"id\": \"x1\", \"fileHandles\": [{\"name\": \"a.pdf\"}], \"location\": {}}", Candidate.class);

        assertThat(candidate.fileHandles()).extracting(FileHandle::id).containsOnlyNulls();
        assertThat(candidate.location()).isNotNull();
    }

    @Test
    void null_elements_of_a_list_are_dropped() {
        Candidate candidate = MAPPER.readValue(
                "{\"id\": \"x1\", \"applicationIds\": [null, \"a1\"], \"tags\": [null]}", Candidate.class);

        assertThat(candidate.applicationIds()).containsExactly("a1");
        assertThat(candidate.tags()).isEmpty();
    }

    @Test
    void lists_that_were_not_asked_for_are_not_written() {
        JsonNode encoded = MAPPER.valueToTree(MAPPER.readValue("{\"id\": \"x1\"}", Application.class));

        assertThat(encoded.propertyNames()).containsExactlyInAnyOrder("id", "customFields", "hiringTeam");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T15:00:00.000Z, 2026-03-09T15:00:00.000Z",
        "2026-03-09T15:00:00Z, 2026-03-09T15:00:00.000Z",
        "2026-03-09T15:00:00.120Z, 2026-03-09T15:00:00.120Z",
        "2026-03-09T15:00:00.123456Z, 2026-03-09T15:00:00.123456Z",
        "2026-03-09T15:00:00+02:00, 2026-03-09T13:00:00.000Z"
    })
    void timestamps_are_written_with_milliseconds(String received, String written) {
        Department department =
                MAPPER.readValue("{\"id\": \"x1\", \"createdAt\": \"" + received + "\"}", Department.class);

        assertThat(MAPPER.valueToTree(department).get("createdAt").stringValue())
                .isEqualTo(written);
    }

    @Test
    void a_timestamp_that_is_none_is_refused() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"id\": \"x1\", \"createdAt\": \"yesterday\"}", Department.class))
                .isInstanceOf(JacksonException.class);
    }

    private static CustomFieldValue value(String json) {
        return MAPPER.readValue("{\"value\": " + json + "}", CustomFieldValue.class);
    }
}
