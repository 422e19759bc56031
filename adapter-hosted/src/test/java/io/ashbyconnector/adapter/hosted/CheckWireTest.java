package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.ashbyconnector.execution.ConnectorCheck.Access.DENIED;
import static io.ashbyconnector.execution.ConnectorCheck.Access.GRANTED;
import static io.ashbyconnector.execution.ConnectorCheck.Access.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check says of the workspace, the connector and the credential, and of the key that is stored. */
class CheckWireTest extends WireTest {

    private static final List<String> PROBES = List.of("candidates", "jobs", "candidate_tags", "users");
    private static final ResponseDefinitionBuilder SWALLOWED = okJson(
            "{\"status\": \"success\", \"result\": [], \"connector_metadata\": {\"cursor\": null, \"has_more\": null}}");
    private static final ResponseDefinitionBuilder DENIED_ANSWER = failure(403, """
            {"message": "No", "errors": [{"message": "No", "error_code": "missing_endpoint_permission"}]}""");

    @BeforeEach
    void serve() {
        answerAll();
    }

    @Test
    void it_names_what_is_in_use_and_where_it_was_set() {
        ConnectorCheck check = connect(config().with(ConfigKey.AIRBYTE_ORGANIZATION_ID, "org-1"))
                .check();

        assertThat(check.mode()).isEqualTo("hosted");
        assertThat(check.service()).isEqualTo(AIRBYTE.baseUrl());
        assertThat(check.evidence()).isEqualTo("one record of each module");
        String origin = " (" + config().origin(ConfigKey.AIRBYTE_CLIENT_ID).orElseThrow() + ")";
        assertThat(check.details())
                .containsEntry("credential", "client " + CLIENT_ID + origin)
                .containsEntry("workspace", "default (the default)")
                .containsEntry("connector", CONNECTOR + " (the only one for Ashby in the workspace)")
                .hasEntrySatisfying(
                        "organization",
                        organization ->
                                assertThat(organization).startsWith("org-1 (").endsWith(")"));
        assertThat(check.toString()).doesNotContain(CLIENT_SECRET, TOKEN);
        assertThat(check.modules())
                .extracting(ModuleAccess::module, ModuleAccess::read)
                .startsWith(
                        tuple("Candidates", GRANTED),
                        tuple("Jobs", GRANTED),
                        tuple("Interviews", UNKNOWN),
                        tuple("Hiring process metadata", GRANTED),
                        tuple("Organization", GRANTED),
                        tuple("Offers", UNKNOWN));
        assertThat(check.modules()).extracting(ModuleAccess::write).containsOnly(UNKNOWN, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"airbyte.workspace-name", "airbyte.external-user-id"})
    void a_configured_connector_is_named_with_its_key(String scope) {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                "airbyte.bearer-token",
                TOKEN,
                "airbyte.connector-id",
                CONNECTOR,
                "airbyte.base-url",
                AIRBYTE.baseUrl(),
                scope,
                "acme"));

        Map<String, String> details = connect(config).check().details();

        assertThat(details.get("credential")).startsWith("bearer token (").doesNotContain(TOKEN);
        assertThat(details.get("workspace")).startsWith("acme (").contains(scope);
        assertThat(details.get("connector")).startsWith(CONNECTOR + " (").contains("airbyte.connector-id");
        AIRBYTE.verify(0, lookups());
    }

    @Test
    void one_record_of_each_module_is_read() {
        connect(config()).check();

        AIRBYTE.verify(PROBES.size(), executions());
        for (String probe : PROBES) {
            AIRBYTE.verify(
                    1,
                    executions()
                            .withRequestBody(equalToJson("{\"entity\": \"" + probe
                                    + "\", \"action\": \"list\", \"params\": {\"limit\": 1}}")));
        }
        AIRBYTE.verify(1, lookups());
        AIRBYTE.verify(1, tokenCalls());
    }

    @Test
    void what_the_stored_key_may_not_read_is_told() {
        answerProbe("jobs", DENIED_ANSWER);
        answerProbe("users", SWALLOWED);

        ConnectorCheck check = connect(config()).check();

        assertThat(check.modules())
                .extracting(ModuleAccess::read)
                .startsWith(GRANTED, DENIED, UNKNOWN, GRANTED, UNKNOWN, UNKNOWN);
        assertThat(check.modules().get(4).grants().get(0).reason()).contains("Ashby most likely refused");
    }

    @Test
    void a_key_that_may_read_nothing_is_denied() {
        PROBES.forEach(probe -> answerProbe(probe, DENIED_ANSWER));

        assertThatThrownBy(() -> connect(config()).check())
                .isInstanceOf(PermissionException.class)
                .hasMessageContaining("stored key");
    }

    @Test
    void probes_that_prove_nothing_are_not_healthy() {
        PROBES.forEach(probe -> answerProbe(probe, SWALLOWED));
        answerProbe("jobs", DENIED_ANSWER);

        assertThatThrownBy(() -> connect(config()).check())
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("candidates.list: ");
    }

    @Test
    void a_refused_credential_is_refused() {
        answer(failure(403, "{\"detail\": \"No access to this connector\"}"));

        assertThatThrownBy(() -> connect(config()).check())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("No access to this connector");
    }

    @Test
    void without_a_connector_there_is_nothing_to_check() {
        answerLookup();
        assertThatThrownBy(() -> connect(config()).check()).isInstanceOf(ConfigurationException.class);
        answerLookup(connector(CONNECTOR), connector("1b2c"));
        assertThatThrownBy(() -> connect(config()).check()).isInstanceOf(ConfigurationException.class);
        AIRBYTE.verify(0, executions());
    }

    private static void answerProbe(String entity, ResponseDefinitionBuilder answer) {
        AIRBYTE.stubFor(post(EXECUTE_PATH)
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.entity", equalTo(entity)))
                .willReturn(answer));
    }
}
