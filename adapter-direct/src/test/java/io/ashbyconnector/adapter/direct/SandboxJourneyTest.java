package io.ashbyconnector.adapter.direct;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Stage;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.Grant;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.wiring.AshbyConnectorModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's way: connect in each of the four ways, check, walk, sync, and meet a bad day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxJourneyTest {

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @AfterEach
    void clearFaults() {
        sandbox.clearFaults();
    }

    private ConnectorConfig config(String key) {
        return ConnectorConfig.of(AshbyAuthConfig.of(key))
                .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString());
    }

    @Test
    void connect_with_a_key() {
        try (AshbyConnector ashby = AshbyConnector.connect(AshbyAuthConfig.of(sandbox.apiKey()))) {
            assertThat(ashby.mode()).isEqualTo("direct");
        }
        try (AshbyConnector ashby = AshbyConnector.connect(config(sandbox.apiKey()))) {
            assertThat(ashby.candidates().stream().limit(500)).hasSize(500);
        }
    }

    @Test
    void connect_from_a_map() {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                "ashby.api-key",
                sandbox.apiKey(),
                "ashby.base-url",
                sandbox.baseUri().toString()));

        try (AshbyConnector ashby = AshbyConnector.connect(config)) {
            assertThat(ashby.candidates().stream()).hasSize(sandbox.candidateCount());
        }
    }

    @Test
    void connect_from_the_environment() {
        ConnectorConfig config = ConnectorConfig.fromEnvironment(Map.of(
                "ASHBY_API_KEY",
                sandbox.apiKey(),
                "ASHBY_BASE_URL",
                sandbox.baseUri().toString(),
                "HTTP_MAX_CONNECTIONS",
                "2",
                "PATH",
                "/bin"));

        try (AshbyConnector ashby = AshbyConnector.connect(config)) {
            assertThat(ashby.applications().stream()).hasSize(sandbox.applicationCount());
        }
    }

    @Test
    void connect_with_guice() {
        try (AshbyConnector ashby = Guice.createInjector(
                        Stage.PRODUCTION, new AshbyConnectorModule(config(sandbox.apiKey())))
                .getInstance(AshbyConnector.class)) {
            assertThat(ashby.execute("jobs", "list", Map.of("limit", 3)).data()).hasSize(3);
        }
    }

    @Test
    void the_methods_to_authenticate_are_listed_with_the_unavailable_ones() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(sandbox.apiKey()))) {
            assertThat(ashby.authMethods())
                    .filteredOn(method -> method.mode().equals("direct"))
                    .filteredOn(AuthMethod::available)
                    .extracting(AuthMethod::id)
                    .containsExactly("api_key");
            assertThat(ashby.authMethods())
                    .filteredOn(method -> !method.available())
                    .extracting(AuthMethod::id)
                    .contains("oauth", "byo_oauth");
        }
    }

    @Test
    void a_sync_token_brings_back_what_changed_and_nothing_else() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(sandbox.apiKey()))) {
            List<Page<Candidate>> all = ashby.candidates().list().pages().toList();
            assertThat(all.subList(0, all.size() - 1))
                    .extracting(Page::syncToken)
                    .containsOnlyNulls();
            String token = requireNonNull(all.get(all.size() - 1).syncToken());
            assertThat(ashby.candidates().list().syncToken(token).stream()).isEmpty();

            String changed = all.get(3).records().get(7).id();
            sandbox.markUpdated("candidates", changed);
            Page<Candidate> news = ashby.candidates().list().syncToken(token).page();

            assertThat(news.records()).extracting(Candidate::id).containsExactly(changed);
            String next = requireNonNull(news.syncToken());
            assertThat(next).isNotEqualTo(token);
            assertThat(ashby.candidates().list().syncToken(next).stream()).isEmpty();
        }
    }

    @Test
    void what_expired_says_how_to_go_on() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(sandbox.apiKey()))) {
            sandbox.inject(Fault.expiredSyncToken());
            assertThatThrownBy(() -> ashby.candidates().list().syncToken("old").page())
                    .isInstanceOf(ExpiredException.class)
                    .hasMessageContaining("full listing");
            sandbox.inject(Fault.expiredCursor());
            assertThatThrownBy(() -> ashby.candidates().stream().count())
                    .isInstanceOf(ExpiredException.class)
                    .hasMessageContaining("start the listing again");
            assertThatThrownBy(
                            () -> ashby.candidates().list().cursor("no-cursor").page())
                    .isInstanceOf(ExpiredException.class);
        }
    }

    @Test
    void the_full_key_may_read_every_module() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(sandbox.apiKey()))) {
            ConnectorCheck check = ashby.check();

            assertThat(check.evidence()).isEqualTo("apiKey.info");
            assertThat(check.modules())
                    .filteredOn(module -> module.read() == Access.GRANTED && module.write() == Access.GRANTED)
                    .extracting(ModuleAccess::module)
                    .contains(
                            "Candidates",
                            "Jobs",
                            "Interviews",
                            "Hiring process metadata",
                            "Organization",
                            "Offers",
                            "API keys",
                            "Approvals");
        }
    }

    @Test
    void a_key_for_candidates_alone_is_found_out_by_probing() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(SandboxKeys.CANDIDATES))) {
            ConnectorCheck check = ashby.check();

            assertThat(check.modules())
                    .filteredOn(module -> module.read() == Access.GRANTED)
                    .extracting(ModuleAccess::module)
                    .containsExactly("Candidates");
            assertThat(check.modules()).extracting(ModuleAccess::write).doesNotContain(Access.GRANTED, Access.DENIED);
            assertThat(ashby.candidates().page().records()).hasSize(100);
            assertThatThrownBy(() -> ashby.jobs().page())
                    .isInstanceOf(PermissionException.class)
                    .hasMessageContaining("jobsRead");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            candidatesWrite,            candidates,       add_tag
            jobsRead,                   jobs,             list
            jobsWrite,                  openings,         create
            hiringProcessMetadataWrite, candidate_tags,   create
            organizationRead,           departments,      list
            offersWrite,                offers,           set_status
            """)
    void a_key_that_lacks_one_permission_is_told_so_by_its_scopes(String permission, String entity, String action) {
        try (AshbyConnector ashby = AshbyConnector.connect(config(SandboxKeys.without(permission)))) {
            ConnectorCheck check = ashby.check();

            assertThat(check.grants())
                    .filteredOn(grant -> grant.permission().name().equals(permission))
                    .extracting(Grant::access)
                    .containsExactly(Access.DENIED);
            assertThat(check.access(ashby.catalog().action(entity, action)).access())
                    .isEqualTo(Access.DENIED);
            assertThat(check.access(ashby.catalog().action("candidates", "list"))
                            .access())
                    .isEqualTo(Access.GRANTED);
        }
    }

    @Test
    void a_key_that_may_only_ask_about_itself_is_good() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(SandboxKeys.only("apiKeysRead")))) {
            assertThat(ashby.check().grants())
                    .filteredOn(grant -> grant.access() == Access.GRANTED)
                    .extracting(Grant::permission)
                    .containsExactly(Permission.named("apiKeysRead"));
        }
    }

    @Test
    void a_key_that_may_nothing_and_a_key_that_is_none_are_two_things() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(SandboxKeys.NONE))) {
            assertThatThrownBy(ashby::check).isInstanceOf(PermissionException.class);
        }
        for (String key : List.of(SandboxKeys.DISABLED, "no-such-key")) {
            try (AshbyConnector ashby = AshbyConnector.connect(config(key))) {
                assertThatThrownBy(ashby::check).isInstanceOf(AuthenticationException.class);
                assertThatThrownBy(() -> ashby.jobs().page()).isInstanceOf(AuthenticationException.class);
            }
        }
    }

    @Test
    void a_record_that_is_not_there_is_not_found() {
        String nobody = "00000000-0000-4000-8000-000000000000";
        try (AshbyConnector ashby = AshbyConnector.connect(config(sandbox.apiKey()))) {
            assertThatThrownBy(() -> ashby.candidates().get(nobody))
                    .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                        assertThat(missing.code()).isEqualTo("candidate_not_found");
                        assertThat(missing.requestId()).hasSize(26);
                    });
            assertThatThrownBy(() -> ashby.feedbackFormDefinitions().get(nobody))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void no_record_holds_a_field_that_the_model_does_not_know() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(sandbox.apiKey()))) {
            assertKnown(ashby.candidates().stream().limit(200).toList());
            assertKnown(ashby.applications().list().expand("openings").stream()
                    .limit(200)
                    .toList());
            assertKnown(ashby.jobs().list().expand("location", "openings", "compensation").stream()
                    .toList());
            assertKnown(ashby.departments().stream().toList());
            assertKnown(ashby.locations().stream().toList());
            assertKnown(ashby.users().stream().toList());
            assertKnown(ashby.jobPostings().stream().toList());
            assertKnown(ashby.sources().stream().toList());
            assertKnown(ashby.archiveReasons().stream().toList());
            assertKnown(ashby.candidateTags().stream().toList());
            assertKnown(ashby.customFields().stream().toList());
            assertKnown(ashby.feedbackFormDefinitions().stream().toList());
            assertKnown(List.of(
                    ashby.jobPostings()
                            .get(ashby.jobPostings().page().records().get(0).id()),
                    ashby.applications()
                            .get(ashby.applications().page().records().get(0).id())));
        }
    }

    private static void assertKnown(List<? extends AshbyRecord> records) {
        assertThat(records)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.additionalProperties()).isEmpty());
    }
}
