package org.sojourn.bench;

import org.sojourn.local.Part;

/** A copy of travel-service's database, where an opponent works without our relay and timers on its rows. */
final class Database {

    private Database() {}

    static void copy(Site site, String name) {
        site.stack().stop(Part.TRAVEL);
        site.sql(
                "postgres",
                "drop database if exists " + name,
                "create database " + name + " template travel",
                "grant connect on database " + name + " to travel_app");
        site.sql(name, "vacuum analyze");
        site.sql("travel", "vacuum analyze");
        site.stack().start(Part.TRAVEL);
    }
}
