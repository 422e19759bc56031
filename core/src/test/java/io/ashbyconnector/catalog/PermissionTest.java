package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            candidatesRead, candidates:read, Candidates, Candidates: read
            candidatesDelete, candidates:delete, Candidates, Candidates: delete
            hiringProcessMetadataWrite, hiringProcessMetadata:write, Hiring process metadata, Hiring process metadata: write
            apiKeysRead, apiKeys:read, API keys, API keys: read
            auditLogsRead, auditLogs:read, Audit logs, Audit logs: read
            payrollExport, payroll:export, Payroll, Payroll: export
            """)
    void a_permission_goes_by_four_names(String name, String scope, String title, String box) {
        Permission permission = Permission.named(name);

        assertThat(Permission.ofScope(scope)).contains(permission);
        assertThat(permission)
                .returns(name, Permission::name)
                .returns(scope, Permission::scope)
                .returns(title, Permission::title)
                .returns(box, Permission::box);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "all",
                "candidates",
                "candidates:*",
                ":read",
                "candidates:",
                "a:b:c",
                "Jobs:Read",
                "jobs: read"
            })
    void what_is_no_module_and_right_is_no_permission(String scope) {
        assertThat(Permission.ofScope(scope)).isEmpty();
    }

    @Test
    void the_known_ones_are_those_that_the_catalog_needs() {
        Set<Permission> needed = Catalog.ofAshby().entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .flatMap(action -> action.permissions().stream())
                .collect(Collectors.toSet());

        assertThat(Permission.known()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void either_of_two_permissions_lets_a_sequence_be_cancelled() {
        List<Permission> either =
                Catalog.ofAshby().action("sequences", "cancel").permissions();

        assertThat(either).extracting(Permission::scope).containsExactly("sourcing:write", "candidates:write");
        assertThat(Permission.boxes(either)).isEqualTo("'Sourcing: write' or 'Candidates: write'");
    }
}
