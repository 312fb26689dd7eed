package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

/** Shows an edition with its text, and lets those know who follow what is read. */
@ApplicationScoped
public class ReadEdition {

    private final FindEditions find;
    private final Instance<EditionReading> readings;

    ReadEdition(FindEditions find, Instance<EditionReading> readings) {
        this.find = find;
        this.readings = readings;
    }

    @Transactional
    public Edition edition(AdvisoryKey key, int number) {
        Edition edition = find.edition(key, number);
        readings.forEach(reading -> reading.shown(edition));
        return edition;
    }

    @Transactional
    public AdvisoryView advisory(AdvisoryKey key) {
        AdvisoryView advisory = find.advisory(key);
        readings.forEach(reading -> reading.shown(advisory.shown()));
        return advisory;
    }
}
