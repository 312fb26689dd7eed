package org.sojourn.advisory.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountriesTest {

    private final Countries countries = new Countries(Map::of);

    @Test
    void refusesACodeThatIsNotUserAssigned() {
        assertThatThrownBy(() -> new Countries(() -> Map.of("DE", "DEU"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotKnowCodesThatAreNotAssigned() {
        assertThat(countries.knows("XK")).isFalse();
        assertThat(countries.knows("ZZ")).isFalse();
        assertThat(countries.knows("de")).isFalse();
    }

    @Test
    void hasAllOfficiallyAssignedCodes() {
        assertThat(countries.all())
                .hasSize(249)
                .extracting(Country::alpha2)
                .containsExactlyInAnyOrderElementsOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
    }

    @Test
    void hasAThreeLetterCodeAndANumberOfItsOwnForEach() {
        assertThat(countries.all()).allSatisfy(country -> {
            Locale locale = new Locale.Builder().setRegion(country.alpha2()).build();
            assertThat(country.alpha3()).isEqualTo(locale.getISO3Country());
            assertThat(country.numeric()).matches("[0-9]{3}");
        });
        assertThat(countries.all()).extracting(Country::numeric).doesNotHaveDuplicates();
    }

    @Test
    void namesCountriesInEnglish() {
        assertThat(countries.find("DE")).contains(new Country("DE", "DEU", "276", "Germany"));
        assertThat(countries.find("CI"))
                .hasValueSatisfying(country -> assertThat(country.numeric()).isEqualTo("384"));
        assertThat(countries.all())
                .noneSatisfy(country -> assertThat(country.name()).isEqualTo(country.alpha2()));
    }

    @Test
    void takesUserAssignedCodesFromTheOperator() {
        Countries extended = new Countries(() -> Map.of("XK", "XKX"));

        assertThat(extended.find("XK")).contains(new Country("XK", "XKX", null, "Kosovo"));
        assertThat(extended.all()).hasSize(250);
    }
}
