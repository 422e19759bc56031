package io.ashbyconnector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows between core's packages, and out of core. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.ashbyconnector");

    private static final ArchRule KNOWS_ONLY_ITSELF = classes()
            .that()
            .resideOutsideOfPackage("..wiring..")
            .and()
            .areNotAnnotatedWith("org.jilt.JiltGenerated")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "io.ashbyconnector..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.slf4j..",
                    "org.jspecify..");

    private static final ArchRule KNOWS_NO_HTTP = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache..", "io.ashbyconnector.transport..");

    @Test
    void core_was_found() {
        assertThat(CORE.size()).isGreaterThan(100);
    }

    @Test
    void core_depends_on_the_jdk_jackson_and_slf4j_alone_and_only_wiring_sees_guice() {
        KNOWS_ONLY_ITSELF.check(CORE);
        KNOWS_NO_HTTP.check(CORE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.ashbyconnector.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void nobody_knows_the_root_but_wiring() {
        noClasses()
                .that()
                .resideInAPackage("io.ashbyconnector.(*)..")
                .and()
                .resideOutsideOfPackage("io.ashbyconnector.wiring")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.ashbyconnector")
                .check(CORE);
    }

    @Test
    void the_environment_is_read_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.ashbyconnector.config")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CORE);
    }

    @Test
    void the_rules_bite() {
        JavaClasses offenders = new ClassFileImporter().importClasses(ArchitectureTest.class);
        assertThat(KNOWS_ONLY_ITSELF.evaluate(offenders).hasViolation()).isTrue();
    }
}
