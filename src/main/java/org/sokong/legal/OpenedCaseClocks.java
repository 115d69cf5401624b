package org.sokong.legal;

import java.time.LocalDate;
import java.util.Optional;
import org.sokong.cases.CaseMoved;
import org.sokong.cases.CaseStatus;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case that is opened starts the clocks that rules count from the first contact. */
@Component
class OpenedCaseClocks {

    private final RuleClocks clocks;
    private final LegalDesk desk;
    private final JdbcClient jdbc;

    OpenedCaseClocks(RuleClocks clocks, LegalDesk desk, JdbcClient jdbc) {
        this.clocks = clocks;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(CaseMoved event) {
        if (event.from() != CaseStatus.DRAFT || event.to() != CaseStatus.OPEN) {
            return;
        }
        Optional<LocalDate> contact =
                jdbc.sql("select contact_on from case_intake where case_id = ?")
                        .param(event.caseId())
                        .query(
                                (row, number) ->
                                        Optional.ofNullable(row.getObject(1, LocalDate.class)))
                        .optional()
                        .flatMap(found -> found);
        clocks.happened(
                event.caseId(),
                RuleStart.CASE_OPENED,
                contact.orElseGet(() -> LocalDate.ofInstant(desk.writing().now(), desk.zone())),
                event.caseId());
    }
}
