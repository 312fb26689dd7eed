package org.sojourn.acceptance.secrets;

/** Editions, and what their editors and publishers say to each other. */
final class AdvisoryPlants {

    private final Plot plot;

    AdvisoryPlants(Plot plot) {
        this.plot = plot;
    }

    /** Published after it was returned once; its path. */
    String publish(String country, int level) {
        String advisory =
                "/api/advisories/" + Plot.idOf(plot.create("edith", "/api/advisories", edition(country, level)));
        String edition = advisory + "/editions/1";
        plot.command("edith", edition, "submit");
        plot.command("pablo", edition, "return", "{\"reason\": \"<edition.return-reason>\"}");
        publish(edition);
        return advisory;
    }

    /** The next edition, of another level. */
    void raise(String advisory, String country, int level) {
        plot.create("edith", advisory + "/editions", "");
        String edition = advisory + "/editions/2";
        plot.rewrite("edith", edition, edition(country, level));
        publish(edition);
    }

    void withdraw(String advisory) {
        plot.command("pablo", advisory + "/editions/2", "withdraw", "{\"reason\": \"<edition.withdraw-reason>\"}");
    }

    private void publish(String edition) {
        plot.command("edith", edition, "submit");
        plot.command("pablo", edition, "publish");
    }

    private static String edition(String country, int level) {
        return """
                {"title": "<edition.title>", "classification": "GREEN", "changeNote": "<edition.change-note>",
                 "areas": [{"country": "%s", "level": %d, "indicators": ["N"]}],
                 "audience": {"anyOf": [{"unit": "/authority"}]},
                 "body": [{"name": "<edition.part>", "text": "<edition.text>"}]}""".formatted(country, level);
    }
}
