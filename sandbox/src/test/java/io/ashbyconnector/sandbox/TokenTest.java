package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Cursors and sync tokens that are refused, in each list that has them. */
class TokenTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(60));

    private final AshbySandbox sandbox;
    private final Asker asker;

    TokenTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearFaults();
    }

    private static Map<String, Object> arguments(Asker asker, String operation) {
        return operation.equals("candidate.listNotes")
                ? Map.of(
                        "candidateId",
                        asker.list("candidate.list").get(0).get("id").asString())
                : Map.of();
    }

    private static Map<String, Object> with(Map<String, Object> arguments, String name, Object value) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.put(name, value);
        return more;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate.list",
                "candidate.listNotes",
                "application.list",
                "job.list",
                "department.list",
                "location.list",
                "user.list",
                "candidateTag.list",
                "customField.list",
                "feedbackFormDefinition.list",
                "interviewPlan.list",
                "offer.list",
                "sequence.list"
            })
    void a_sync_token_is_refused_on_request_and_on_its_own_merits(String operation) {
        Map<String, Object> arguments = arguments(asker, operation);
        Map<String, Object> sync = with(arguments, "syncToken", asker.syncToken(operation, arguments));
        Map<Fault, String> codes = Map.of(
                Fault.expiredSyncToken(), "sync_token_expired",
                Fault.invalidSyncToken(), "sync_token_invalid",
                Fault.syncTooLarge(), "incremental_sync_too_large");
        codes.forEach((fault, code) -> {
            sandbox.inject(fault.on(operation));
            assertThat(asker.ask(operation, arguments).get("success").asBoolean())
                    .isTrue();
            JsonNode refused = asker.ask(operation, sync);
            assertThat(refused.at("/errorInfo/code").asString()).isEqualTo(code);
            assertThat(refused.at("/errorInfo/message").asString()).contains("Run a full sync");
            assertThat(asker.ask(operation, sync).get("success").asBoolean()).isTrue();
        });
        assertThat(asker.code(operation, with(arguments, "syncToken", "nonsense")))
                .isEqualTo("sync_token_invalid");
        assertThat(asker.code(operation, with(arguments, "cursor", "nonsense"))).isEqualTo("invalid_next_cursor");
        try (AshbySandbox forgetful =
                AshbySandbox.start(OneDay.OPTIONS.candidates(60).syncTokenLifetime(Duration.ZERO))) {
            Asker other = new Asker(forgetful);
            assertThat(other.code(operation, with(arguments, "syncToken", other.syncToken(operation, arguments))))
                    .isEqualTo("sync_token_expired");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "departments, department.list",
        "locations, location.list",
        "users, user.list",
        "custom_fields, customField.list",
        "sequences, sequence.list"
    })
    void an_incremental_sync_is_too_large_when_it_has_too_many_pages(String entity, String operation) {
        try (AshbySandbox small =
                AshbySandbox.start(OneDay.OPTIONS.candidates(60).syncPageCap(2))) {
            Asker other = new Asker(small);
            String token = other.syncToken(operation, Map.of());
            other.list(operation).stream()
                    .limit(3)
                    .forEach(one -> small.markUpdated(entity, one.get("id").asString()));
            Map<String, Object> sync = Map.of("syncToken", token, "limit", 1);
            assertThat(other.code(operation, sync)).isEqualTo("incremental_sync_too_large");
            assertThat(other.list(operation, Map.of("syncToken", token, "limit", 2)))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expired-sync-token;on=user.list",
                "invalid-sync-token;on=user.list;times=2",
                "sync-too-large;status=400;dialect=objects"
            })
    void the_faults_can_be_written(String text) {
        assertThat(Fault.parse(text))
                .hasToString(Fault.parse(Fault.parse(text).toString()).toString());
    }
}
