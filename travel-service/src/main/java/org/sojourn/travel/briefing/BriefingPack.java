package org.sojourn.travel.briefing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a traveller is shown: the editions that apply to his legs, each with what it says of them, and the duties of everybody. */
public record BriefingPack(List<PackEdition> editions, List<PackDuty> duties) {

    public BriefingPack {
        editions = List.copyOf(editions);
        duties = List.copyOf(duties);
    }

    /** One edition; its text stands behind the link. */
    public record PackEdition(
            UUID advisoryId, String advisoryReference, int number, String title, String link, List<PackArea> areas) {

        public PackEdition {
            areas = List.copyOf(areas);
        }
    }

    /** What an edition says of a country of the trip, and while when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PackArea(
            String country,
            @Nullable String area,
            int level,
            List<String> indicators,
            Instant from,
            @Nullable Instant until) {

        public PackArea {
            indicators = List.copyOf(indicators);
        }
    }

    /** One duty, in a sentence. */
    public record PackDuty(String code, String sentence) {}
}
