package org.sojourn.travel.reassessment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Counts what became of trips or invitations after guidance, each once for an edition: by its last answer in the month. */
final class AfterGuidance {

    /** What a newer edition replaced counts with that one; what was ended for other reasons lapsed. */
    static final List<String> PARTS = List.of("altered", "cancelled", "declined", "recalled", "confirmed", "lapsed");

    private AfterGuidance() {}

    /** @param states those that may have another reason than guidance; `guidance_outcome` tells */
    static String sql(Subject subject, ReassessmentState... states) {
        String listed = Arrays.stream(states).map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        return """
            select unit_path, advisory_reference || ' edition ' || number as slice, lower(answer) as part, count(*) as n
            from (
              (select distinct on (r.object_id, r.advisory_id, r.number) r.unit_path, r.advisory_reference, r.number,
                case when r.state in (%2$s) and (
                  select true from guidance_outcome o where o.traveller_id = r.traveller_id and o.object_id = r.object_id
                    and o.outcome = r.state and o.undone_at is null) is null then 'LAPSED' else r.state end as answer
              from reassessment r cross join period
              where r.object_kind = '%1$s' and r.state not in ('OPEN', 'SUPERSEDED') and r.ended_at >= period.since
                and r.ended_at < period.until
              order by r.object_id, r.advisory_id, r.number, r.ended_at desc, r.id desc)
              union all
              select o.unit_path, o.advisory_reference, o.number, o.outcome
              from guidance_outcome o cross join period
              where o.object_kind = '%1$s' and o.undone_at is null and o.at >= period.since and o.at < period.until
                and not exists (select from reassessment r where r.traveller_id = o.traveller_id
                  and r.object_id = o.object_id and r.advisory_id = o.advisory_id and r.number = o.number)) answered
            group by 1, 2, 3""".formatted(subject, listed);
    }
}
