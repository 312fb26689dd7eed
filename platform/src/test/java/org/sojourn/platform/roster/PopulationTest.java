package org.sojourn.platform.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class PopulationTest {

    private static final List<String> UNITS = List.of(
            "/authority", "/authority/orion-labs", "/authority/orion-labs/ai", "/authority/orion-labs-east", "/vega");
    private static final List<String> COVERAGE = List.of("ai-researchers", "executives");
    private static final List<Role> ROLES = List.of(Role.TRAVELLER, Role.APPROVER);

    @Inject
    ObjectMapper json;

    @Test
    void saysTheSameInJavaAndInSql() throws IOException {
        Random chance = new Random(7);
        int included = 0;
        for (int i = 0; i < 400; i++) {
            Audience audience = new Audience(List.of(clause(chance), clause(chance)));
            Person person = person(chance);
            boolean inJava = Population.includes(audience, person);
            assertThat(inSql(audience, person)).as("%s in %s", person, audience).isEqualTo(inJava);
            included += inJava ? 1 : 0;
        }
        assertThat(included).isBetween(50, 350);
    }

    @Test
    void doesNotTakeANeighbourForAUnitBelow() {
        Audience orion = new Audience(List.of(new Audience.Clause("/authority/orion-labs", null, null)));
        Person east =
                new Person(UUID.randomUUID(), "e", "E", "/authority/orion-labs-east", Set.of(), Set.of(), null, false);
        assertThat(Population.includes(orion, east)).isFalse();
    }

    private @Nullable Object inSql(Audience audience, Person person) throws IOException {
        return Db.query(
                        "select in_audience(?::jsonb, ?, ?, ?) as included",
                        json.writeValueAsString(audience),
                        person.unit(),
                        person.coverage().toArray(String[]::new),
                        person.roles().stream().map(Role::wireName).toArray(String[]::new))
                .getFirst()
                .get("included");
    }

    private static Audience.Clause clause(Random chance) {
        return new Audience.Clause(
                chance.nextBoolean() ? null : pick(chance, UNITS),
                chance.nextBoolean() ? null : pick(chance, COVERAGE),
                chance.nextBoolean() ? null : pick(chance, ROLES).wireName());
    }

    private static Person person(Random chance) {
        return new Person(
                UUID.randomUUID(),
                "p",
                "P",
                pick(chance, UNITS),
                chance.nextBoolean() ? Set.of() : Set.of(pick(chance, ROLES)),
                chance.nextBoolean() ? Set.of() : Set.of(pick(chance, COVERAGE)),
                null,
                false);
    }

    private static <T> T pick(Random chance, List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
