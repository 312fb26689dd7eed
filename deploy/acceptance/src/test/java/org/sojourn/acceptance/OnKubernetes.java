package org.sojourn.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs where `deploy/helm/verify` has installed Sojourn in a cluster, and nowhere else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = "sojourn.namespace",
        matches = ".+",
        disabledReason = "kubernetes: not run; deploy/helm/verify runs it on a cluster")
@interface OnKubernetes {}
