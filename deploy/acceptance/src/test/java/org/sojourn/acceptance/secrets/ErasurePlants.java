package org.sojourn.acceptance.secrets;

/** What officers write when somebody is to be erased, or is not to be. */
final class ErasurePlants {

    private final Plot plot;

    ErasurePlants(Plot plot) {
        this.plot = plot;
    }

    void plant() {
        String erasure = created("prisca", "/api/erasures", "erasure.reason");
        plot.command("remy", erasure, "decline", "{\"reason\": \"<erasure.declining>\"}");
        String hold = created("remy", "/api/legal-holds", "legal-hold.reason");
        plot.command("remy", hold, "lift", "{\"reason\": \"<legal-hold.lifting>\"}");
    }

    private String created(String officer, String collection, String reason) {
        String body = "{\"person\": \"%s\", \"reason\": \"<%s>\"}".formatted(plot.id(plot.traveller()), reason);
        return collection + '/' + Plot.idOf(plot.create(officer, collection, body));
    }
}
