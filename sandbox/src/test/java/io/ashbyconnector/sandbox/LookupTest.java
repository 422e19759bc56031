package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Single records: found by id, in full, and only by those who may see them. */
class LookupTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(120));

    private final Asker asker = new Asker(SANDBOX.sandbox());
    private final Asker reader = new Asker(SANDBOX.sandbox(), SandboxKeys.READ);

    private static String id(String kind, String key) {
        return UUID.nameUUIDFromBytes(("quillmere/" + kind + "/" + key).getBytes(UTF_8))
                .toString();
    }

    private JsonNode candidate(String key) {
        return asker.info("candidate.info", Map.of("id", id("candidate", key)));
    }

    private JsonNode application(String key) {
        return asker.info("application.info", Map.of("applicationId", id("application", key)));
    }

    @ParameterizedTest
    @CsvSource({
        "candidate, id, candidate_not_found",
        "application, applicationId, application_not_found",
        "job, id, job_not_found",
        "department, departmentId, department_not_found",
        "location, locationId, location_not_found",
        "user, userId, user_not_found",
        "jobPosting, jobPostingId, job_posting_not_found",
        "customField, customFieldId, custom_field_not_found",
        "feedbackFormDefinition, feedbackFormDefinitionId, feedback_form_definition_not_found"
    })
    void a_record_is_found_as_it_was_listed_and_nothing_else_is(String category, String parameter, String code) {
        for (JsonNode listed : asker.list(category + ".list")) {
            JsonNode found = asker.info(
                    category + ".info", Map.of(parameter, listed.get("id").asString()));
            Set<String> lost = new TreeSet<>(listed.propertyNames());
            lost.removeAll(found.propertyNames());
            lost.removeAll(
                    Set.of("locationExternalName", "compensationTierSummary", "shouldDisplayCompensationOnJobBoard"));
            assertThat(lost).isEmpty();
            found.propertyNames().stream()
                    .filter(listed::has)
                    .forEach(name -> assertThat(found.get(name)).isEqualTo(listed.get(name)));
        }
        String nobody = "00000000-0000-4000-8000-000000000000";
        JsonNode missing = asker.ask(category + ".info", Map.of(parameter, nobody));
        assertThat(missing.at("/errors/0").asString()).isEqualTo(code);
        assertThat(missing.at("/errorInfo/meta/" + parameter).asString()).isEqualTo(nobody);
        assertThat(asker.code(category + ".info", Map.of(parameter, "x1"))).isEqualTo(code);
        assertThat(asker.code(category + ".info", Map.of("wrongId", nobody))).isEqualTo("invalid_input");
    }

    @Test
    void a_candidate_is_found_by_its_external_mapping() {
        String id = id("candidate", "c0007");
        assertThat(asker.info("candidate.info", Map.of("externalMappingId", "hris-" + id))
                        .get("name")
                        .asString())
                .isEqualTo("Isolde Varga");
        assertThat(asker.code("candidate.info", Map.of("externalMappingId", "other")))
                .isEqualTo("candidate_not_found");
        assertThat(asker.code("candidate.info", Map.of("externalMappingId", "hris-" + id, "id", id)))
                .isEqualTo("invalid_input");
    }

    @Test
    void an_application_has_history_resume_forms_and_referrals() {
        JsonNode example = asker.info(
                "application.info",
                Map.of(
                        "applicationId",
                        id("application", "a0012"),
                        "expand",
                        List.of("openings", "applicationFormSubmissions", "referrals")));
        assertThat(example.get("applicationHistory")).hasSize(4);
        assertThat(example.at("/resumeFileHandle/name").asString()).isEqualTo("Isolde Varga - Resume.pdf");
        assertThat(example.get("openings")).hasSize(1);
        assertThat(example.get("referrals")).isEmpty();
        JsonNode submission = example.at("/applicationFormSubmissions/0");
        assertThat(submission.at("/submittedValues/_systemfield_email").asString())
                .isEqualTo("isolde.varga@mailbox.example");
        String form = submission.get("id").asString();
        assertThat(asker.info("application.info", Map.of("submittedFormInstanceId", form))
                        .get("id"))
                .isEqualTo(example.get("id"));
        assertThat(asker.code(
                        "application.info", Map.of("submittedFormInstanceId", form, "expand", List.of("referrals"))))
                .isEqualTo("invalid_input");
        JsonNode referred = asker.info(
                "application.info",
                Map.of("applicationId", id("application", "a0005"), "expand", List.of("referrals")));
        assertThat(referred.at("/referrals/0/user/lastName").asString()).isEqualTo("Balogun");
    }

    @Test
    void a_generated_application_is_found_by_its_form() {
        JsonNode applied = asker.list("application.list").stream()
                .filter(one -> !one.get("appliedViaJobPostingId").isNull())
                .findFirst()
                .orElseThrow();
        String form = asker.info(
                        "application.info",
                        Map.of(
                                "applicationId",
                                applied.get("id").asString(),
                                "expand",
                                List.of("applicationFormSubmissions")))
                .at("/applicationFormSubmissions/0/id")
                .asString();
        assertThat(asker.info("application.info", Map.of("submittedFormInstanceId", form))
                        .get("id"))
                .isEqualTo(applied.get("id"));
    }

    @Test
    void a_posting_has_a_long_form() {
        JsonNode posting = asker.info(
                "jobPosting.info", Map.of("jobPostingId", id("jobPosting", "p01"), "expand", List.of("job")));
        assertThat(posting.propertyNames())
                .contains("descriptionHtml", "linkedData", "applicationFormDefinition", "compensation", "address");
        assertThat(posting.at("/job/title").asString()).isEqualTo("Senior Firmware Engineer");
        Map<String, Object> draft = Map.of("jobPostingId", id("jobPosting", "p33"));
        assertThat(asker.code("jobPosting.info", draft)).isEqualTo("job_posting_not_found");
        assertThat(asker.info(
                                "jobPosting.info",
                                Map.of("jobPostingId", id("jobPosting", "p33"), "includeUnpublishedJobPostings", true))
                        .get("isListed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_job_expands_and_drafts_name_no_plan_or_posting() {
        JsonNode plain = asker.info("job.info", Map.of("id", id("job", "j01")));
        assertThat(plain.propertyNames()).doesNotContain("location", "openings", "compensation");
        JsonNode job = asker.info(
                "job.info", Map.of("id", id("job", "j01"), "expand", List.of("location", "openings", "compensation")));
        assertThat(job.at("/location/name").asString()).isEqualTo("Portland HQ");
        assertThat(job.at("/openings/0/latestVersion/identifier").asString()).isEqualTo("OP-0117");
        assertThat(job.at("/compensation/compensationTiers/0/tierSummary").asString())
                .isEqualTo("$148K – $182K • 0.02% – 0.05%");
        JsonNode draft = asker.info("job.info", Map.of("id", id("job", "j16")));
        assertThat(draft.has("defaultInterviewPlanId")).isFalse();
        assertThat(draft.get("openedAt").isNull()).isTrue();
        assertThat(draft.get("jobPostingIds")).isEmpty();
        assertThat(asker.info("job.info", Map.of("id", id("job", "j16"), "includeUnpublishedJobPostingsIds", true))
                        .get("jobPostingIds"))
                .hasSize(1);
    }

    @Test
    void the_telling_shapes_are_there() {
        JsonNode bare = candidate("c0001");
        assertThat(bare.propertyNames())
                .doesNotContain(
                        "primaryEmailAddress",
                        "primaryPhoneNumber",
                        "position",
                        "company",
                        "school",
                        "resumeFileHandle",
                        "location");
        for (String name : List.of("source", "creditedToUser", "timezone", "fraudStatus")) {
            assertThat(bare.get(name).isNull()).as(name).isTrue();
        }
        JsonNode rich = candidate("c0002");
        assertThat(rich.get("emailAddresses")).hasSize(2);
        assertThat(rich.get("phoneNumbers")).hasSize(2);
        assertThat(rich.get("socialLinks")).hasSize(8);
        assertThat(rich.get("tags")).hasSize(5);
        assertThat(rich.get("customFields")).hasSize(5);
        JsonNode nobody = candidate("c0003");
        assertThat(nobody.get("emailAddresses")).isEmpty();
        assertThat(nobody.get("applicationIds")).hasSize(2);
        assertThat(candidate("c0004").get("applicationIds")).hasSize(3);
        assertThat(candidate("c0005").get("fraudStatus").asString()).isEqualTo("Fraudulent");
        assertThat(candidate("c0008").get("name").asString()).isEqualTo("Zoë O'Brien-Łukasik");
        assertThat(candidate("c0009").get("name")).isEqualTo(candidate("c0010").get("name"));
        assertThat(application("a0001").has("archivedAt")).isFalse();
        assertThat(application("a0002").get("source").isNull()).isTrue();
        assertThat(application("a0002").get("creditedToUser").isNull()).isTrue();
        JsonNode revived = application("a0003");
        assertThat(revived.get("status").asString()).isEqualTo("Active");
        assertThat(revived.has("archivedAt")).isTrue();
        assertThat(revived.get("archiveReason").isNull()).isTrue();
    }

    @Test
    void confidential_records_do_not_exist_for_keys_without_the_switch() {
        String hidden = id("job", "j39");
        assertThat(reader.code("job.info", Map.of("id", hidden))).isEqualTo("job_not_found");
        assertThat(reader.code("candidate.info", Map.of("id", id("candidate", "c0006"))))
                .isEqualTo("candidate_not_found");
        assertThat(reader.code("application.info", Map.of("applicationId", id("application", "a0009"))))
                .isEqualTo("application_not_found");
        Set<String> visible = reader.list("application.list").stream()
                .map(one -> one.get("id").asString())
                .collect(Collectors.toSet());
        List<JsonNode> all = asker.list("application.list");
        assertThat(all)
                .filteredOn(one -> !visible.contains(one.get("id").asString()))
                .isNotEmpty()
                .allMatch(one -> one.at("/job/id").asString().equals(hidden));
        for (JsonNode candidate : reader.list("candidate.list")) {
            assertThat(candidate.get("applicationIds")).allMatch(one -> visible.contains(one.asString()));
        }
        assertThat(reader.list("job.list")).hasSize(37);
        assertThat(reader.list("jobPosting.list")).hasSize(30);
        assertThat(new Asker(SANDBOX.sandbox(), SandboxKeys.CONFIDENTIAL).list("job.list"))
                .hasSize(38);
    }

    @Test
    void private_fields_are_left_out_for_keys_without_the_switch() {
        assertThat(reader.info("candidate.info", Map.of("id", id("candidate", "c0002")))
                        .get("customFields"))
                .hasSize(4)
                .noneMatch(field -> field.get("isPrivate").asBoolean());
        assertThat(reader.info("job.info", Map.of("id", id("job", "j01"))).get("customFields"))
                .hasSize(1);
        assertThat(reader.list("customField.list")).hasSize(9);
        assertThat(reader.code("customField.info", Map.of("customFieldId", id("customField", "cf-salary"))))
                .isEqualTo("custom_field_not_found");
    }
}
