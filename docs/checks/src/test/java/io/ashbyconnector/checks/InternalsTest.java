package io.ashbyconnector.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.internal.json.TimestampModule;
import org.junit.jupiter.api.Test;

/** What core keeps in its internal packages is used by core, and by the tool, its MCP server and the contract suite, which grow with it, so that it can change without notice. */
class InternalsTest {

    private static final String CORE = AshbyConnector.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();

    private static final JavaClasses OTHER_MODULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains(CORE))
            .importPackages("io.ashbyconnector");

    private static final ArchRule CORES_OWN = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.ashbyconnector.tool..", "io.ashbyconnector.adapter.mcp..", "io.ashbyconnector.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.ashbyconnector.internal..");

    @Test
    void every_other_module_was_found() {
        assertThat(OTHER_MODULES)
                .extracting(JavaClass::getPackageName)
                .contains(
                        "io.ashbyconnector.transport.http",
                        "io.ashbyconnector.adapter.direct",
                        "io.ashbyconnector.adapter.hosted",
                        "io.ashbyconnector.adapter.cli",
                        "io.ashbyconnector.adapter.mcp",
                        "io.ashbyconnector.adapter.langchain4j",
                        "io.ashbyconnector.adapter.springai",
                        "io.ashbyconnector.micrometer",
                        "io.ashbyconnector.springboot",
                        "io.ashbyconnector.testkit")
                .doesNotContain("io.ashbyconnector.port", "io.ashbyconnector.internal.json");
    }

    @Test
    void nobody_else_uses_what_is_internal_to_core() {
        CORES_OWN.check(OTHER_MODULES);
    }

    @Test
    void the_rule_bites() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertThat(CORES_OWN.evaluate(offender).hasViolation()).isTrue();
    }

    /** Leans on what may change. */
    record Offender(TimestampModule module) {}
}
