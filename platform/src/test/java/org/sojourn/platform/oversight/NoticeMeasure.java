package org.sojourn.platform.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts notices, as a service would count what it keeps. */
@ApplicationScoped
class NoticeMeasure implements Measure {

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public String description() {
        return "Notices of the month by whether they were read.";
    }

    @Override
    public List<String> parts() {
        return List.of("read", "unread");
    }

    @Override
    public String sql() {
        return """
                select p.unit_path, null as slice, case when n.read_at is null then 'unread' else 'read' end as part, count(*) as n
                from notice n join person p on p.id = n.recipient, period
                where n.told_at >= period.since and n.told_at < period.until and n.kind = 'counted'
                group by 1, 2, 3""";
    }
}
