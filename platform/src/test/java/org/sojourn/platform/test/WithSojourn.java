package org.sojourn.platform.test;

import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs a Quarkus test on a real PostgreSQL, migrated under its owner, and a real Kafka; both are shared by the tests of one module. */
@QuarkusTestResource(SojournResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithSojourn {

    /** The context, which names the database and its roles. */
    String value();
}
