package org.sojourn.travel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.AccessRules;
import org.sojourn.platform.test.LayerRules;

class TravelArchTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sojourn.travel");

    @Test
    void nothingGetsInWithoutADecision() {
        AccessRules.check(CLASSES);
    }

    @Test
    void layersHold() {
        LayerRules.check(CLASSES);
    }

    @Test
    void plansKnowNothingButProblems() {
        classes()
                .that()
                .resideInAPackage("org.sojourn.travel.itinerary")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "org.sojourn.platform.problem", "org.sojourn.travel.itinerary"))
                .check(CLASSES);
    }

    @Test
    void onlyPolicyKnowsDmn() {
        classes()
                .that()
                .resideOutsideOfPackage("org.sojourn.travel.policy")
                .should()
                .onlyDependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage("org.kie..")))
                .check(CLASSES);
    }

    @Test
    void assessmentsKnowNeitherTripsNorDatabases() {
        classes()
                .that()
                .resideInAPackage("org.sojourn.travel.assessment")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "org.sojourn.platform.roster",
                        "org.sojourn.platform.time",
                        "org.sojourn.travel.itinerary",
                        "org.sojourn.travel.policy",
                        "org.sojourn.travel.advisoryfeed",
                        "org.sojourn.travel.assessment"))
                .check(CLASSES);
    }

    @Test
    void featuresDoNotMeetInCircles() {
        slices().matching("org.sojourn.travel.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
