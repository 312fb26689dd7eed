package org.sojourn.advisory.country;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The registry of countries: the officially assigned codes of ISO 3166-1, pinned here, and those of the operator. */
@ApplicationScoped
public class Countries {

    private static final String TABLE = "iso-3166-1.csv";
    private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

    private final SortedMap<String, Country> byAlpha2;

    Countries(CountryConfig config) {
        SortedMap<String, Country> countries = new TreeMap<>();
        for (String line : officiallyAssigned()) {
            String[] codes = line.split(",", 3);
            countries.put(codes[0], named(codes[0], codes[1], codes[2]));
        }
        config.userAssigned().forEach((alpha2, alpha3) -> {
            if (!USER_ASSIGNED.matcher(alpha2).matches()) {
                throw new IllegalArgumentException("%s is not a user-assigned code of ISO 3166-1".formatted(alpha2));
            }
            countries.put(alpha2, named(alpha2, alpha3, null));
        });
        byAlpha2 = Collections.unmodifiableSortedMap(countries);
    }

    /** All countries, in the order of their alpha-2 codes. */
    public Collection<Country> all() {
        return byAlpha2.values();
    }

    public Optional<Country> find(String alpha2) {
        return Optional.ofNullable(byAlpha2.get(alpha2));
    }

    public boolean knows(String alpha2) {
        return byAlpha2.containsKey(alpha2);
    }

    private static Country named(String alpha2, String alpha3, @Nullable String numeric) {
        String name = new Locale.Builder().setRegion(alpha2).build().getDisplayCountry(Locale.ENGLISH);
        return new Country(alpha2, alpha3, numeric, name);
    }

    private static List<String> officiallyAssigned() {
        try (InputStream table = Objects.requireNonNull(Countries.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII))) {
            List<String> lines = new ArrayList<>(reader.lines().toList());
            lines.removeFirst();
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
