package io.ashbyconnector.execution;

import static io.ashbyconnector.execution.ConnectorCheck.Access.DENIED;
import static io.ashbyconnector.execution.ConnectorCheck.Access.GRANTED;
import static io.ashbyconnector.execution.ConnectorCheck.Access.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.ActionAccess;
import io.ashbyconnector.execution.ConnectorCheck.Grant;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the grants of a key. */
class ConnectorCheckTest {

    private static final Catalog CATALOG = Catalog.ofAshby();

    private static ConnectorCheck check(Grant... grants) {
        return new ConnectorCheck("direct", "https://ashby.test", "apiKey.info", Map.of(), List.of(grants));
    }

    private static Grant grant(String permission, Access access) {
        return new Grant(Permission.named(permission), access, access == UNKNOWN ? "Nobody knows." : null);
    }

    @Test
    void grants_are_told_by_module() {
        ConnectorCheck check = check(
                grant("candidatesRead", GRANTED),
                grant("candidatesWrite", DENIED),
                grant("projectsWrite", UNKNOWN),
                grant("candidatesExport", GRANTED));

        assertThat(check.modules()).extracting(ModuleAccess::module).containsExactly("Candidates", "Projects");
        assertThat(check.modules().get(0))
                .returns(GRANTED, ModuleAccess::read)
                .returns(DENIED, ModuleAccess::write)
                .returns(GRANTED, module -> module.access("export"))
                .returns(null, module -> module.access("delete"));
        assertThat(check.modules().get(1)).returns(null, ModuleAccess::read).returns(UNKNOWN, ModuleAccess::write);
    }

    @Test
    void an_action_is_granted_with_its_permission() {
        ConnectorCheck check = check(grant("candidatesRead", GRANTED), grant("candidatesWrite", DENIED));

        assertThat(check.access(CATALOG.action("candidates", "list")).access()).isEqualTo(GRANTED);
        assertThat(check.access(CATALOG.action("candidates", "add_tag")).access())
                .isEqualTo(DENIED);
        assertThat(check.access(CATALOG.action("applications", "delete")))
                .returns(UNKNOWN, ActionAccess::access)
                .returns("The service does not tell.", ActionAccess::reason);
        assertThat(check.access(CATALOG.action("versions", "list")))
                .returns(UNKNOWN, ActionAccess::access)
                .returns("Ashby does not document which permission it needs.", ActionAccess::reason);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GRANTED, DENIED,  GRANTED
            DENIED,  GRANTED, GRANTED
            UNKNOWN, GRANTED, GRANTED
            UNKNOWN, DENIED,  UNKNOWN
            DENIED,  UNKNOWN, UNKNOWN
            DENIED,  DENIED,  DENIED
            """)
    void one_of_several_permissions_is_enough(Access sourcing, Access candidates, Access expected) {
        ActionAccess access = check(grant("sourcingWrite", sourcing), grant("candidatesWrite", candidates))
                .access(CATALOG.action("sequences", "cancel"));

        assertThat(access.access()).isEqualTo(expected);
        assertThat(access.reason()).isEqualTo(expected == UNKNOWN ? "Nobody knows." : null);
    }

    @Test
    void every_action_of_ashbys_has_an_answer() {
        ConnectorCheck all = check(Permission.known().stream()
                .map(permission -> new Grant(permission, GRANTED, null))
                .toArray(Grant[]::new));
        Stream<ActionAccess> refused = CATALOG.entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(action -> action.operation() != null)
                .map(all::access)
                .filter(access -> access.access() != GRANTED);

        assertThat(refused).extracting(access -> access.action().operation()).containsExactly("version.list");
    }
}
