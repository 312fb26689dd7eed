package org.sojourn.platform.test;

import static java.util.Map.entry;

import java.util.Map;

/** Settings of a broker that other machines reach. */
final class KafkaAccess {

    /** The broker itself, and who makes topics and grants access to them. */
    private static final String SUPERUSERS = "User:kafka;User:kafka-operator";

    private KafkaAccess() {}

    static Map<String, String> settings(Outside outside) {
        return Map.ofEntries(
                entry("listener.security.protocol.map", "SSL:SSL,CONTROLLER:SSL"),
                entry("inter.broker.listener.name", "SSL"),
                entry("ssl.client.auth", "required"),
                entry("ssl.keystore.type", "PEM"),
                entry("ssl.keystore.location", outside.both().toString()),
                entry("ssl.truststore.type", "PEM"),
                entry("ssl.truststore.location", outside.authority().toString()),
                entry("ssl.principal.mapping.rules", "RULE:^CN=([^,]+).*$/$1/"),
                entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                entry("super.users", SUPERUSERS));
    }
}
