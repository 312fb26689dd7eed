package org.sojourn.travel.policy;

import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.api.core.DMNMetadata;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** Notes in the metadata of each evaluation which rules decided; under FIRST, matches alone would name too many. */
final class SelectedRules implements DMNRuntimeEventListener {

    private static final String KEY = "org.sojourn.selected-rules";

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        DMNMetadata metadata = event.getResult().getContext().getMetadata();
        List<String> selected = new ArrayList<>(read(metadata));
        selected.addAll(event.getSelectedIds());
        metadata.set(KEY, selected);
    }

    static List<String> of(DMNResult result) {
        return read(result.getContext().getMetadata());
    }

    private static List<String> read(DMNMetadata metadata) {
        return metadata.get(KEY) instanceof List<?> ids
                ? ids.stream().map(String.class::cast).toList()
                : List.of();
    }
}
