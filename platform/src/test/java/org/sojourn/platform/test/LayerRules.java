package org.sojourn.platform.test;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where what may stand in a service: HTTP in `api`, Kafka in `messaging` and feeds, Panache in repositories, time passed in, refusals asked outside of transactions. */
public final class LayerRules {

    private static final DescribedPredicate<JavaClass> TIME = JavaClass.Predicates.belongToAnyOf(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Clock.class);

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..api..", "..api")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.ws.rs..")
                    .because("only api speaks HTTP"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..messaging", "..*feed")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
                    .because("only messaging and feeds know Kafka"),
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Repository")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.quarkus.hibernate.orm.panache..")
                    .because("only repositories know Panache"),
            noClasses()
                    .should()
                    .callMethodWhere(target(owner(TIME)).and(target(name("now"))))
                    .because("time is passed in"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ConfigProperty.class)
                    .because("configuration is mapped and documented"),
            methods()
                    .that()
                    .areAnnotatedWith(POST.class)
                    .or()
                    .areAnnotatedWith(PUT.class)
                    .should(validateTheirBodies())
                    .allowEmptyShould(true)
                    .because("an empty body must be refused, not stumbled over"),
            classes()
                    .should()
                    .haveNameNotMatching(
                            ".*(Impl|Manager|Helper|Utils?|Dto|Dao|Misc)$|.*\\.(Base|Abstract|Common)[A-Z]\\w*")
                    .because("the name must say what the class is for"));

    private LayerRules() {}

    /** Checks the main classes of a service. */
    public static void check(JavaClasses classes) {
        RULES.forEach(rule -> rule.check(classes));
        RefusalRules.check(classes);
    }

    private static ArchCondition<JavaMethod> validateTheirBodies() {
        return new ArchCondition<>("take bodies that are @NotNull @Valid") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter ->
                                parameter.getRawType().getSimpleName().endsWith("Request"))
                        .forEach(body -> events.add(new SimpleConditionEvent(
                                method,
                                body.isAnnotatedWith(NotNull.class) && body.isAnnotatedWith(Valid.class),
                                method.getFullName())));
            }
        };
    }
}
