package org.sojourn.platform.roster;

import java.time.ZoneId;

/** What a unit sets for its people: the holiday calendar (ISO 3166-1 or -2), the zone, and whether readers of a file are named. */
public record Unit(String path, String calendar, ZoneId zone, boolean discloseReaders) {}
