package org.sokong.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;

/**
 * What can be given to whom, before it is done.
 *
 * @param cases those that can be given away, by code
 * @param staying those that cannot, with the reason
 * @param colleagues who can take them over, by name, with what they have now
 * @param work keys of the kinds of open work, in the order of {@link Line#open()}
 */
public record HandoverPlan(
        List<Line> cases, List<Staying> staying, List<Caseload> colleagues, List<String> work) {

    /**
     * A case that can be given away.
     *
     * @param ownerName null where nobody owns it
     * @param version what the plan was made from; another one is a change by somebody else
     * @param open number of open things by kind of work
     */
    public record Line(
            UUID id,
            String code,
            CaseStatus status,
            @Nullable Risk risk,
            @Nullable Instant nextDue,
            boolean overdue,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            long version,
            Map<String, Integer> open) {}

    /**
     * A case that stays where it is.
     *
     * @param code null where one may not see the case
     */
    public record Staying(@Nullable String code, Unmovable reason) {}

    /**
     * What somebody has to carry: active cases that they own.
     *
     * @param open all of them
     * @param highRisk those with high risk
     * @param overdue those in which something is late
     */
    public record Caseload(UserSummary user, int open, int highRisk, int overdue) {

        /** With one more case. */
        Caseload with(Line line) {
            return plus(line, 1);
        }

        /** As it is after a case comes (1) or goes (-1). */
        public Caseload plus(Line line, int number) {
            if (!line.status().isActive()) {
                return this;
            }
            return new Caseload(
                    user,
                    open + number,
                    highRisk + (line.risk() == Risk.HIGH ? number : 0),
                    overdue + (line.overdue() ? number : 0));
        }
    }
}
