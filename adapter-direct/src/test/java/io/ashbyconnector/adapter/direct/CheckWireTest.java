package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ashbyconnector.execution.ConnectorCheck.Access.DENIED;
import static io.ashbyconnector.execution.ConnectorCheck.Access.GRANTED;
import static io.ashbyconnector.execution.ConnectorCheck.Access.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Grant;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check makes of what the key may and may not ask. */
class CheckWireTest extends WireTest {

    private static final List<String> PROBES =
            List.of("candidate.list", "job.list", "interviewPlan.list", "candidateTag.list", "user.list", "offer.list");
    private static final ResponseDefinitionBuilder EMPTY = okJson("{\"success\": true, \"results\": []}");
    private static final ResponseDefinitionBuilder DENIED_ANSWER = aResponse()
            .withStatus(403)
            .withBody("{\"success\": false, \"errorInfo\": {\"code\": \"missing_endpoint_permission\"}}");
    private static final ResponseDefinitionBuilder UNCLEAR =
            okJson("{\"success\": false, \"errors\": [\"odd_trouble\"]}");

    @Test
    void a_key_that_may_ask_tells_its_scopes() {
        answer("apiKey.info", okJson("""
                {"success": true, "results": {"title": "Reporting", "createdAt": "2026-01-15T15:00:00.000Z", "new": {},
                 "scopes": ["candidates:read", "candidates:write", "jobs:write", "organization:read"]}}"""));

        ConnectorCheck check = connect().check();

        assertThat(check.mode()).isEqualTo("direct");
        assertThat(check.service()).isEqualTo(ASHBY.baseUrl());
        assertThat(check.evidence()).isEqualTo("apiKey.info");
        assertThat(check.details())
                .containsEntry("key title", "Reporting")
                .containsEntry("key created", "2026-01-15T15:00:00.000Z");
        assertThat(check.modules())
                .extracting(ModuleAccess::module, ModuleAccess::read, ModuleAccess::write)
                .containsExactly(
                        tuple("Candidates", GRANTED, GRANTED),
                        tuple("Jobs", DENIED, GRANTED),
                        tuple("Interviews", DENIED, DENIED),
                        tuple("Hiring process metadata", DENIED, DENIED),
                        tuple("Organization", GRANTED, DENIED),
                        tuple("Offers", DENIED, DENIED),
                        tuple("API keys", DENIED, DENIED),
                        tuple("Approvals", DENIED, DENIED),
                        tuple("Reports", DENIED, null),
                        tuple("Notetaker", DENIED, null),
                        tuple("Sourcing", DENIED, DENIED),
                        tuple("Projects", null, DENIED),
                        tuple("Emails", DENIED, null),
                        tuple("Audit logs", DENIED, null));
        assertThat(check.modules().get(0).access("delete")).isEqualTo(DENIED);
        assertThat(check.grants()).extracting(Grant::reason).containsOnlyNulls();
        assertThat(ASHBY.getAllServeEvents()).hasSize(1);
    }

    @Test
    void the_later_scopes_and_those_that_this_version_does_not_know_are_told_too() {
        answer("apiKey.info", okJson("""
                {"success": true, "results": {"scopes": ["candidates:delete", "emails:read", "sourcing:write",
                 "projects:write", "auditLogs:read", "notetaker:read", "payroll:read", "payroll:export", "jobs:export",
                 "jobs:export"]}}"""));

        ConnectorCheck check = connect().check();

        assertThat(check.grants())
                .filteredOn(grant -> grant.access() == GRANTED)
                .extracting(grant -> grant.permission().name())
                .containsExactly(
                        "candidatesDelete",
                        "notetakerRead",
                        "sourcingWrite",
                        "projectsWrite",
                        "emailsRead",
                        "auditLogsRead",
                        "jobsExport",
                        "payrollExport",
                        "payrollRead");
        assertThat(check.modules())
                .filteredOn(module -> List.of("Jobs", "Payroll").contains(module.module()))
                .extracting(ModuleAccess::read, module -> module.access("export"))
                .containsExactly(tuple(DENIED, GRANTED), tuple(GRANTED, GRANTED));
        assertThat(Stream.of("applications.delete", "sequences.cancel", "sequences.get", "projects.create")
                        .map(name -> name.split("\\."))
                        .map(name -> check.access(Catalog.ofAshby().action(name[0], name[1]))
                                .access()))
                .containsExactly(GRANTED, GRANTED, DENIED, GRANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"all\"",
                "\"jobs:*\"",
                "\"\"",
                "7",
                "null",
                "{\"module\": \"jobs\"}",
                "[\"jobs:read\"]",
                "\"a:b:c\""
            })
    void beside_a_scope_of_another_form_nothing_counts_as_denied(String scope) {
        answer(
                "apiKey.info",
                okJson("{\"success\": true, \"results\": {\"scopes\": [\"candidates:read\", " + scope + "]}}"));

        ConnectorCheck check = connect().check();

        assertThat(check.modules().get(0).read()).isEqualTo(GRANTED);
        assertThat(check.grants())
                .filteredOn(grant -> !grant.permission().name().equals("candidatesRead"))
                .allSatisfy(grant -> {
                    assertThat(grant.access()).isEqualTo(UNKNOWN);
                    assertThat(grant.reason()).contains("scopes of a form");
                });
    }

