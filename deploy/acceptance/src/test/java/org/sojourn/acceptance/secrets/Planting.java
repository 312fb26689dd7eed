package org.sojourn.acceptance.secrets;

import java.nio.file.Path;
import java.time.LocalDate;
import org.sojourn.acceptance.site.Site;

/** The whole of what people entrust to Sojourn, told by them from the declaration to the closed case. */
final class Planting {

    private static final String DECIDED = "KM";
    private static final String WATCHED = "SC";

    private Planting() {}

    static Markers everywhere(Site site, Path repository) {
        Markers markers = new Markers();
        Plot plot = new Plot(site, repository, markers, Newcomer.enter(site, repository, markers));
        plot.get(plot.traveller(), "/api/trips");
        CaseworkPlants.waive(plot);
        new RefusedPlants(plot).plant();
        new ErasurePlants(plot).plant();
        decide(plot);
        CaseworkPlants work = new CaseworkPlants(plot, watch(plot));
        work.interview();
        work.find();
        work.close();
        String token = site.token(plot.traveller());
        markers.take("person.token", token.substring(token.lastIndexOf('.') + 1, token.length() - 2));
        return markers;
    }

    private static void decide(Plot plot) {
        AdvisoryPlants guidance = new AdvisoryPlants(plot);
        String advisory = guidance.publish(DECIDED, 3);
        plot.awaitGuidance(Itinerary.in(DECIDED, plot.day(40), plot.day(43), "dry-run"));
        DecisionPlants decision = new DecisionPlants(plot, new DeclarationPlants(plot).plant(DECIDED));
        decision.decide();
        decision.appeal();
        decision.meetConditions();
        guidance.raise(advisory, DECIDED, 4);
        decision.confirmAndAmend(DECIDED);
        guidance.withdraw(advisory);
    }

    /** The path of the case that is opened in the end, and claimed. */
    private static String watch(Plot plot) {
        AdvisoryPlants guidance = new AdvisoryPlants(plot);
        String advisory = guidance.publish(WATCHED, 2);
        LocalDate from = plot.day(2);
        String plan = Itinerary.throughout(WATCHED, from, "journey");
        plot.awaitGuidance(plan);
        String trip = "/api/trips/" + Plot.idOf(plot.create(plot.traveller(), "/api/trips", plan));
        WatchPlants watch = new WatchPlants(plot, trip, from);
        watch.depart();
        watch.checkIn();
        watch.incidents();
        guidance.raise(advisory, WATCHED, 3);
        watch.recall();
        watch.comeHome();
        AccountPlants account = new AccountPlants(plot, AccountPlants.caseOf(plot, trip));
        account.giveAccount();
        account.letOthersSee();
        return AccountPlants.caseOf(plot, trip);
    }
}
