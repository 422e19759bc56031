package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Jobs and their postings: what writes do to them, and what is refused. */
class JobWriteTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(120));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;

    JobWriteTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    static String id(String kind, String key) {
        return UUID.nameUUIDFromBytes(("quillmere/" + kind + "/" + key).getBytes(UTF_8))
                .toString();
    }

    /** The arguments of a call, given as names and values. */
    static Map<String, Object> args(@Nullable Object... namesAndValues) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return arguments;
    }

    private JsonNode job(String id) {
        return asker.info("job.info", args("id", id));
    }

    private JsonNode create(Object... more) {
        Map<String, Object> arguments = args(
                "title", "Tooling Engineer", "teamId", id("department", "eng-fw"), "locationId", id("location", "pdx"));
        arguments.putAll(args(more));
        return asker.info("job.create", arguments);
    }

    private String status(String id, String status) {
        return asker.info("job.setStatus", args("jobId", id, "status", status))
                .get("status")
                .asString();
    }

    @Test
    void a_new_job_is_a_draft_that_lists_show_when_asked_for_drafts() {
        String syncToken = asker.syncToken("job.list", args("status", List.of("Draft")));
        JsonNode created = create("employmentType", "Contract");
        assertThat(created.get("status").asString()).isEqualTo("Draft");
        assertThat(created.get("employmentType").asString()).isEqualTo("Contract");
        assertThat(created.get("openedAt").isNull()).isTrue();
        assertThat(created.has("defaultInterviewPlanId")).isFalse();
        String id = created.get("id").asString();
        assertThat(job(id)).isEqualTo(created);
        assertThat(Asker.ids(asker.list("job.list"))).doesNotContain(id);
        assertThat(Asker.ids(asker.list("job.list", args("status", List.of("Draft")))))
                .contains(id);
        assertThat(asker.list("job.list", args("status", List.of("Draft"), "syncToken", syncToken)))
                .containsExactly(created);
        assertThat(asker.info("job.info", args("id", id, "expand", List.of("location", "openings", "compensation")))
                        .at("/location/name")
                        .asString())
                .isEqualTo("Portland HQ");
    }

    @Test
    void a_job_made_from_a_template_has_its_plan() {
        JsonNode template = asker.list("jobTemplate.list").get(0);
        JsonNode created = create("jobTemplateId", template.get("id").asString());
        assertThat(created.get("defaultInterviewPlanId")).isEqualTo(template.get("defaultInterviewPlanId"));
        String brand = asker.list("brand.list").get(0).get("id").asString();
        assertThat(create("brandId", brand).get("brandId").asString()).isEqualTo(brand);
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', invalid_input",
        "title, , invalid_input",
        "teamId, " + NOBODY + ", department_not_found",
        "teamId, eng, invalid_input",
        "locationId, " + NOBODY + ", location_not_found",
        "defaultInterviewPlanId, " + NOBODY + ", interview_plan_not_found",
        "jobTemplateId, " + NOBODY + ", job_template_not_found",
        "brandId, " + NOBODY + ", brand_not_found",
        "employmentType, Freelance, invalid_input"
    })
    void a_job_needs_what_it_refers_to(String name, String value, String code) {
        Map<String, Object> arguments = args(
                "title", "Tooling Engineer", "teamId", id("department", "eng-fw"), "locationId", id("location", "pdx"));
        arguments.put(name, value);
        if (value == null) {
            arguments.remove(name);
        }
        int before = asker.list("job.list", args("status", List.of("Draft"))).size();
        assertThat(asker.code("job.create", arguments)).isEqualTo(code);
        assertThat(asker.list("job.list", args("status", List.of("Draft")))).hasSize(before);
    }

    @Test
    void a_region_is_no_place_for_a_job() {
        assertThat(asker.code(
                        "job.create",
                        args(
                                "title",
                                "X",
                                "teamId",
                                id("department", "eng"),
                                "locationId",
                                id("location", "americas"))))
                .isEqualTo("invalid_input");
    }

    @Test
    void a_changed_job_is_changed_in_lists_applications_and_searches() {
        String id = id("job", "j01");
        String syncToken = asker.syncToken("job.list", args());
        JsonNode changed = asker.info(
                "job.update",
                args(
                        "jobId",
                        id,
                        "title",
                        "Principal Firmware Engineer",
                        "locationId",
                        id("location", "ber"),
                        "teamId",
                        id("department", "eng-qa"),
                        "customRequisitionId",
                        "REQ-9",
                        "employmentType",
                        "PartTime"));
        assertThat(changed.get("title").asString()).isEqualTo("Principal Firmware Engineer");
        assertThat(changed.get("departmentId").asString()).isEqualTo(id("department", "eng-qa"));
        assertThat(changed.get("employmentType").asString()).isEqualTo("PartTime");
        assertThat(asker.list("job.list", args("syncToken", syncToken))).containsExactly(changed);
        assertThat(asker.list("job.search", args("title", "principal firm"))).containsExactly(changed);
        assertThat(asker.list("job.search", args("requisitionId", "req-9"))).containsExactly(changed);
        assertThat(asker.list("job.search", args("requisitionId", "req-9", "title", "sales")))
                .isEmpty();
        assertThat(asker.list("application.list", args("jobId", id)))
                .isNotEmpty()
                .allMatch(one -> one.at("/job/title").asString().equals("Principal Firmware Engineer")
                        && one.at("/job/locationId").asString().equals(id("location", "ber")));
        assertThat(asker.info(
                                "jobPosting.info",
                                args("jobPostingId", id("jobPosting", "p01"), "expand", List.of("job")))
                        .at("/job"))
                .isEqualTo(changed);
        assertThat(asker.info("job.update", args("jobId", id, "customRequisitionId", null))
                        .get("customRequisitionId")
                        .isNull())
                .isTrue();
        sandbox.clearChanges();
        assertThat(job(id).get("title").asString()).isEqualTo("Senior Firmware Engineer");
        assertThat(asker.list("job.search", args("requisitionId", "req-9"))).isEmpty();
    }

    @Test
    void an_update_changes_something_of_a_job_that_there_is() {
        assertThat(asker.code("job.update", args("jobId", id("job", "j01")))).isEqualTo("invalid_input");
        assertThat(asker.code("job.update", args("jobId", id("job", "j01"), "colour", "red")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("job.update", args("jobId", NOBODY, "title", "X")))
                .isEqualTo("job_not_found");
        assertThat(asker.code("job.update", args("title", "X"))).isEqualTo("invalid_input");
        assertThat(asker.code("job.search", args())).isEqualTo("invalid_input");
    }

    @Test
    void a_job_goes_through_its_states() {
        String id = create("defaultInterviewPlanId", id("interviewPlan", "plan-eng"))
                .get("id")
                .asString();
        assertThat(status(id, "Open")).isEqualTo("Open");
        assertThat(job(id).get("openedAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        assertThat(Asker.ids(asker.list("job.list", args("status", List.of("Open")))))
                .contains(id);
        assertThat(status(id, "Closed")).isEqualTo("Closed");
        assertThat(job(id).get("closedAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        assertThat(status(id, "Archived")).isEqualTo("Archived");
        assertThat(status(id, "Draft")).isEqualTo("Draft");
        assertThat(job(id).get("openedAt").isNull()).isTrue();
        assertThat(job(id).get("closedAt").isNull()).isTrue();
        assertThat(status(id, "Archived")).isEqualTo("Archived");
    }

    @ParameterizedTest
    @CsvSource({
        "j01, Draft",
        "j01, Archived",
        "j01, Open",
        "j07, Open",
        "j07, Closed",
        "j25, Open",
        "j25, Closed",
        "j16, Closed",
        "j16, Draft",
        "j01, Paused"
    })
    void other_moves_are_refused(String job, String status) {
        String before = job(id("job", job)).toString();
        assertThat(asker.code("job.setStatus", args("jobId", id("job", job), "status", status)))
                .isEqualTo("invalid_input");
        assertThat(job(id("job", job))).hasToString(before);
    }

    @Test
    void a_job_without_a_plan_cannot_be_opened_and_one_with_a_plan_can() {
        String draft = id("job", "j16");
        assertThat(asker.ask("job.setStatus", args("jobId", draft, "status", "Open"))
                        .at("/errorInfo/message")
                        .asString())
                .contains("default interview plan");
        assertThat(asker.code("jobInterviewPlan.info", args("jobId", draft))).isEqualTo("interview_plan_not_found");
        JsonNode planned = asker.info(
                "job.update", args("jobId", draft, "defaultInterviewPlanId", id("interviewPlan", "plan-eng")));
        assertThat(planned.get("interviewPlanIds").get(0)).isEqualTo(planned.get("defaultInterviewPlanId"));
        assertThat(status(draft, "Open")).isEqualTo("Open");
    }

    @Test
    void another_default_plan_is_added_to_those_of_the_job() {
        JsonNode changed = asker.info(
                "job.update",
                args("jobId", id("job", "j01"), "defaultInterviewPlanId", id("interviewPlan", "plan-gen")));
        assertThat(changed.get("defaultInterviewPlanId").asString()).isEqualTo(id("interviewPlan", "plan-gen"));
        assertThat(changed.get("interviewPlanIds")).hasSize(2);
        assertThat(asker.list("application.list", args("jobId", id("job", "j01"))))
                .allMatch(one -> one.at("/currentInterviewStage/interviewPlanId")
                        .asString()
                        .equals(id("interviewPlan", "plan-eng")));
    }

    private static Map<String, Object> salary(Object low, Object high) {
        return args(
                "compensationType",
                "Salary",
                "interval",
                "1 YEAR",
                "currencyCode",
                "USD",
                "minValue",
                low,
                "maxValue",
                high);
    }

    @Test
    void compensation_is_replaced_as_a_whole_and_shown_by_job_and_posting() {
        String id = id("job", "j01");
        JsonNode changed = asker.info(
                "job.updateCompensation",
                args(
                        "jobId",
                        id,
                        "compensationTiers",
                        List.of(
                                args("title", "Portland", "components", List.of(salary(150_000, "190000"))),
                                args(
                                        "title",
                                        "Elsewhere",
                                        "components",
                                        List.of(args("compensationType", "Bonus", "interval", "NONE"))))));
        assertThat(changed.at("/compensationTiers/0/title").asString()).isEqualTo("Portland");
        assertThat(changed.at("/compensationTiers/0/tierSummary").asString()).isEqualTo("$150K – $190K");
        assertThat(changed.at("/compensationTiers/0/components/0/maxValue").asInt())
                .isEqualTo(190_000);
        assertThat(changed.at("/compensationTiers/1/components/0/minValue").isNull())
                .isTrue();
        assertThat(changed.get("id").asString()).isEqualTo(id);
        JsonNode shown = asker.info("job.info", args("id", id, "expand", List.of("compensation")));
        assertThat(shown.at("/compensation/compensationTiers")).isEqualTo(changed.get("compensationTiers"));
        JsonNode posting = asker.info("jobPosting.info", args("jobPostingId", id("jobPosting", "p01")));
        assertThat(posting.at("/compensation/compensationTiers")).isEqualTo(changed.get("compensationTiers"));
        assertThat(posting.at("/compensation/compensationTierSummary").asString())
                .isEqualTo("$150K – $190K");
        JsonNode cleared = asker.info("job.updateCompensation", args("jobId", id, "compensationTiers", List.of()));
        assertThat(cleared.get("compensationTiers")).isEmpty();
        sandbox.clearChanges();
        assertThat(asker.info("jobPosting.info", args("jobPostingId", id("jobPosting", "p01")))
                        .at("/compensation/compensationTierSummary")
                        .asString())
                .startsWith("$148K");
    }

    @Test
    void compensation_that_makes_no_sense_is_refused() {
        String id = id("job", "j01");
        assertThat(asker.code("job.updateCompensation", args("jobId", id))).isEqualTo("invalid_input");
        for (Object tiers : List.of(
                "none",
                List.of("none"),
                List.of(args("title", "X")),
                List.of(args("components", List.of(salary(2, 1)))),
                List.of(args("components", List.of(args("compensationType", "Salary")))),
                List.of(args("components", List.of(args("compensationType", "Stock", "interval", "NONE")))),
                List.of(args("components", List.of()), args("components", List.of())))) {
            assertThat(asker.code("job.updateCompensation", args("jobId", id, "compensationTiers", tiers)))
                    .as(tiers.toString())
                    .isEqualTo("invalid_input");
        }
    }

    @Test
    void postings_show_pay_unless_they_or_their_job_say_otherwise() {
        String shown = "shouldDisplayCompensationOnJobBoard";
        String posting = id("jobPosting", "p01");
        asker.info("job.updateCompensationSettings", args("jobId", id("job", "j01"), shown, false));
        assertThat(listed(posting).get(shown).asBoolean()).isFalse();
        asker.info("jobPosting.updateCompensationSettings", args("jobPostingId", posting, shown, true));
        assertThat(listed(posting).get(shown).asBoolean()).isTrue();
        asker.info("jobPosting.updateCompensationSettings", args("jobPostingId", posting, shown, null));
        assertThat(listed(posting).get(shown).asBoolean()).isFalse();
        assertThat(asker.info("job.updateCompensationSettings", args("jobId", id("job", "j01"), "other", 1))
                        .get("id")
                        .asString())
                .isEqualTo(id("job", "j01"));
    }

    private JsonNode listed(String posting) {
        return asker.list("jobPosting.list").stream()
                .filter(one -> one.get("id").asString().equals(posting))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "value"})
    void a_posting_has_its_own_title_and_description(String name) {
        String id = id("jobPosting", "p02");
        JsonNode changed = asker.info(
                "jobPosting.update",
                args(
                        "jobPostingId",
                        id,
                        "title",
                        "Firmware for drives",
                        "workplaceType",
                        "Remote",
                        "suppressDescriptionOpening",
                        "true",
                        "description",
                        args("type", "text/html", name, "<p>Come <b>in</b>.</p>")));
        assertThat(changed.get("title").asString()).isEqualTo("Firmware for drives");
        assertThat(changed.get("workplaceType").asString()).isEqualTo("Remote");
        assertThat(changed.get("descriptionHtml").asString()).isEqualTo("<p>Come <b>in</b>.</p>");
        assertThat(changed.get("descriptionPlain").asString()).isEqualTo("Come in.");
        assertThat(changed.get("suppressDescriptionOpening").asBoolean()).isTrue();
        assertThat(changed.get("status").asString()).isEqualTo("Published");
        assertThat(asker.info("jobPosting.info", args("jobPostingId", id))).isEqualTo(changed);
        assertThat(listed(id).get("title").asString()).isEqualTo("Firmware for drives");
        assertThat(job(id("job", "j02")).get("title").asString()).isEqualTo("Firmware Engineer, Motor Drives");
    }

    @Test
    void a_posting_is_taken_down_and_put_up_again() {
        String id = id("jobPosting", "p03");
        JsonNode down = asker.info("jobPosting.setStatus", args("jobPostingId", id, "status", "Draft"));
        assertThat(down.get("status").asString()).isEqualTo("Draft");
        assertThat(down.get("publishedDate").isNull()).isTrue();
        assertThat(Asker.ids(asker.list("jobPosting.list"))).doesNotContain(id);
        assertThat(asker.list("jobPosting.list", args("includeUnpublishedJobPostings", true)))
                .allMatch(one -> one.has("status"))
                .anyMatch(one -> one.get("id").asString().equals(id)
                        && one.get("status").asString().equals("Draft"));
        assertThat(job(id("job", "j03")).get("jobPostingIds").toString()).doesNotContain(id);
        assertThat(asker.code("jobPosting.info", args("jobPostingId", id))).isEqualTo("job_posting_not_found");
        assertThat(asker.code("jobPosting.update", args("jobPostingId", id, "title", "X")))
                .isEqualTo("job_posting_not_found");
        assertThat(asker.info(
                                "jobPosting.update",
                                args("jobPostingId", id, "title", "X", "includeUnpublishedJobPostings", true))
                        .get("title")
                        .asString())
                .isEqualTo("X");
        JsonNode up = asker.info("jobPosting.setStatus", args("jobPostingId", id, "status", "Published"));
        assertThat(up.get("publishedDate").asString()).isEqualTo("2026-09-30");
        assertThat(listed(id).get("isListed").asBoolean()).isTrue();
    }

    @Test
    void closing_a_job_takes_its_postings_down_and_only_postings_of_open_jobs_go_up() {
        String id = id("jobPosting", "p04");
        status(id("job", "j04"), "Closed");
        assertThat(Asker.ids(asker.list("jobPosting.list"))).doesNotContain(id);
        assertThat(asker.code("jobPosting.setStatus", args("jobPostingId", id, "status", "Published")))
                .isEqualTo("invalid_input");
        assertThat(asker.code(
                        "jobPosting.setStatus", args("jobPostingId", id("jobPosting", "p33"), "status", "Published")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("jobPosting.setStatus", args("jobPostingId", id, "status", "Open")))
                .isEqualTo("invalid_input");
    }

    @Test
    void a_posting_can_pay_something_else_than_its_job() {
        String id = id("jobPosting", "p01");
        JsonNode changed = asker.info(
                "jobPosting.updateCompensation",
                args("jobPostingId", id, "compensationTiers", List.of(args("components", List.of(salary(1, 2))))));
        assertThat(changed.at("/compensation/compensationTiers/0/tierSummary").asString())
                .isEqualTo("$1 – $2");
        assertThat(listed(id).get("compensationTierSummary").asString()).isEqualTo("$1 – $2");
        JsonNode back =
                asker.info("jobPosting.updateCompensation", args("jobPostingId", id, "compensationTiers", null));
        assertThat(back.at("/compensation/compensationTiers/0/tierSummary").asString())
                .startsWith("$148K");
        assertThat(asker.code("jobPosting.updateCompensation", args("jobPostingId", id)))
                .isEqualTo("invalid_input");
    }

    @Test
    void the_choices_around_jobs_are_listed() {
        assertThat(asker.list("jobBoard.list"))
                .extracting(one -> one.get("isInternal").asBoolean())
                .containsExactly(false, true);
        assertThat(asker.list("jobPosting.list", args("jobBoardId", id("jobBoard", "internal"))))
                .hasSize(1);
        assertThat(asker.list("jobTemplate.list", args("expand", List.of("location"))))
                .hasSize(5)
                .allMatch(one -> one.at("/location/id").equals(one.get("locationId")));
        assertThat(asker.list("closeReason.list")).hasSize(4);
        assertThat(asker.list("closeReason.list", args("includeArchived", true)))
                .hasSize(5);
        assertThat(asker.list("brand.list").get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "name", "hostedJobsPageSlug");
        assertThat(asker.ask("brand.list", "{}").has("syncToken")).isFalse();
        JsonNode plan = asker.info("jobInterviewPlan.info", args("jobId", id("job", "j01")));
        assertThat(plan.get("stages")).hasSize(8);
        assertThat(plan.at("/stages/4/activities/0/interviews")).hasSizeGreaterThan(2);
    }

    @Test
    void a_confidential_job_is_there_for_keys_that_may_see_it() {
        String id = id("job", "j39");
        Asker outsider = new Asker(sandbox, SandboxKeys.without("apiKeysWrite"));
        assertThat(outsider.code("job.update", args("jobId", id, "title", "X"))).isEqualTo("job_not_found");
        assertThat(outsider.code("job.setStatus", args("jobId", id, "status", "Closed")))
                .isEqualTo("job_not_found");
        assertThat(outsider.code("jobInterviewPlan.info", args("jobId", id))).isEqualTo("job_not_found");
        assertThat(outsider.list("job.search", args("title", "chief"))).isEmpty();
        assertThat(asker.list("job.search", args("title", "chief"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"job.create", "job.update", "job.setStatus", "jobPosting.setStatus", "jobPosting.update"})
    void a_key_without_the_permission_may_not_write(String operation) throws IOException {
        Asker reader = new Asker(sandbox, SandboxKeys.without("jobsWrite"));
        assertThat(reader.post(operation, "{}").statusCode()).isEqualTo(403);
    }
}
