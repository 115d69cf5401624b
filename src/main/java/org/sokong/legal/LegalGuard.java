package org.sokong.legal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseGuard;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Missing;
import org.sokong.cases.StepKind;
import org.springframework.stereotype.Component;

/**
 * A case does not end over an order in force or a hearing to come, unless the closure form says
 * what becomes of them: a client may be lost or gone while an order still runs, and whoever ends
 * the case as a duplicate or hands it to a body outside leaves nobody here to see the order run
 * out. Named by their days only, since not everybody who moves a case may read what the law says in
 * it.
 */
@Component
class LegalGuard implements CaseGuard {

    private static final String TAB = "law";

    /** Every end of a case that was opened: nothing is written in it after that. */
    private static final Set<CaseStatus> ENDS =
            Set.of(CaseStatus.CLOSED, CaseStatus.TRANSFERRED, CaseStatus.DUPLICATE);

    private final LegalOrderRows orders;
    private final LegalHearingRows hearings;
    private final CurrentUser currentUser;

    LegalGuard(LegalOrderRows orders, LegalHearingRows hearings, CurrentUser currentUser) {
        this.orders = orders;
        this.hearings = hearings;
        this.currentUser = currentUser;
    }

    @Override
    public List<Missing> missing(UUID caseId, CaseStatus from, CaseStatus to) {
        if (!ENDS.contains(to)) {
            return List.of();
        }
        ZoneId zone = ZoneId.of(currentUser.get().timeZone());
        List<Missing> missing = new ArrayList<>();
        add(
                missing,
                "legal.guard.orders",
                orders.findByCaseIdAndState(caseId, OrderState.IN_FORCE).stream()
                        .map(LegalOrder::issuedOn)
                        .toList());
        add(
                missing,
                "legal.guard.hearings",
                hearings.findByCaseIdAndState(caseId, HearingState.PLANNED).stream()
                        .map(hearing -> hearing.at().atZone(zone).toLocalDate())
                        .toList());
        return missing;
    }

    private static void add(List<Missing> missing, String key, List<LocalDate> days) {
        if (!days.isEmpty()) {
            String named =
                    days.stream()
                            .sorted()
                            .map(LocalDate::toString)
                            .collect(Collectors.joining(", "));
            missing.add(
                    new Missing(key, days.size(), named)
                            .at(TAB)
                            .unless(StepKind.OPEN_MATTERS_NAMED));
        }
    }
}
