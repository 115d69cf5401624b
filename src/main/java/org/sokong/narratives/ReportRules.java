package org.sokong.narratives;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.kernel.DomainException;

/** What the text of every report and template keeps to. */
final class ReportRules {

    private ReportRules() {}

    static void check(ReportText text) {
        if (text.title().length() > ReportText.LONGEST_TITLE) {
            throw new DomainException("narratives.error.title_long", ReportText.LONGEST_TITLE);
        }
        if (text.blocks().size() > ReportText.MOST_BLOCKS) {
            throw new DomainException("narratives.error.too_many", ReportText.MOST_BLOCKS);
        }
        Set<UUID> ids = new HashSet<>();
        for (ReportBlock block : text.blocks()) {
            if (block.text().length() > ReportBlock.LONGEST) {
                throw new DomainException("narratives.error.too_long", ReportBlock.LONGEST);
            }
            if (!ids.add(block.id())
                    || (block.type() == ReportBlock.Type.PASSAGE) != (block.source() != null)) {
                throw new IllegalArgumentException("blocks do not fit");
            }
        }
    }
}
