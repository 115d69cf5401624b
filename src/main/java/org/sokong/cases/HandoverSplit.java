package org.sokong.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.HandoverPlan.Caseload;
import org.sokong.cases.HandoverPlan.Line;

/** Proposes who takes over which case; a person decides. */
public final class HandoverSplit {

    private static final Comparator<Caseload> LIGHTEST =
            Comparator.comparingInt(Caseload::open)
                    .thenComparingInt(Caseload::highRisk)
                    .thenComparingInt(Caseload::overdue)
                    .thenComparing(load -> load.user().displayName());

    private static final Comparator<Line> HEAVIEST =
            Comparator.comparing((Line line) -> line.risk() != Risk.HIGH)
                    .thenComparing(line -> !line.overdue())
                    .thenComparing(Line::code);

    private HandoverSplit() {}

    /**
     * Gives each case, the heaviest first, to whoever has the fewest cases by then; of several with
     * the same number, to whoever has the fewest of high risk. Nobody is proposed for a case they
     * have already, unless nobody else is there.
     *
     * @return receiver of each case, by the case's id; empty without receivers
     */
    public static Map<UUID, UUID> byCaseload(List<Line> cases, List<Caseload> receivers) {
        Map<UUID, UUID> proposal = new HashMap<>();
        List<Caseload> loads = new ArrayList<>(receivers);
        for (Line line : cases.stream().sorted(HEAVIEST).toList()) {
            loads.stream()
                    .filter(load -> loads.size() == 1 || !load.user().id().equals(line.ownerId()))
                    .min(LIGHTEST)
                    .ifPresent(
                            load -> {
                                proposal.put(line.id(), load.user().id());
                                loads.set(loads.indexOf(load), load.with(line));
                            });
        }
        return proposal;
    }
}