    @Test
    void a_key_that_may_only_write_is_a_good_key() {
        answer("apiKey.info", okJson("{\"success\": true, \"results\": {\"scopes\": [\"candidates:write\"]}}"));

        ConnectorCheck check = connect().check();

        assertThat(check.modules().get(0)).returns(DENIED, ModuleAccess::read).returns(GRANTED, ModuleAccess::write);
    }

    @Test
    void a_key_that_may_not_ask_reads_one_record_of_each_module() {
        answer("apiKey.info", DENIED_ANSWER);
        PROBES.forEach(probe -> answer(probe, EMPTY));
        answer("offer.list", DENIED_ANSWER);
        answer("interviewPlan.list", UNCLEAR);

        ConnectorCheck check = connect().check();

        assertThat(check.modules())
                .extracting(ModuleAccess::read)
                .startsWith(GRANTED, GRANTED, UNKNOWN, GRANTED, GRANTED, DENIED, DENIED, UNKNOWN);
        assertThat(check.modules()).extracting(ModuleAccess::write).containsOnly(UNKNOWN, null);
        assertThat(check.grants())
                .filteredOn(grant -> grant.access() == UNKNOWN)
                .allSatisfy(grant -> assertThat(grant.reason())
                        .contains(
                                grant.permission().name().equals("interviewsRead") ? "odd_trouble" : "API keys: read"));
        for (String probe : PROBES) {
            ASHBY.verify(1, postRequestedFor(urlEqualTo("/" + probe)).withRequestBody(equalToJson("{\"limit\": 1}")));
        }
        assertThat(ASHBY.getAllServeEvents()).hasSize(7);
    }

    @Test
    void a_key_that_does_not_tell_its_scopes_is_probed_too() {
        answer("apiKey.info", okJson("{\"success\": true, \"results\": {\"title\": null, \"scopes\": \"all\"}}"));
        PROBES.forEach(probe -> answer(probe, EMPTY));

        ConnectorCheck check = connect().check();

        assertThat(check.grants())
                .filteredOn(grant -> grant.access() == GRANTED)
                .extracting(grant -> grant.permission().box())
                .containsExactly(
                        "Candidates: read",
                        "Jobs: read",
                        "Interviews: read",
                        "Hiring process metadata: read",
                        "Organization: read",
                        "Offers: read",
                        "API keys: read");
        assertThat(check.grants()).extracting(Grant::access).doesNotContain(DENIED);
    }

    @Test
    void a_key_that_may_read_nothing_is_no_good_key() {
        answer(DENIED_ANSWER);

        assertThatThrownBy(() -> connect().check())
                .isInstanceOf(PermissionException.class)
                .hasMessageContaining("may read nothing");
    }

    @Test
    void a_key_without_any_scope_is_no_good_key() {
        answer("apiKey.info", okJson("{\"success\": true, \"results\": {\"scopes\": []}}"));

        assertThatThrownBy(() -> connect().check())
                .isInstanceOf(PermissionException.class)
                .hasMessageContaining("may read nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\": false}", "{\"success\": false, \"results\": {\"scopes\": [\"jobs:read\"]}}"})
    void a_failure_with_http_200_is_not_healthy(String body) {
        answer(okJson(body));

        assertThatThrownBy(() -> connect().check()).isInstanceOf(ApiException.class);
    }

    @Test
    void probes_that_prove_nothing_are_not_healthy() {
        answer(UNCLEAR);
        answer("apiKey.info", DENIED_ANSWER);
        answer("offer.list", DENIED_ANSWER);

        assertThatThrownBy(() -> connect().check())
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("odd_trouble");
    }

    @Test
    void a_key_that_is_refused_while_probing_is_refused() {
        answer("apiKey.info", DENIED_ANSWER);
        PROBES.forEach(probe -> answer(probe, aResponse().withStatus(403).withBody("Deactivated")));

        assertThatThrownBy(() -> connect().check())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("Deactivated");
    }
}
