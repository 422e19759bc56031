package io.ashbyconnector.sandbox;

import static io.ashbyconnector.sandbox.JobWriteTest.args;
import static io.ashbyconnector.sandbox.JobWriteTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Offers, from the start of their process to the decision of the candidate. */
class OfferTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(300));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String START = "_systemfield_offer_start_date";
    private static final String SALARY = "_systemfield_offer_salary";
    private static final String OPENING = "_systemfield_offer_opening";

    private final AshbySandbox sandbox;
    private final Asker asker;
    private final List<String> applicants;

    OfferTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
        List<String> offered = new ArrayList<>();
        asker.list("offer.list")
                .forEach(one -> offered.add(one.get("applicationId").asString()));
        this.applicants = new ArrayList<>(
                Asker.ids(asker.list("application.list", args("status", "Active", "jobId", id("job", "j10")))));
        applicants.removeAll(offered);
        assertThat(applicants).hasSizeGreaterThan(2);
    }

    private static Map<String, Object> form(Object... pathsAndValues) {
        List<Object> fields = new ArrayList<>();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            fields.add(args("path", pathsAndValues[i], "value", pathsAndValues[i + 1]));
        }
        return args("fieldSubmissions", fields);
    }

    private static Map<String, Object> money(Object value) {
        return args("value", value, "currencyCode", "EUR");
    }

    private String process(String application) {
        JsonNode process = asker.info("offerProcess.start", args("applicationId", application));
        assertThat(process.get("status").asString()).isEqualTo("WaitingOnOfferCreation");
        assertThat(process.get("applicationId").asString()).isEqualTo(application);
        return process.get("id").asString();
    }

    private JsonNode offer(String application, Object... pathsAndValues) {
        String process = process(application);
        JsonNode form = asker.info("offer.start", args("offerProcessId", process));
        return asker.info(
                "offer.create",
                args(
                        "offerProcessId",
                        process,
                        "offerFormId",
                        form.get("id").asString(),
                        "offerForm",
                        form(pathsAndValues)));
    }

    private JsonNode offer(String application) {
        return offer(application, START, "2026-12-01", SALARY, money(90_000));
    }

    private static String version(JsonNode offer) {
        return offer.at("/latestVersion/id").asString();
    }

    private JsonNode approved(String application) {
        JsonNode offer = offer(application);
        asker.info("offer.startApprovalProcess", args("offerVersionId", version(offer)));
        return asker.info("offer.approve", args("offerVersionId", version(offer)));
    }

    @Test
    void everybody_who_was_hired_or_offered_has_an_offer() {
        List<JsonNode> offers = asker.list("offer.list", args("limit", 5));
        assertThat(offers)
                .extracting(one -> one.at("/latestVersion/createdAt").asString())
                .isSorted();
        List<String> hired = Asker.ids(asker.list("application.list", args("status", "Hired")));
        assertThat(offers)
                .filteredOn(one -> one.get("acceptanceStatus").asString().equals("Accepted"))
                .extracting(one -> one.get("applicationId").asString())
                .containsExactlyInAnyOrderElementsOf(hired);
        for (JsonNode listed : offers) {
            JsonNode whole =
                    asker.info("offer.info", args("offerId", listed.get("id").asString()));
            assertThat(whole.get("latestVersion")).isEqualTo(listed.get("latestVersion"));
            assertThat(whole.at("/versions/0")).isEqualTo(listed.get("latestVersion"));
            assertThat(whole.has("formDefinition")).isTrue();
            assertThat(asker.list("approval.list", args("entityType", "offer", "entityId", version(listed))))
                    .hasSize(1)
                    .allMatch(approval -> approval.has("completedAt"));
        }
        assertThat(asker.list("approval.list")).hasSameSizeAs(offers);
        assertThat(asker.list("approval.list", args("entityType", "job"))).isEmpty();
        assertThat(asker.info(
                                "offer.info",
                                args("offerId", offers.get(0).get("id").asString(), "excludeFormDefinition", true))
                        .has("formDefinition"))
                .isFalse();
        assertThat(asker.code("offer.info", args("offerId", NOBODY))).isEqualTo("offer_not_found");
    }

    @Test
    void an_offer_goes_all_the_way() {
        String syncToken = asker.syncToken("offer.list", args());
        String application = applicants.get(0);
        String process = process(application);
        JsonNode form = asker.info("offer.start", args("offerProcessId", process));
        assertThat(form.at("/formDefinition/sections/0/fields")).hasSize(4);
        String opening = id("opening", "op-0124");
        assertThat(form.at("/formDefinition/sections/0/fields/2/field/selectableValues/0/value")
                        .asString())
                .isEqualTo(opening);
        JsonNode offer = asker.info(
                "offer.create",
                args(
                        "offerProcessId",
                        process,
                        "offerFormId",
                        form.get("id").asString(),
                        "offerForm",
                        form(START, "2026-12-01", SALARY, money("91000.50"), OPENING, opening)));
        assertThat(offer.get("acceptanceStatus").asString()).isEqualTo("Created");
        assertThat(offer.get("offerStatus").asString()).isEqualTo("WaitingOnApprovalStart");
        assertThat(offer.get("decidedAt").isNull()).isTrue();
        assertThat(offer.at("/latestVersion/startDate").asString()).isEqualTo("2026-12-01T00:00:00.000Z");
        assertThat(offer.at("/latestVersion/salary/value").asDouble()).isEqualTo(91_000.5);
        assertThat(offer.at("/latestVersion/openingId").asString()).isEqualTo(opening);
        assertThat(offer.at("/latestVersion/approvalStatus").isNull()).isTrue();
        assertThat(offer.at("/latestVersion/customFields")).isEmpty();
        String id = offer.get("id").asString();
        assertThat(Asker.ids(asker.list("offer.list", args("syncToken", syncToken))))
                .containsExactly(id);
        assertThat(Asker.ids(asker.list("offer.list", args("applicationId", application))))
                .containsExactly(id);
        JsonNode asked = asker.info(
                "offer.startApprovalProcess",
                args("offerVersionId", version(offer), "note", "Please", "excludeFormDefinition", true));
        assertThat(asked.get("offerStatus").asString()).isEqualTo("WaitingOnOfferApproval");
        assertThat(asked.has("formDefinition")).isFalse();
        JsonNode approval = asker.list("approval.list", args("entityId", id)).get(0);
        assertThat(approval.at("/steps/0/approvers/0/decision").asString()).isEqualTo("pending");
        JsonNode approved = asker.info(
                "offer.approve",
                args(
                        "offerVersionId",
                        version(offer),
                        "approvalStepId",
                        approval.at("/steps/0/id").asString(),
                        "userId",
                        approval.at("/steps/0/approvers/0/userId").asString()));
        assertThat(approved.get("offerStatus").asString()).isEqualTo("WaitingOnCandidateResponse");
        assertThat(approved.at("/latestVersion/approvalStatus").asString()).isEqualTo("Approved");
        assertThat(asker.list("approval.list", args("entityId", id)).get(0).has("completedAt"))
                .isTrue();
        JsonNode accepted = asker.info("offer.setStatus", args("offerId", id, "acceptanceStatus", "Accepted"));
        assertThat(accepted.get("offerStatus").asString()).isEqualTo("CandidateAccepted");
        assertThat(accepted.get("decidedAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        JsonNode earlier =
                asker.info("offer.setDecidedAt", args("offerId", id, "decidedAt", "2026-09-29T08:00:00+02:00"));
        assertThat(earlier.get("decidedAt").asString()).isEqualTo("2026-09-29T06:00:00.000Z");
        assertThat(asker.info("offer.info", args("offerId", id))).isEqualTo(earlier);
        sandbox.clearChanges();
        assertThat(asker.code("offer.info", args("offerId", id))).isEqualTo("offer_not_found");
        assertThat(asker.list("approval.list", args("entityId", id))).isEmpty();
        process(application);
    }

    @Test
    void one_process_runs_at_a_time_and_only_for_a_live_application() {
        process(applicants.get(0));
        assertThat(asker.code("offerProcess.start", args("applicationId", applicants.get(0))))
                .isEqualTo("invalid_input");
        String archived = asker.list("application.list", args("status", "Archived"))
                .get(0)
                .get("id")
                .asString();
        assertThat(asker.code("offerProcess.start", args("applicationId", archived)))
                .isEqualTo("invalid_input");
        for (JsonNode waiting : asker.list("offer.list", args("acceptanceStatus", List.of("WaitingOnResponse")))) {
            assertThat(asker.code(
                            "offerProcess.start",
                            args("applicationId", waiting.get("applicationId").asString())))
                    .isEqualTo("invalid_input");
        }
        assertThat(asker.code("offerProcess.start", args("applicationId", NOBODY)))
                .isEqualTo("application_not_found");
        assertThat(asker.code("offer.start", args("offerProcessId", NOBODY))).isEqualTo("offer_process_not_found");
    }

    @Test
    void after_a_cancelled_offer_another_can_be_made() {
        JsonNode offer = offer(applicants.get(0));
        JsonNode cancelled = asker.info(
                "offer.setStatus", args("offerId", offer.get("id").asString(), "acceptanceStatus", "Cancelled"));
        assertThat(cancelled.get("offerStatus").asString()).isEqualTo("OfferCancelled");
        JsonNode next = offer(applicants.get(0));
        assertThat(asker.list("offer.list", args("applicationId", applicants.get(0))))
                .extracting(one -> one.get("id").asString())
                .containsExactly(offer.get("id").asString(), next.get("id").asString());
    }

    @Test
    void a_form_is_filled_once_and_whole() {
        String process = process(applicants.get(0));
        Map<String, Object> early =
                args("offerProcessId", process, "offerFormId", NOBODY, "offerForm", form(START, "2026-12-01"));
        assertThat(asker.code("offer.create", early)).isEqualTo("offer_form_not_found");
        String form = asker.info("offer.start", args("offerProcessId", process))
                .get("id")
                .asString();
        for (Map<String, Object> filled : List.of(
                form(START, "2026-12-01"),
                form(START, "soon", SALARY, money(1)),
                form(START, "2026-12-01", SALARY, "much"),
                form(START, "2026-12-01", SALARY, money("much")),
                form(START, "2026-12-01", SALARY, args("currencyCode", "EUR")),
                form(START, "2026-12-01", SALARY, money(1), OPENING, "op-1"),
                form(START, "2026-12-01", SALARY, money(1), "colour", "red"),
                form(START, "2026-12-01", SALARY, money(1), START, "2026-12-02"),
                args("fieldSubmissions", "none"),
                args())) {
            assertThat(asker.code(
                            "offer.create", args("offerProcessId", process, "offerFormId", form, "offerForm", filled)))
                    .as(filled.toString())
                    .isEqualTo("invalid_input");
        }
        Map<String, Object> good = args(
                "offerProcessId",
                process,
                "offerFormId",
                form,
                "offerForm",
                form(START, "2026-12-01T09:00:00Z", SALARY, "90000"));
        assertThat(asker.info("offer.create", good)
                        .at("/latestVersion/salary/currencyCode")
                        .asString())
                .isEqualTo("EUR");
        assertThat(asker.code("offer.create", good)).isEqualTo("invalid_input");
    }

    @Test
    void an_opening_goes_to_one_offer_and_has_to_be_open() {
        String opening = id("opening", "op-0124");
        offer(applicants.get(0), START, "2026-12-01", SALARY, money(1), OPENING, opening);
        String process = process(applicants.get(1));
        String form = asker.info("offer.start", args("offerProcessId", process))
                .get("id")
                .asString();
        assertThat(refused(process, form, opening)).isEqualTo("opening_in_use");
        String filled = asker.list("opening.list").stream()
                .filter(one -> one.get("openingState").asString().equals("Filled"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(refused(process, form, filled)).isEqualTo("opening_in_use");
        assertThat(refused(process, form, id("opening", "op-0142"))).isEqualTo("opening_state_invalid");
        assertThat(refused(process, form, id("opening", "op-0140"))).isEqualTo("opening_state_invalid");
        assertThat(refused(process, form, NOBODY)).isEqualTo("opening_not_found");
        JsonNode first = asker.list("offer.list", args("applicationId", applicants.get(0)))
                .get(0);
        asker.info("offer.setStatus", args("offerId", first.get("id").asString(), "acceptanceStatus", "Cancelled"));
        assertThat(refused(process, form, opening)).isEqualTo("no failure");
    }

    private String refused(String process, String form, String opening) {
        return asker.code(
                "offer.create",
                args(
                        "offerProcessId",
                        process,
                        "offerFormId",
                        form,
                        "offerForm",
                        form(START, "2026-12-01", SALARY, money(1), OPENING, opening)));
    }

    @Test
    void an_update_makes_a_version_that_has_to_be_approved_anew() {
        JsonNode offer = approved(applicants.get(0));
        String old = version(offer);
        JsonNode updated = asker.info(
                "offer.update", args("offerId", offer.get("id").asString(), "offerForm", form(SALARY, money(95_000))));
        assertThat(version(updated)).isNotEqualTo(old);
        assertThat(updated.get("versions")).hasSize(2);
        assertThat(updated.at("/versions/0/approvalStatus").asString()).isEqualTo("Approved");
        assertThat(updated.at("/latestVersion/salary/value").asInt()).isEqualTo(95_000);
        assertThat(updated.at("/latestVersion/startDate")).isEqualTo(offer.at("/latestVersion/startDate"));
        assertThat(updated.get("offerStatus").asString()).isEqualTo("WaitingOnApprovalStart");
        assertThat(asker.code("offer.startApprovalProcess", args("offerVersionId", old)))
                .isEqualTo("invalid_input");
        assertThat(asker.code("offer.approve", args("offerVersionId", old))).isEqualTo("invalid_input");
        assertThat(asker.list("approval.list", args("entityId", version(updated))))
                .hasSize(1);
        asker.info("offer.startApprovalProcess", args("offerVersionId", version(updated)));
        assertThat(asker.list("approval.list", args("entityId", old))).hasSize(2);
        assertThat(asker.info("offer.approve", args("offerVersionId", version(updated)))
                        .get("offerStatus")
                        .asString())
                .isEqualTo("WaitingOnCandidateResponse");
    }

    @Test
    void what_is_not_due_is_refused() {
        JsonNode offer = offer(applicants.get(0));
        String id = offer.get("id").asString();
        String version = version(offer);
        assertThat(asker.code("offer.approve", args("offerVersionId", version))).isEqualTo("invalid_input");
        assertThat(asker.code("offer.setStatus", args("offerId", id, "acceptanceStatus", "Accepted")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("offer.setDecidedAt", args("offerId", id, "decidedAt", "2026-09-01T00:00:00Z")))
                .isEqualTo("invalid_input");
        asker.info("offer.startApprovalProcess", args("offerVersionId", version));
        assertThat(asker.code("offer.startApprovalProcess", args("offerVersionId", version)))
                .isEqualTo("invalid_input");
        String step = asker.list("approval.list", args("entityId", id))
                .get(0)
                .at("/steps/0/id")
                .asString();
        assertThat(asker.code("offer.approve", args("offerVersionId", version, "approvalStepId", step)))
                .isEqualTo("invalid_input");
        assertThat(asker.code(
                        "offer.approve",
                        args("offerVersionId", version, "approvalStepId", step, "userId", id("user", "u06"))))
                .isEqualTo("invalid_input");
        assertThat(asker.code(
                        "offer.approve",
                        args("offerVersionId", version, "approvalStepId", NOBODY, "userId", id("user", "u09"))))
                .isEqualTo("invalid_input");
        asker.info("offer.approve", args("offerVersionId", version));
        assertThat(asker.code("offer.approve", args("offerVersionId", version))).isEqualTo("invalid_input");
        assertThat(asker.code("offer.setStatus", args("offerId", id, "acceptanceStatus", "Pending")))
                .isEqualTo("invalid_input");
        asker.info("offer.setStatus", args("offerId", id, "acceptanceStatus", "Declined"));
        assertThat(asker.code("offer.setDecidedAt", args("offerId", id, "decidedAt", "2030-01-01T00:00:00Z")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("offer.update", args("offerId", id, "offerForm", form(SALARY, money(1)))))
                .isEqualTo("invalid_input");
        assertThat(asker.code("offer.approve", args("offerVersionId", NOBODY))).isEqualTo("offer_version_not_found");
        assertThat(asker.code("offer.setStatus", args("offerId", NOBODY, "acceptanceStatus", "Accepted")))
                .isEqualTo("offer_not_found");
    }

    private static Map<String, Object> step(int required, String... users) {
        List<Object> approvers = new ArrayList<>();
        for (String user : users) {
            approvers.add(args("type", "user", "userId", id("user", user)));
        }
        return args("approvalsRequired", required, "approvers", approvers);
    }

    @Test
    void who_approves_can_be_said_step_by_step() {
        JsonNode offer = offer(applicants.get(0));
        String id = offer.get("id").asString();
        JsonNode definition = asker.info(
                "approvalDefinition.update",
                args(
                        "entityType",
                        "offer",
                        "entityId",
                        id,
                        "submitApprovalRequest",
                        true,
                        "approvalStepDefinitions",
                        List.of(step(2, "u01", "u02", "u09"), step(1, "u21"))));
        assertThat(definition.get("entityType").asString()).isEqualTo("Offer");
        assertThat(definition.at("/approvalStepDefinitions/0/approvers")).hasSize(3);
        JsonNode approval = asker.list("approval.list", args("entityId", id)).get(0);
        assertThat(approval.get("steps")).hasSize(2);
        assertThat(approval.get("approvalDefinitionId")).isEqualTo(definition.get("id"));
        assertThat(approve(offer, approval, 1, "u21")).isEqualTo("refused");
        assertThat(approve(offer, approval, 0, "u01")).isEqualTo("WaitingOnOfferApproval");
        assertThat(approve(offer, approval, 0, "u01")).isEqualTo("refused");
        assertThat(approve(offer, approval, 1, "u21")).isEqualTo("refused");
        assertThat(approve(offer, approval, 0, "u09")).isEqualTo("WaitingOnOfferApproval");
        assertThat(approve(offer, approval, 1, "u21")).isEqualTo("WaitingOnCandidateResponse");
    }

    private String approve(JsonNode offer, JsonNode approval, int step, String user) {
        JsonNode answer = asker.ask(
                "offer.approve",
                args(
                        "offerVersionId",
                        version(offer),
                        "approvalStepId",
                        approval.at("/steps/" + step + "/id").asString(),
                        "userId",
                        id("user", user)));
        return answer.get("success").asBoolean()
                ? answer.at("/results/offerStatus").asString()
                : "refused";
    }

    @Test
    void without_steps_an_offer_is_approved_at_once() {
        JsonNode offer = offer(applicants.get(0));
        Map<String, Object> nobody =
                args("entityType", "offer", "entityId", version(offer), "approvalStepDefinitions", List.of());
        asker.info("approvalDefinition.update", nobody);
        assertThat(asker.info("offer.startApprovalProcess", args("offerVersionId", version(offer)))
                        .get("offerStatus")
                        .asString())
                .isEqualTo("WaitingOnCandidateResponse");
        assertThat(asker.code("approvalDefinition.update", nobody)).isEqualTo("invalid_input");
    }

    @Test
    void a_definition_that_nobody_can_meet_is_refused() {
        String id = offer(applicants.get(0)).get("id").asString();
        for (Object steps : List.of(
                List.of(step(2, "u01")),
                List.of(step(0, "u01")),
                List.of(args("approvalsRequired", 1)),
                List.of(args("approvers", List.of())),
                "none")) {
            assertThat(asker.code(
                            "approvalDefinition.update",
                            args("entityType", "offer", "entityId", id, "approvalStepDefinitions", steps)))
                    .as(steps.toString())
                    .isEqualTo("invalid_input");
        }
        assertThat(asker.code(
                        "approvalDefinition.update",
                        args("entityType", "job", "entityId", id, "approvalStepDefinitions", List.of())))
                .isEqualTo("invalid_input");
        assertThat(asker.code(
                        "approvalDefinition.update",
                        args("entityType", "offer", "entityId", NOBODY, "approvalStepDefinitions", List.of())))
                .isEqualTo("offer_not_found");
        assertThat(asker.code(
                        "approvalDefinition.update",
                        args(
                                "entityType",
                                "offer",
                                "entityId",
                                id,
                                "approvalStepDefinitions",
                                List.of(step(1, "u99")))))
                .isEqualTo("user_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer.create", "offer.update", "offerProcess.start", "offer.approve", "offer.setStatus"})
    void a_key_without_the_permission_may_not_write(String operation) throws IOException {
        Asker reader = new Asker(sandbox, SandboxKeys.without("offersWrite"));
        assertThat(reader.post(operation, "{}").statusCode()).isEqualTo(403);
    }
}
