package org.sokong.narratives.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.narratives.ReportBlock;

/** What the pieces of a report are called: "Paragraph 3", counted by their kind. */
final class ReportNames {

    private ReportNames() {}

    static Map<UUID, String> of(Component component, List<ReportBlock> blocks) {
        Map<ReportBlock.Type, Integer> counts = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        for (ReportBlock block : blocks) {
            int number = counts.merge(block.type(), 1, Integer::sum);
            names.put(
                    block.id(),
                    component.getTranslation(
                            switch (block.type()) {
                                case HEADING -> "narratives.heading";
                                case PARAGRAPH -> "narratives.paragraph";
                                case PASSAGE -> "narratives.passage";
                            },
                            number));
        }
        return names;
    }
}
