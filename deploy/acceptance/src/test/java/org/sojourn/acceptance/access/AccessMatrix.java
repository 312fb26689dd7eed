package org.sojourn.acceptance.access;

import java.nio.file.Path;
import java.util.List;
import org.sojourn.acceptance.site.Site;

/** The access matrix on a running stack: makes the objects, tries the table, reports. */
final class AccessMatrix {

    private static final String COUNTRY = "UM";

    private AccessMatrix() {}

    /** Tries the table. */
    static Report on(Site site, Path repository, Extent extent) {
        return new Matrix(grid(site, repository, extent)).run();
    }

    /** Makes the objects, and has what can be tried on them. */
    static Grid grid(Site site, Path repository, Extent extent) {
        People people = People.of(repository.resolve("deploy/keycloak/demonstration.json"));
        Api api = new Api(site);
        Staging stage = new Staging(api, people, site.today());
        stage(stage, extent == Extent.WHOLE);
        Contract contract = Contract.in(repository);
        Samples samples = new Samples(contract, site.today(), stage.id("ada"));
        return new Grid(site, people, api, contract, samples, Table.read(), stage.things(), extent);
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
        travel.erasure("emil");
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
