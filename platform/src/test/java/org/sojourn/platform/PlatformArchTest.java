package org.sojourn.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.problem.DomainRejection;
import org.sojourn.platform.test.AccessRules;
import org.sojourn.platform.test.RefusalRules;
import org.sojourn.platform.web.AllowedAction;

class PlatformArchTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sojourn.platform");

    @Test
    void knowsNothingOfTheServices() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sojourn.advisory..", "org.sojourn.travel..", "org.sojourn.debrief..")
                .check(MAIN);
    }

    @Test
    void keepsProblemsFreeOfHibernateAndKafka() {
        classes()
                .that()
                .resideInAPackage("org.sojourn.platform.problem")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.ws.rs..",
                        "com.fasterxml.jackson..",
                        "io.quarkus.security..",
                        "org.jboss.logging..",
                        "org.jboss.resteasy.reactive..",
                        "org.jspecify.annotations..",
                        "org.sojourn.platform.fault",
                        "org.sojourn.platform.problem")
                .check(MAIN);
    }

    @Test
    void decidesAccessAtItsOwnEndpoints() {
        AccessRules.check(MAIN);
    }

    @Test
    void failsTheBuildForAnEndpointWithoutDecision() {
        refuses(OpenEndpoint.class, "OpenEndpoint.read()");
    }

    @Test
    void failsTheBuildForAConsumerOutsideTheInbox() {
        refuses(OpenConsumer.class, "OpenConsumer.on");
    }

    @Test
    void failsTheBuildForAQueryThatDemandsNoDecision() {
        refuses(OpenRepository.class, "OpenRepository.everything()");
    }

    @Test
    void failsTheBuildForARefusalAskedThroughATransactionalBean() {
        JavaClasses classes =
                new ClassFileImporter().importClasses(Asking.class, Rules.class, Desk.class, Refused.class);
        assertThatThrownBy(() -> RefusalRules.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Asking.deep(", "Rules.require()")
                .hasMessageNotContaining("Asking.plain(")
                .hasMessageNotContaining("Asking.silent(")
                .hasMessageNotContaining("Asking.answered(");
    }

    private static void refuses(Class<?> type, String offence) {
        JavaClasses classes = new ClassFileImporter().importClasses(type, DecidedEndpoint.class);
        assertThatThrownBy(() -> AccessRules.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offence);
    }

    /** An endpoint as it should be, for the rules must not run on nothing. */
    static class DecidedEndpoint {
        @GET
        @PermissionsAllowed("card:read")
        public String read() {
            return "";
        }
    }

    /** An endpoint nobody decides about. */
    static class OpenEndpoint {
        @GET
        public String read() {
            return "";
        }
    }

    /** A consumer that applies what it gets. */
    static class OpenConsumer {
        @Incoming("trips")
        void on(ConsumerRecord<String, byte[]> record) {}
    }

    /** Asks in the ways there are. */
    static class Asking {
        AllowedAction plain(Rules rules) {
            return AllowedAction.of("plain", () -> rules.refuse());
        }

        AllowedAction silent(Rules rules) {
            return AllowedAction.of("silent", rules::look);
        }

        AllowedAction answered(Rules rules) {
            return AllowedAction.of(
                    "answered",
                    () -> rules.answer().ifPresent(refused -> {
                        throw refused;
                    }));
        }

        AllowedAction deep(Desk desk) {
            return AllowedAction.of("deep", desk::check);
        }
    }

    /** A plain class between the question and the bean. */
    static class Desk {
        private final Rules rules = new Rules();

        void check() {
            rules.require();
        }
    }

    /** Refuses inside of a transaction, outside of it, as an answer, and not at all. */
    static class Rules {
        @Transactional
        void require() {
            refuse();
        }

        void refuse() {
            throw new Refused();
        }

        @Transactional
        void look() {}

        @Transactional
        Optional<Refused> answer() {
            try {
                refuse();
                return Optional.empty();
            } catch (Refused refused) {
                return Optional.of(refused);
            }
        }
    }

    /** A refusal. */
    static class Refused extends DomainRejection {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("refused", "No.");
        }
    }

    /** A repository that gives to everybody. */
    static class OpenRepository implements PanacheRepositoryBase<Object, UUID> {
        List<Object> everything() {
            return List.of();
        }
    }
}
