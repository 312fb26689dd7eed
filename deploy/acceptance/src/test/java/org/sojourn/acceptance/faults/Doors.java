package org.sojourn.acceptance.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** The ways to travel-service: through the gateway, and straight to each replica. */
record Doors(Map<String, URI> addresses) {

    static Doors of(Site site) {
        var addresses = new LinkedHashMap<String, URI>();
        addresses.put(Part.GATEWAY.name(), site.address(Part.GATEWAY));
        site.stack().replicas(Part.TRAVEL).forEach(replica -> addresses.put(replica.name(), site.address(replica)));
        return new Doors(addresses);
    }

    Set<String> names() {
        return addresses.keySet();
    }

    /** Half of what is sent goes through the gateway. */
    String any(RandomGenerator random) {
        List<String> names = new ArrayList<>(addresses.keySet());
        return random.nextBoolean() ? names.getFirst() : names.get(random.nextInt(names.size()));
    }

    URI address(String door) {
        URI address = addresses.get(door);
        if (address == null) {
            throw new IllegalArgumentException("There is no door " + door);
        }
        return address;
    }
}
