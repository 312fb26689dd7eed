package org.sojourn.advisory.acknowledgement;

import java.util.Map;

/** How many people of the caller's units stand where with one edition; `overdue` counts among the first two. */
public record AcknowledgementCounts(long required, long seen, long acknowledged, long voided, long overdue) {

    private static final int PEOPLE = 1;
    private static final int OVERDUE = 2;

    static AcknowledgementCounts of(Map<String, Object[]> byStatus) {
        return new AcknowledgementCounts(
                number(byStatus, AcknowledgementStatus.REQUIRED, PEOPLE),
                number(byStatus, AcknowledgementStatus.SEEN, PEOPLE),
                number(byStatus, AcknowledgementStatus.ACKNOWLEDGED, PEOPLE),
                number(byStatus, AcknowledgementStatus.VOID, PEOPLE),
                number(byStatus, AcknowledgementStatus.REQUIRED, OVERDUE)
                        + number(byStatus, AcknowledgementStatus.SEEN, OVERDUE));
    }

    private static long number(Map<String, Object[]> byStatus, AcknowledgementStatus status, int column) {
        Object[] row = byStatus.get(status.name());
        return row == null ? 0 : ((Number) row[column]).longValue();
    }
}
