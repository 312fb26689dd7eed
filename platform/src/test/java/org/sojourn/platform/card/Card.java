package org.sojourn.platform.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A card with a secret of its holder. */
@Entity
class Card {

    @Id
    UUID id;

    @Column(name = "holder_id")
    UUID holder;

    @Column(name = "unit_path")
    String unit;

    byte[] text;

    @Version
    long version;

    protected Card() {}

    Card(UUID id, UUID holder, String unit, byte[] text) {
        this.id = id;
        this.holder = holder;
        this.unit = unit;
        this.text = text;
    }
}
