package org.sojourn.advisory.country;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A named group of countries, "X and its allies", whose membership is dated, so that it can be read as of any day. */
@Entity
@Table(name = "country_group")
public class CountryGroup {

    @Id
    private UUID id;

    @Column(name = "unit_path", updatable = false)
    private String unitPath;

    @Column
    private String name;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Membership> members;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected CountryGroup() {}

    CountryGroup(UUID id, String unitPath, String name, List<Membership> members, Instant at) {
        this.id = id;
        this.unitPath = unitPath;
        this.name = name;
        this.members = List.copyOf(members);
        this.changedAt = at;
    }

    void revise(String newName, List<Membership> newMembers, Instant at) {
        this.name = newName;
        this.members = List.copyOf(newMembers);
        this.changedAt = at;
    }

    /** The countries that belong to the group on a day. */
    public SortedSet<String> on(LocalDate day) {
        SortedSet<String> countries = new TreeSet<>();
        members.stream().filter(member -> member.covers(day)).forEach(member -> countries.add(member.country()));
        return countries;
    }

    public UUID id() {
        return id;
    }

    public String unitPath() {
        return unitPath;
    }

    public String name() {
        return name;
    }

    public List<Membership> members() {
        return members;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
