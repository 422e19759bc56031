package io.ashbyconnector.adapter.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.ashbyconnector.adapter.cli.command.AshbyCommand;
import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.port.ContextStoreProvider;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, seen from the one whose class path holds them all. */
class ModuleArrowsTest {

    private static final JavaClasses EVERYTHING = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.ashbyconnector");

    private static final String ADAPTERS = "io.ashbyconnector.adapter..";
    private static final String CLI = "io.ashbyconnector.adapter.cli..";
    private static final String MCP = "io.ashbyconnector.adapter.mcp..";
    private static final String[] DRIVING_ADAPTERS = {
        CLI, MCP, "io.ashbyconnector.adapter.langchain4j..", "io.ashbyconnector.adapter.springai.."
    };
    private static final String TOOL = "io.ashbyconnector.tool..";
    private static final String TRANSPORT = "io.ashbyconnector.transport..";
    private static final String SANDBOX = "io.ashbyconnector.sandbox..";

    private static final ArchRule CORE_KNOWS_NO_MODULE = noClasses()
            .that()
            .resideInAPackage("io.ashbyconnector..")
            .and()
            .resideOutsideOfPackages(ADAPTERS, TOOL, TRANSPORT, SANDBOX)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS, TOOL, TRANSPORT, SANDBOX);

    @Test
    void every_module_was_found() {
        assertThat(EVERYTHING)
                .extracting(JavaClass::getPackageName)
                .contains(
                        "io.ashbyconnector.port",
                        "io.ashbyconnector.tool",
                        "io.ashbyconnector.transport.dialect",
                        "io.ashbyconnector.transport.http",
                        "io.ashbyconnector.transport.rate",
                        "io.ashbyconnector.sandbox",
                        "io.ashbyconnector.adapter.direct",
                        "io.ashbyconnector.adapter.mcp",
                        "io.ashbyconnector.adapter.cli");
    }

    @Test
    void core_knows_no_other_module() {
        CORE_KNOWS_NO_MODULE.check(EVERYTHING);
    }

    @Test
    void transport_knows_core_alone() {
        noClasses()
                .that()
                .resideInAPackage(TRANSPORT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS, TOOL, SANDBOX)
                .check(EVERYTHING);
    }

    @Test
    void the_tool_knows_core_alone() {
        noClasses()
                .that()
                .resideInAPackage(TOOL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS, TRANSPORT, SANDBOX, "io.ashbyconnector.wiring..")
                .check(EVERYTHING);
    }

    @Test
    void transport_has_rooms_of_which_dialect_knows_http_and_http_knows_rate() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("dialect")
                .definedBy("io.ashbyconnector.transport.dialect..")
                .layer("http")
                .definedBy("io.ashbyconnector.transport.http..")
                .layer("rate")
                .definedBy("io.ashbyconnector.transport.rate..")
                .whereLayer("dialect")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("dialect")
                .whereLayer("rate")
                .mayOnlyBeAccessedByLayers("http")
                .check(EVERYTHING);
    }

    @Test
    void the_http_client_stays_in_one_room_of_transport() {
        noClasses()
                .that()
                .resideInAPackage(TRANSPORT)
                .and()
                .resideOutsideOfPackage("io.ashbyconnector.transport.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc..")
                .check(EVERYTHING);
    }

    @Test
    void the_sandbox_knows_nobody() {
        classes()
                .that()
                .resideInAPackage(SANDBOX)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.or(
                        JavaClass.Predicates.resideInAPackage(SANDBOX),
                        JavaClass.Predicates.resideOutsideOfPackage("io.ashbyconnector..")))
                .check(EVERYTHING);
    }

    /** But for the command, which starts the MCP server. */
    @Test
    void adapters_never_meet() {
        slices().matching("io.ashbyconnector.adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        JavaClass.Predicates.resideInAPackage(CLI), JavaClass.Predicates.resideInAPackage(MCP))
                .check(EVERYTHING);
    }

    @Test
    void the_packages_of_the_command_know_each_other_in_one_direction() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("process")
                .definedBy("io.ashbyconnector.adapter.cli")
                .layer("command")
                .definedBy("io.ashbyconnector.adapter.cli.command")
                .layer("export")
                .definedBy("io.ashbyconnector.adapter.cli.export")
                .layer("input")
                .definedBy("io.ashbyconnector.adapter.cli.input")
                .layer("output")
                .definedBy("io.ashbyconnector.adapter.cli.output")
                .layer("stats")
                .definedBy("io.ashbyconnector.adapter.cli.stats")
                .layer("chart")
                .definedBy("io.ashbyconnector.adapter.cli.chart")
                .layer("terminal")
                .definedBy("io.ashbyconnector.adapter.cli.terminal")
                .whereLayer("process")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("command")
                .mayOnlyBeAccessedByLayers("process")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("input")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("output")
                .mayOnlyBeAccessedByLayers("command", "export", "input")
                .whereLayer("stats")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("chart")
                .mayOnlyBeAccessedByLayers("command", "stats")
                .whereLayer("terminal")
                .mayOnlyBeAccessedByLayers("process", "command", "export", "input", "output", "chart")
                .check(EVERYTHING);
    }

    @Test
    void a_driven_adapter_publishes_its_provider_and_its_credentials_alone() {
        classes()
                .that()
                .resideInAPackage(ADAPTERS)
                .and()
                .resideOutsideOfPackages(DRIVING_ADAPTERS)
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("AdapterProvider")
                .orShould()
                .implement(ContextStoreProvider.class)
                .orShould()
                .implement(AuthConfig.class)
                .check(EVERYTHING);
    }

    @Test
    void http_stays_in_transport_and_the_sandbox() {
        noClasses()
                .that()
                .resideOutsideOfPackages(TRANSPORT, SANDBOX)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "java.net.http..")
                .check(EVERYTHING);
    }

    @Test
    void the_rules_bite() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertThat(noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ADAPTERS, TRANSPORT, SANDBOX)
                        .evaluate(offender)
                        .hasViolation())
                .isTrue();
    }

    /** Depends on an adapter, as core must not. */
    static final class Offender {
        final AshbyCommand command;

        Offender(AshbyCommand command) {
            this.command = command;
        }
    }
}
