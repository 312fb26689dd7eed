package org.sojourn.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sojourn.platform.problem.DomainRejection;
import org.sojourn.platform.state.StateTable;
import org.sojourn.platform.web.AllowedAction;

/**
 * What a command would be refused for is asked outside of transactional beans: a refusal that passes one on its way out marks the
 * transaction for rollback, although it is caught and told.
 */
public final class RefusalRules {

    private static final ArchRule ASKED_OUTSIDE = methods()
            .should(askNoTransactionalBeanThatRefuses())
            .because("a refusal that leaves a transactional bean rolls the answer back");

    private RefusalRules() {}

    /** Checks the main classes of a service. */
    public static void check(JavaClasses classes) {
        ASKED_OUTSIDE.check(classes);
    }

    private static ArchCondition<JavaMethod> askNoTransactionalBeanThatRefuses() {
        return new ArchCondition<>("ask no transactional bean that refuses what AllowedAction.of asks") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isEquivalentTo(AllowedAction.class))) {
                    return;
                }
                Stream<JavaCodeUnitAccess<?>> asked = accesses(method).filter(RefusalRules::passedOn);
                reached(asked.flatMap(access -> bodies(access.getTarget()))).stream()
                        .filter(RefusalRules::transactional)
                        .filter(bean -> !answers(bean))
                        .filter(bean -> reached(Stream.of(bean)).stream().anyMatch(RefusalRules::refuses))
                        .forEach(bean -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " asks " + bean.getFullName())));
            }
        };
    }

    /** Written in a lambda, or named as a method reference; over-approximates what is handed to AllowedAction.of. */
    private static boolean passedOn(JavaCodeUnitAccess<?> access) {
        return access.isDeclaredInLambda()
                || access.getOrigin().getCodeUnitReferencesFromSelf().contains(access);
    }

    private static Set<JavaCodeUnit> reached(Stream<JavaCodeUnit> from) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(from.toList());
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.pop();
            if (seen.add(next)) {
                accesses(next).flatMap(access -> bodies(access.getTarget())).forEach(open::push);
            }
        }
        return seen;
    }

    private static Stream<JavaCodeUnitAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream());
    }

    /** What runs when this is called: itself, and every implementation of it. */
    private static Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        if (!owner.getPackageName().startsWith("org.sojourn")) {
            return Stream.of();
        }
        Stream<JavaCodeUnit> overrides = owner.getAllSubclasses().stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && names(unit.getRawParameterTypes()).equals(names(target.getRawParameterTypes())));
        return Stream.concat(target.resolveMember().map(JavaCodeUnit.class::cast).stream(), overrides);
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }

    /** What is private or static is called past the interceptor. */
    private static boolean transactional(JavaCodeUnit unit) {
        return !unit.isConstructor()
                && Collections.disjoint(unit.getModifiers(), Set.of(JavaModifier.PRIVATE, JavaModifier.STATIC))
                && (unit.isAnnotatedWith(Transactional.class) || unit.getOwner().isAnnotatedWith(Transactional.class));
    }

    /** Answers a refusal rather than letting it out. */
    private static boolean answers(JavaCodeUnit unit) {
        return unit.getReturnType().getAllInvolvedRawTypes().stream()
                .anyMatch(
                        type -> type.isEquivalentTo(AllowedAction.class) || type.isAssignableTo(DomainRejection.class));
    }

    /** Makes a refusal, or lets a state table do so. */
    private static boolean refuses(JavaCodeUnit unit) {
        return accesses(unit)
                .anyMatch(access -> access.getTargetOwner().isAssignableTo(DomainRejection.class)
                        || (access.getTargetOwner().isEquivalentTo(StateTable.class)
                                && Set.of("require", "next")
                                        .contains(access.getTarget().getName())));
    }
}
