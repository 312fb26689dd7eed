package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** How the acknowledgements stand that fell due in a month, per edition; one that was void before its due date never fell due. */
@ApplicationScoped
class AcknowledgementMeasure implements Measure {

    private static final String SQL = """
            select unit_path, reference || '/' || number as slice,
              case
                when acknowledged_at <= due_at then 'acknowledged-in-time'
                when acknowledged_at is not null then 'acknowledged-late'
                else 'not-acknowledged'
              end as part,
              count(*) as n
            from acknowledgement, period
            where due_at >= since and due_at < until and (voided_at is null or voided_at >= due_at)
            group by 1, 2, 3""";

    @Override
    public String name() {
        return "acknowledgement";
    }

    @Override
    public String description() {
        return "Acknowledgements that fell due in the month, per edition, by how they stood when it was counted.";
    }

    @Override
    public List<String> parts() {
        return List.of("acknowledged-in-time", "acknowledged-late", "not-acknowledged");
    }

    @Override
    public String sql() {
        return SQL;
    }
}
