package org.sojourn.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "org.sojourn.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class GatewayArchTest {

    private static final Set<String> OF_PLATFORM = Set.of(
            "org.sojourn.platform.access.Caller",
            "org.sojourn.platform.access.Role",
            "org.sojourn.platform.access.UnknownKeys",
            "org.sojourn.platform.access.VerifiedTokens",
            "org.sojourn.platform.problem.Invalid",
            "org.sojourn.platform.problem.Problem",
            "org.sojourn.platform.problem.ProblemType",
            "org.sojourn.platform.problem.Violation",
            "org.sojourn.platform.start.UnsafeSettings",
            "org.sojourn.platform.web.Cursor",
            "org.sojourn.platform.web.Limit");

    private static final Set<String> LIBRARIES = Set.of(
            "java.",
            "javax.net.ssl.",
            "io.vertx.",
            "io.netty.",
            "io.micrometer.",
            "io.opentelemetry.",
            "io.quarkus.",
            "io.smallrye.config.",
            "io.smallrye.mutiny.",
            "jakarta.enterprise.",
            "jakarta.inject.",
            "com.github.benmanes.caffeine.",
            "io.github.bucket4j.",
            "org.eclipse.microprofile.config.",
            "org.eclipse.microprofile.jwt.",
            "org.jboss.logging.",
            "org.jose4j.",
            "org.jspecify.");

    /** Other classes of platform want a database or a broker, which the gateway has not. */
    @ArchTest
    static final ArchRule dependsOnlyOnTheEdgeAndPlainClassesOfPlatform = classes()
            .should()
            .onlyDependOnClassesThat(describe(
                    "are the gateway's own, its libraries' or plain ones of platform",
                    used -> isOwn(used) || OF_PLATFORM.contains(used.getName()) || isOfLibrary(used)));

    @ArchTest
    static final ArchRule hasNoCycles =
            slices().matching("org.sojourn.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule refusalsAndChecksKnowNothingOfRoutes = noClasses()
            .that()
            .resideInAnyPackage("..problem..", "..security..", "..limits..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..routing..", "..me..", "..contract..");

    private static boolean isOwn(JavaClass used) {
        return used.isPrimitive() || used.isArray() || used.getPackageName().startsWith("org.sojourn.gateway");
    }

    private static boolean isOfLibrary(JavaClass used) {
        return LIBRARIES.stream().anyMatch(used.getName()::startsWith);
    }
}
