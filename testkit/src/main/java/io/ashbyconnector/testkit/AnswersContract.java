package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.ContactInfo;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.testkit.ScriptedBackend.ScriptedPage;
import io.ashbyconnector.tool.AshbyTool;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What counts as a record: an object with an id, whatever becomes of it; an odd field costs nothing around it. */
public abstract class AnswersContract extends AdapterContract<ScriptedBackend> {

    private static final String ENTITY = "candidates";
    private static final Map<String, String> ID = Map.of("id", "c0000000-0000-4000-8000-000000000001");
    private static final RecordDecoder<String> OWN = parser -> {
        parser.skipChildren();
        return "decoded";
    };

    /** For the subclass of an adapter. */
    protected AnswersContract() {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"Ada\"}",
                "{\"id\": null}",
                "{\"id\": \"\"}",
                "{\"id\": 7}",
                "{\"id\": true}",
                "{\"id\": [\"c0000000-0000-4000-8000-000000000001\"]}",
                "{\"id\": {\"id\": \"c0000000-0000-4000-8000-000000000001\"}}",
                "{\"name\": {\"id\": \"c0000000-0000-4000-8000-000000000001\"}}",
                "{\"candidate\": {\"id\": \"c0000000-0000-4000-8000-000000000001\"}}",
                "[]",
                "[{\"id\": \"c0000000-0000-4000-8000-000000000001\"}]",
                "null",
                "\"c0000000-0000-4000-8000-000000000001\"",
                "7",
                "true"
            })
    void what_has_no_identity_is_no_record(String json) {
        backend().serveRecord(ENTITY, json);
        AshbyConnector connector = connect();

        assertNoRecord("candidates.get", () -> connector.candidates().get("c0000000-0000-4000-8000-000000000001"));
        assertNoRecord("candidates.get", () -> connector.execute(ENTITY, "get", ID));
        assertNoRecord("candidates.get", () -> connector.get(ENTITY, "get", ID, OWN));
        assertThat(AshbyTool.of(connector)
                        .call(
                                "{\"entity\":\"candidates\",\"action\":\"get\",\"params\":{\"id\":\"c0000000-0000-4000-8000-000000000001\"}}")
                        .text())
                .startsWith("bad_response: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"Ada\"}",
                "{\"id\": null, \"name\": \"Ada\"}",
                "{\"id\": 7}",
                "{\"id\": {\"id\": \"c0000000-0000-4000-8000-000000000001\"}}",
                "{\"candidate\": {\"id\": \"c0000000-0000-4000-8000-000000000001\"}}",
                "null",
                "\"c0000000-0000-4000-8000-000000000001\"",
                "[{\"id\": \"c0000000-0000-4000-8000-000000000001\"}]"
            })
    void a_listing_names_the_position_of_a_record_without_identity(String json) {
        serve(
                "{\"id\": \"c0000000-0000-4000-8000-000000000001\"}",
                json,
                "{\"id\": \"c0000000-0000-4000-8000-000000000003\"}");
        AshbyConnector connector = connect();

        assertNoRecord("Record 2 of the page", () -> connector.candidates().page());
        assertNoRecord(
                "Record 2 of the page", () -> connector.candidates().stream().toList());
        assertNoRecord("Record 2 of the page", () -> connector.execute(ENTITY, "list", Map.of()));
        assertNoRecord(
                "Record 2 of the page",
                () -> connector.pages(ENTITY, "list", Map.of(), OWN).toList());
    }

    private static void assertNoRecord(String words, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining(words)
                .hasMessageNotContainingAny("Ada", "Try again");
    }

    @Test
    void an_id_may_stand_anywhere_in_its_record() {
        String json =
                "{\"name\": \"Ada\", \"tags\": [{\"id\": 7}], \"id\": \"c0000000-0000-4000-8000-000000000001\", \"new\": {\"id\": null}}";
        serve(json, "{\"id\": \"c0000000-0000-4000-8000-000000000002\"}");
        backend().serveRecord(ENTITY, json);
        AshbyConnector connector = connect();

        assertThat(connector
                        .candidates()
                        .get("c0000000-0000-4000-8000-000000000001")
                        .name())
                .isEqualTo("Ada");
        assertThat(connector.execute(ENTITY, "get", ID).data()).hasSize(4);
        assertThat(connector.get(ENTITY, "get", ID, OWN)).isEqualTo("decoded");
        RecordDecoder<String> careless = parser -> "not read at all";
        assertThat(connector.get(ENTITY, "get", ID, careless)).isEqualTo("not read at all");
        assertThat(connector.candidates().page().records()).hasSize(2);
        assertThat(connector
                        .pages(ENTITY, "list", Map.of(), OWN)
                        .mapToInt(page -> page.records().size()))
                .containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"primaryEmailAddress\": \"ada@example.com\"",
                "\"primaryEmailAddress\": [\"ada@example.com\"]",
                "\"emailAddresses\": \"ada@example.com\"",
                "\"emailAddresses\": {\"value\": \"ada@example.com\"}",
                "\"emailAddresses\": [\"ada@example.com\"]",
                "\"emailAddresses\": [[]]",
                "\"tags\": [{\"title\": \"without an id\"}]",
                "\"applicationIds\": [7]",
                "\"source\": true",
                "\"source\": {}",
                "\"creditedToUser\": \"u1\"",
                "\"customFields\": {\"f1\": 7}",
                "\"position\": {\"title\": \"Engineer\"}",
                "\"company\": 7",
                "\"createdAt\": \"yesterday\"",
                "\"createdAt\": 1767225600000",
                "\"updatedAt\": {}",
                "\"fraudStatus\": {\"value\": \"PassedFraudCheck\"}",
                "\"fraudStatus\": 1"
            })
    void an_odd_field_is_kept_as_it_came(String field) {
        String odd = "{\"id\": \"c0000000-0000-4000-8000-000000000002\", \"name\": \"Ada\", " + field
                + ", \"school\": \"ETH\"}";
        serve(
                "{\"id\": \"c0000000-0000-4000-8000-000000000001\"}",
                odd,
                "{\"id\": \"c0000000-0000-4000-8000-000000000003\", \"name\": \"Bo\"}");
        backend().serveRecord(ENTITY, odd);
        String name = field.substring(1, field.indexOf(':') - 1);
        JsonNode raw = connect().execute(ENTITY, "get", ID).data().get(name);

        Page<Candidate> page = connect().candidates().page();

        assertThat(page.records())
                .extracting(Candidate::id)
                .containsExactly(
                        "c0000000-0000-4000-8000-000000000001",
                        "c0000000-0000-4000-8000-000000000002",
                        "c0000000-0000-4000-8000-000000000003");
        assertThat(page.records().get(2).name()).isEqualTo("Bo");
        for (Candidate candidate :
                List.of(page.records().get(1), connect().candidates().get("c0000000-0000-4000-8000-000000000002"))) {
            assertThat(candidate.name()).isEqualTo("Ada");
            assertThat(candidate.school()).isEqualTo("ETH");
            assertThat(candidate.additionalProperties()).containsOnlyKeys(name).containsEntry(name, raw);
        }
    }

    @Test
    void what_fits_of_a_list_is_read() {
        serve(
                "{\"id\": \"c0000000-0000-4000-8000-000000000001\", \"emailAddresses\": [{\"value\": \"a\", \"isPrimary\": true}, \"b\"]}");

        Candidate candidate = connect().candidates().page().records().get(0);

        assertThat(candidate.emailAddresses()).extracting(ContactInfo::value).containsExactly("a");
        assertThat(candidate.additionalProperties().get("emailAddresses"))
                .hasToString("[{\"value\":\"a\",\"isPrimary\":true},\"b\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-2.5E-99999999999"})
    void a_number_that_nothing_can_hold_is_a_bad_response(String number) {
        serve(
                "{\"id\": \"c0000000-0000-4000-8000-000000000001\"}",
                "{\"id\": \"c0000000-0000-4000-8000-000000000002\", \"new\": " + number + "}");
        AshbyConnector connector = connect();

        assertThatThrownBy(() -> connector.candidates().page())
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("Record 2 of the page");
        assertThatThrownBy(() -> connector.execute(ENTITY, "list", Map.of()))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("Record 2 of the page");
    }

    private void serve(String... records) {
        backend().serve(ENTITY, List.of(new ScriptedPage(null, List.of(records), null, false)));
    }
}
