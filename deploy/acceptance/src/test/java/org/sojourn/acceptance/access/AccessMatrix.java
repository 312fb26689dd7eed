package org.sojourn.acceptance.access;

import java.nio.file.Path;
import java.util.List;

/** The access matrix on a running stack: makes the objects, tries the table, reports. */
public final class AccessMatrix {

    private static final String COUNTRY = "UM";

    private AccessMatrix() {}

    /** Tries the table on the objects of one traveller, or of people in four units. */
    public static Report on(Site site, Path repository, boolean whole) {
        People people = People.of(site, repository.resolve("deploy/keycloak/demonstration.json"));
        Api api = new Api();
        Staging stage = new Staging(api, site, people, site.today());
        stage(stage, whole);
        Contract contract = Contract.in(repository);
        Samples samples = new Samples(contract, site.today(), stage.id("ada"));
        List<Row> rows = Table.read();
        return new Matrix(site, people, api, contract, samples, rows, stage.things(), whole).run();
    }

    private static void stage(Staging stage, boolean whole) {
        AdvisoryThings advisories = new AdvisoryThings(stage, COUNTRY);
        TravelThings travel = new TravelThings(stage, COUNTRY);
        CaseThings cases = new CaseThings(stage);
        advisories.make();
        List<String> approvers = List.of("petra", "paul");
        travel.make("emil", approvers);
        cases.make("emil", "dina", true);
        cases.makeWaived("emil", "carl");
        travel.policy();
        if (whole) {
            travel.make("noor", approvers);
            travel.make("pia", approvers);
            travel.make("victor", List.of("vera"));
            cases.make("carl", "dina", false);
            cases.make("victor", "vito", false);
        }
        advisories.raise();
        travel.finish("emil", true);
        if (whole) {
            travel.finish("noor", true);
            travel.finish("pia", true);
            travel.finish("victor", false);
        }
    }
}
