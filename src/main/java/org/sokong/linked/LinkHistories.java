package org.sokong.linked;

import java.util.List;
import org.sokong.access.Permission;
import org.sokong.cases.HistoryField.Kind;
import org.sokong.cases.HistorySource;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.Section;
import org.springframework.stereotype.Component;

/**
 * The history of links. Which case it is linked with, and what was written about both, only who may
 * open both may know; the history asks for the grant of one, so it does not say.
 */
@Component
class LinkHistories implements HistorySource {

    @Override
    public List<HistoryTable> histories() {
        return List.of(
                HistoryTable.of("case_link_history", "linked.history.link", Section.LINKED_CASES)
                        .ofCase("h.first_case_id = :case or h.second_case_id = :case")
                        .needs(Permission.CASE_LINKS)
                        .add(
                                "relation",
                                "linked.field.relation",
                                Kind.CODE,
                                LinkedCaseService.RELATIONS)
                        .add("removed_at", "linked.card.removed", Kind.MOMENT, "")
                        .silent(
                                "first_case_id",
                                "second_case_id",
                                "since",
                                "note",
                                "created_by",
                                "created_at",
                                "removed_by",
                                "removal_reason"));
    }
}
