package org.sojourn.platform.test;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.inbox.Deliveries;

/** No way in without an access decision: endpoints, consumers, timers and repositories of a service are held to it at build time. */
public final class AccessRules {

    private static final DescribedPredicate<JavaMethod> ENDPOINTS = DescribedPredicate.describe(
            "endpoints",
            method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    private static final DescribedPredicate<JavaMethod> QUERIES = DescribedPredicate.describe(
            "queries of repositories",
            method -> method.getOwner().isAssignableTo(PanacheRepositoryBase.class)
                    && !method.getModifiers().contains(JavaModifier.PRIVATE)
                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && !method.getModifiers().contains(JavaModifier.BRIDGE));

    private static final ArchRule ENDPOINTS_DECIDE = methods()
            .that(are(ENDPOINTS))
            .should()
            .beAnnotatedWith(PermissionsAllowed.class)
            .because("whoever answers a request says which permission it takes");

    private static final ArchRule CONSUMERS_DECIDE = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should(callDeliveries())
            .allowEmptyShould(true)
            .because("a message is applied by the system, once, under its row-level context");

    private static final ArchRule QUERIES_DEMAND = methods()
            .that(are(QUERIES))
            .should(takeDecisionFirst())
            .allowEmptyShould(true)
            .because("a read of personal data that nobody decided must not compile");

    private static final ArchRule NOTHING_OPEN = noMethods()
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .because("permissions are granted in one table, not by roles at endpoints");

    private static final ArchRule NO_OTHER_TIMERS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quarkus.scheduler.Scheduled")
            .because("timers are sweeps, which run in the system's row-level context");

    private AccessRules() {}

    /** Checks the main classes of a service. */
    public static void check(JavaClasses classes) {
        List.of(ENDPOINTS_DECIDE, CONSUMERS_DECIDE, QUERIES_DEMAND, NOTHING_OPEN, NO_OTHER_TIMERS)
                .forEach(rule -> rule.check(classes));
    }

    private static ArchCondition<JavaMethod> callDeliveries() {
        return new ArchCondition<>("hand the record to Deliveries") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean calls = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Deliveries.class));
                events.add(new SimpleConditionEvent(method, calls, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeDecisionFirst() {
        return new ArchCondition<>("take an AccessDecision first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaClass> parameters = method.getRawParameterTypes();
                boolean decided = !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(AccessDecision.class);
                events.add(new SimpleConditionEvent(method, decided, method.getFullName()));
            }
        };
    }
}
