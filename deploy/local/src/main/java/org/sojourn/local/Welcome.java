package org.sojourn.local;

import java.util.Locale;

/** What `up` prints when everything answers: addresses, people, and how to get a token. */
final class Welcome {

    private Welcome() {}

    static void print(Layout layout, Stack stack, Progress progress) {
        var gateway = stack.address(Part.GATEWAY);
        var keycloak = stack.address(Part.KEYCLOAK);
        System.out.printf(Locale.ROOT, "Ready after %.0f seconds: %s%n%n", progress.seconds(), gateway);
        System.out.printf("  API          %s/api   (to try it: %s/api/docs)%n", gateway, gateway);
        System.out.printf("  Keycloak     %s/realms/sojourn%n", keycloak);
        System.out.printf("  Mails        %s/mails   (one person's: /mails?to=ada@...)%n", stack.management(Part.MAIL));
        System.out.printf("  Logs         %s%n%n", layout.data().resolve("logs"));
        System.out.println("Demonstration people; the password is the user name followed by -demo:");
        for (var person : People.read(layout.demonstration())) {
            System.out.printf(
                    "  %-8s %-32s %s%s%n",
                    person.username(),
                    person.unit(),
                    String.join(", ", person.roles()),
                    person.coverage().isEmpty() ? "" : "  [" + String.join(", ", person.coverage()) + "]");
        }
        System.out.printf("""

                A token of ada, good for five minutes:
                  curl -s -d client_id=sojourn-demo -d grant_type=password -d username=ada -d password=ada-demo \\
                    %s/realms/sojourn/protocol/openid-connect/token | jq -r .access_token

                Ctrl-C stops everything.
                """, keycloak);
    }
}
