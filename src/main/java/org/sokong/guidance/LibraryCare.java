package org.sokong.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sokong.legal.LegalRuleItem;
import org.sokong.reports.Cell;

/**
 * What a secretariat has to look after in the library.
 *
 * @param gaps topics of open cases on which no passage holds
 * @param unused passages that nothing cites, the oldest first
 * @param unusedInAll how many there are
 * @param overdue documents whose day of review has passed
 * @param rules that are in use on passages that no longer hold
 */
public record LibraryCare(
        List<Gap> gaps,
        List<Unused> unused,
        long unusedInAll,
        List<Overdue> overdue,
        List<LegalRuleItem> rules) {

    /** A topic with cases and without a passage; small numbers of cases are hidden. */
    public record Gap(String topic, Cell cases) {}

    /** A passage that nothing cites. */
    public record Unused(UUID passageId, String citation, String title) {}

    /** A document that should have been looked at again. */
    public record Overdue(UUID documentId, String code, String title, LocalDate reviewOn) {}
}
