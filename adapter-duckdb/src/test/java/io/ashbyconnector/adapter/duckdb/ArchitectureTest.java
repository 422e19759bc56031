package io.ashbyconnector.adapter.duckdb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows out of the store: to core and DuckDB. */
class ArchitectureTest {

    private static final JavaClasses STORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(DuckDbStoreProvider.class);

    @Test
    void dependsOnCoreAndDuckDbOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.ashbyconnector.adapter.duckdb..",
                        "io.ashbyconnector.catalog..",
                        "io.ashbyconnector.config..",
                        "io.ashbyconnector.error..",
                        "io.ashbyconnector.execution..",
                        "io.ashbyconnector.model..",
                        "io.ashbyconnector.port..",
                        "io.ashbyconnector.sync..",
                        "org.duckdb..",
                        "tools.jackson..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(STORE);
    }
}
