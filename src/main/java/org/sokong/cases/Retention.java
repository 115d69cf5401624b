package org.sokong.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the record of an ended case is kept: a number of years from its end, and of somebody who
 * was under 18 at least until their 25th year (data_protection.md, section 4, unverified and
 * therefore a setting, {@code sokong.retention-years}). The closure form may say another day.
 */
@Component
public class Retention {

    /** Age until which the record of a child is kept, in years. */
    static final int CHILD_KEPT_UNTIL_AGE = 25;

    private final CaseRetentions retentions;
    private final CaseIntakes intakes;
    private final CurrentUser currentUser;
    private final CaseDesk desk;
    private final int years;

    Retention(
            CaseRetentions retentions,
            CaseIntakes intakes,
            CurrentUser currentUser,
            CaseDesk desk,
            @Value("${sokong.retention-years:7}") int years) {
        this.retentions = retentions;
        this.intakes = intakes;
        this.currentUser = currentUser;
        this.desk = desk;
        this.years = years;
    }

    /** Years of the setting. */
    public int years() {
        return years;
    }

    /** The day the settings propose for a case that ends on a day. */
    public LocalDate proposed(UUID caseId, LocalDate endsOn) {
        LocalDate until = endsOn.plusYears(years);
        CaseIntake intake = intakes.findById(caseId).orElse(null);
        AgeBand band = intake == null ? null : intake.ageBand();
        if (band == null || !band.isUnder18()) {
            return until;
        }
        LocalDate seen = intakes.contactOn(caseId).orElse(endsOn);
        // Only the band is known, so the youngest of it counts.
        int youngest = band == AgeBand.AGE_0_8 ? 0 : 9;
        LocalDate grown = seen.plusYears((long) CHILD_KEPT_UNTIL_AGE - youngest);
        return grown.isAfter(until) ? grown : until;
    }

    /** The day of an approved closure form, before the case is closed. The right was checked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID caseId, LocalDate until, @Nullable String reason) {
        CaseRetention retention =
                retentions.findById(caseId).orElseGet(() -> new CaseRetention(caseId, until));
        retention.keep(until, reason, currentUser.id(), desk.now());
        retentions.save(retention);
    }

    /** The day until which an ended case is kept. */
    LocalDate until(CaseFile file) {
        return retentions
                .findById(file.id())
                .map(CaseRetention::keepUntil)
                .orElseGet(() -> proposed(file.id(), ended(file)));
    }

    /** The clock starts, where no closure form has set it, or stops with a reopening. */
    void moved(CaseFile file, CaseStatus from) {
        if (from == CaseStatus.CLOSED) {
            retentions.findById(file.id()).ifPresent(retentions::delete);
        } else if (file.closedOn() != null && retentions.findById(file.id()).isEmpty()) {
            retentions.save(new CaseRetention(file.id(), proposed(file.id(), ended(file))));
        }
    }

    private LocalDate ended(CaseFile file) {
        LocalDate closedOn = file.closedOn();
        return closedOn == null ? desk.today() : closedOn;
    }
}
