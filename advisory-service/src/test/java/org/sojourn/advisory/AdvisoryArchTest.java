package org.sojourn.advisory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.AccessRules;
import org.sojourn.platform.test.LayerRules;

class AdvisoryArchTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sojourn.advisory");

    @Test
    void decidesAccessEverywhere() {
        AccessRules.check(CLASSES);
    }

    @Test
    void keepsEachThingInItsPlace() {
        LayerRules.check(CLASSES);
    }

    @Test
    void keepsCountriesIndependentOfAdvisories() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.sojourn.advisory.country..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.sojourn.advisory.country..",
                        "org.sojourn.platform..",
                        "java..",
                        "jakarta..",
                        "org.jspecify..",
                        "org.hibernate..",
                        "org.eclipse.microprofile.openapi..",
                        "org.jboss.resteasy.reactive..",
                        "io.quarkus.hibernate.orm.panache..",
                        "io.quarkus.security..",
                        "io.smallrye.config..")
                .check(CLASSES);
    }

    @Test
    void keepsAdvisoriesIndependentOfAcknowledgements() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.sojourn.advisory.advisory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sojourn.advisory.acknowledgement..",
                        "org.sojourn.advisory.briefingfeed..",
                        "org.sojourn.advisory.findingfeed..")
                .check(CLASSES);
    }
}
