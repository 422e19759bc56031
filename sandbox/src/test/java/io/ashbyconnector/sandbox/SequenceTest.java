package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sequences of messages, from the draft to the end. */
class SequenceTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(60));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;
    private final List<JsonNode> templates;
    private final List<JsonNode> candidates;

    SequenceTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
        this.templates = asker.list("sequenceTemplate.list");
        this.candidates = asker.list("candidate.list");
    }

    private String candidate(boolean withMail) {
        return candidates.stream()
                .filter(one -> one.has("primaryEmailAddress") == withMail)
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private Map<String, Object> draft(Object... more) {
        Map<String, Object> arguments = new HashMap<>(Map.of(
                "sequenceTemplateId",
                templates.get(0).get("id").asString(),
                "candidateId",
                candidate(true),
                "start",
                false));
        for (int i = 0; i < more.length; i += 2) {
            arguments.put((String) more[i], more[i + 1]);
        }
        return arguments;
    }

    private String added(Object... more) {
        return asker.info("sequence.add", draft(more)).get("id").asString();
    }

    private String user(int index) {
        return asker.list("user.list").get(index).get("id").asString();
    }

    private JsonNode sequence(String id) {
        return asker.info("sequence.info", Map.of("sequenceId", id));
    }

    @Test
    void the_account_has_templates_senders_and_sequences_that_fit_together() {
        assertThat(templates).hasSize(3);
        assertThat(asker.list("sequenceTemplate.list", Map.of("includeArchived", true, "limit", 1)))
                .hasSize(4)
                .allSatisfy(template -> {
                    assertThat(template.get("stages")).isNotEmpty();
                    assertThat(asker.info(
                                    "sequenceTemplate.info",
                                    Map.of(
                                            "sequenceTemplateId",
                                            template.get("id").asString())))
                            .isEqualTo(template);
                });
        assertThat(asker.code("sequenceTemplate.info", Map.of("sequenceTemplateId", NOBODY)))
                .isEqualTo("sequence_template_not_found");
        List<JsonNode> sequences = asker.list("sequence.list");
        assertThat(sequences).hasSizeGreaterThan(5).allSatisfy(sequence -> {
            assertThat(sequence.get("status").asString()).isNotEqualTo("NotStarted");
            assertThat(Asker.ids(candidates))
                    .contains(sequence.get("candidateId").asString());
            assertThat(sequence(sequence.get("id").asString())).isEqualTo(sequence);
            for (JsonNode stage : sequence.get("stages")) {
                assertThat(stage.has("subject")).isEqualTo(stage.has("bodyHtml"));
            }
        });
        assertThat(sequences.get(0).at("/stages/0").has("subject")).isFalse();
        String candidate = sequences.get(0).get("candidateId").asString();
        assertThat(asker.list("sequence.list", Map.of("candidateId", candidate)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("candidateId").asString()).isEqualTo(candidate));
        assertThat(asker.list("communicationTemplate.list"))
                .isNotEmpty()
                .allSatisfy(
                        template -> assertThat(template.get("intendedTypes")).isNotEmpty());
    }

    @Test
    void senders_are_those_of_the_acting_user() {
        JsonNode senders = asker.ask("emailSender.list", "{}");
        assertThat(senders.get("results").get(0).get("type").asString()).isEqualTo("Primary");
        assertThat(senders.has("syncToken")).isFalse();
        JsonNode others = asker.ask("emailSender.list", "{}", "X-On-Behalf-Of", user(4));
        assertThat(others.at("/results/0/email").asString()).isEqualTo("yusra.haddad@quillmere.example");
    }

    @Test
    void a_draft_is_changed_and_started_and_listed_from_then_on() {
        String token = asker.syncToken("sequence.list", Map.of());
        String id = added();
        JsonNode draft = sequence(id);
        assertThat(draft.get("status").asString()).isEqualTo("NotStarted");
        assertThat(draft.has("startResult")).isFalse();
        assertThat(Asker.ids(asker.list("sequence.list"))).doesNotContain(id);
        String stage = draft.at("/stages/0/id").asString();
        asker.info(
                "sequence.updateStage",
                Map.of("sequenceId", id, "stageId", stage, "subject", "Hi {{candidate.firstName}}"));
        asker.info(
                "sequence.updateStage",
                Map.of("sequenceId", id, "stageId", stage, "body", Map.of("type", "text/html", "value", "<p>One</p>")));
        JsonNode changed = asker.info(
                "sequence.updateStage",
                Map.of("sequenceId", id, "stageId", draft.at("/stages/1/id").asString(), "bodyHtml", "<p>Two</p>"));
        assertThat(changed.at("/stages/0/subject").asString()).isEqualTo("Hi {{candidate.firstName}}");
        assertThat(changed.at("/stages/0/bodyHtml").asString()).isEqualTo("<p>One</p>");
        assertThat(changed.at("/stages/1/bodyHtml").asString()).isEqualTo("<p>Two</p>");
        JsonNode started = asker.info("sequence.start", Map.of("sequenceId", id));
        assertThat(started.get("startResult").asString()).isEqualTo("Started");
        assertThat(started.get("status").asString()).isEqualTo("Running");
        assertThat(started.at("/stages/0").has("bodyHtml")).isFalse();
        assertThat(started.at("/stages/1").has("bodyHtml")).isTrue();
        assertThat(Asker.ids(asker.list("sequence.list", Map.of("syncToken", token))))
                .containsExactly(id);
        assertThat(asker.code("sequence.start", Map.of("sequenceId", id))).isEqualTo("sequence_not_found");
        assertThat(asker.code("sequence.updateStage", Map.of("sequenceId", id, "stageId", stage, "subject", "Late")))
                .isEqualTo("sequence_not_found");
        assertThat(asker.code("sequence.discard", Map.of("sequenceId", id))).isEqualTo("invalid_input");
        sandbox.clearChanges();
        assertThat(asker.code("sequence.info", Map.of("sequenceId", id))).isEqualTo("sequence_not_found");
    }

    @Test
    void a_stage_is_changed_in_something_that_exists_to_something_that_can_be_sent() {
        String id = added();
        String stage = sequence(id).at("/stages/0/id").asString();
        assertThat(asker.code("sequence.updateStage", Map.of("sequenceId", id, "stageId", stage)))
                .isEqualTo("invalid_input");
        assertThat(asker.code("sequence.updateStage", Map.of("sequenceId", id, "subject", "A")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("sequence.updateStage", Map.of("sequenceId", id, "stageId", NOBODY, "subject", "A")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("sequence.updateStage", Map.of("sequenceId", id, "stageId", stage, "subject", "{{x.y}}")))
                .isEqualTo("invalid_input");
        assertThat(asker.code(
                        "sequence.updateStage",
                        Map.of("sequenceId", id, "stageId", stage, "body", Map.of("type", "text/plain", "value", "A"))))
                .isEqualTo("invalid_input");
    }

    @Test
    void a_start_that_cannot_be_mailed_is_blocked_and_stays_a_draft() {
        JsonNode blocked = asker.info("sequence.add", draft("candidateId", candidate(false), "start", true));
        assertThat(blocked.get("startResult").asString()).isEqualTo("Blocked");
        assertThat(blocked.get("status").asString()).isEqualTo("NotStarted");
        assertThat(asker.info(
                                "sequence.start",
                                Map.of("sequenceId", blocked.get("id").asString()))
                        .get("startResult")
                        .asString())
                .isEqualTo("Blocked");
        assertThat(asker.info("sequence.add", draft("start", true))
                        .get("startResult")
                        .asString())
                .isEqualTo("Started");
    }

    @Test
    void a_second_draft_is_refused_with_the_id_of_the_first() {
        String id = added();
        JsonNode second = asker.ask("sequence.add", draft());
        assertThat(second.at("/errorInfo/code").asString()).isEqualTo("sequence_draft_already_exists");
        assertThat(second.at("/errorInfo/meta/existingSequenceId").asString()).isEqualTo(id);
        asker.info("sequence.discard", Map.of("sequenceId", id));
        assertThat(added()).isNotEqualTo(id);
    }

    @Test
    void a_draft_belongs_to_its_acting_user_only() {
        JsonNode made = asker.ask("sequence.add", json(draft()), "X-On-Behalf-Of", user(3));
        String id = made.at("/results/id").asString();
        assertThat(made.at("/results/stages/0/from/email").asString()).isEqualTo("callum.ferreira@quillmere.example");
        for (String operation : List.of("sequence.info", "sequence.start", "sequence.discard")) {
            assertThat(asker.code(operation, Map.of("sequenceId", id))).isEqualTo("sequence_not_found");
        }
        assertThat(asker.ask("sequence.start", json(Map.of("sequenceId", id)), "X-On-Behalf-Of", user(3))
                        .at("/results/startResult")
                        .asString())
                .isEqualTo("Started");
        assertThat(sequence(id).get("status").asString()).isEqualTo("Running");
    }

    private static String json(Map<String, ?> arguments) {
        return new tools.jackson.databind.json.JsonMapper().writeValueAsString(arguments);
    }

    @Test
    void a_sync_token_is_good_for_the_same_acting_user() {
        String token = asker.syncToken("sequence.list", Map.of());
        JsonNode other = asker.ask("sequence.list", json(Map.of("syncToken", token)), "X-On-Behalf-Of", user(3));
        assertThat(other.at("/errorInfo/code").asString()).isEqualTo("sync_token_invalid");
        assertThat(asker.list("sequence.list", Map.of("syncToken", token))).isEmpty();
    }

    @Test
    void discarding_is_idempotent() {
        String id = added();
        for (String each : List.of(id, id, NOBODY)) {
            assertThat(asker.info("sequence.discard", Map.of("sequenceId", each))
                            .get("sequenceId")
                            .asString())
                    .isEqualTo(each);
        }
        assertThat(asker.code("sequence.info", Map.of("sequenceId", id))).isEqualTo("sequence_not_found");
    }

    @Test
    void only_what_runs_is_cancelled() {
        String id = asker.info("sequence.add", draft("start", true)).get("id").asString();
        assertThat(asker.info("sequence.cancel", Map.of("sequenceId", id, "reason", "booked_meeting"))
                        .get("status")
                        .asString())
                .isEqualTo("Cancelled");
        assertThat(sequence(id).get("status").asString()).isEqualTo("Cancelled");
        assertThat(asker.info("sequence.cancel", Map.of("sequenceId", id))
                        .get("status")
                        .asString())
                .isEqualTo("Cancelled");
        assertThat(asker.code("sequence.cancel", Map.of("sequenceId", added()))).isEqualTo("invalid_input");
        assertThat(asker.code("sequence.cancel", Map.of("sequenceId", NOBODY))).isEqualTo("sequence_not_found");
        assertThat(asker.code("sequence.cancel", Map.of("sequenceId", id, "reason", "boredom")))
                .isEqualTo("invalid_input");
        for (JsonNode sequence : asker.list("sequence.list")) {
            String status = sequence.get("status").asString();
            if (status.equals("Completed") || status.equals("Unsubscribed")) {
                assertThat(asker.code(
                                "sequence.cancel",
                                Map.of("sequenceId", sequence.get("id").asString())))
                        .isEqualTo("invalid_input");
            }
        }
    }

    @Test
    void an_addition_names_what_exists_and_fits() {
        assertThat(asker.code("sequence.add", draft("sequenceTemplateId", NOBODY)))
                .isEqualTo("sequence_template_not_found");
        assertThat(asker.code("sequence.add", draft("candidateId", NOBODY))).isEqualTo("candidate_not_found");
        assertThat(asker.code("sequence.add", draft("applicationId", NOBODY))).isEqualTo("application_not_found");
        String foreign = asker.list("application.list").stream()
                .filter(one -> !one.at("/candidate/id").asString().equals(candidate(true)))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(asker.code("sequence.add", draft("applicationId", foreign))).isEqualTo("invalid_input");
        assertThat(asker.code("sequence.add", draft("from", Map.of("email", "me@elsewhere.example"))))
                .isEqualTo("sequence_sender_not_allowed");
        assertThat(asker.info("sequence.add", draft("from", Map.of("email", "talent@quillmere.example")))
                        .at("/stages/0/from/displayName")
                        .asString())
                .isEqualTo("Quillmere Talent");
        String archived = asker.list("sequenceTemplate.list", Map.of("includeArchived", true)).stream()
                .filter(one -> one.get("isArchived").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(asker.code("sequence.add", draft("sequenceTemplateId", archived)))
                .isEqualTo("invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequenceTemplateId", "candidateId", "start"})
    void an_addition_needs(String argument) {
        Map<String, Object> arguments = draft();
        arguments.remove(argument);
        assertThat(asker.code("sequence.add", arguments)).isEqualTo("invalid_input");
    }
}
