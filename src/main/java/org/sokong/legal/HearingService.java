package org.sokong.legal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the hearings of a case and what came of them. Times are in the user's zone. */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
@Transactional
@RetriedOnConflict
public class HearingService {

    private final LegalHearingRows hearings;
    private final LegalDesk desk;
    private final RuleClocks clocks;

    HearingService(LegalHearingRows hearings, LegalDesk desk, RuleClocks clocks) {
        this.hearings = hearings;
        this.desk = desk;
        this.clocks = clocks;
    }

    /**
     * Records a hearing, planned or past.
     *
     * @return its id
     */
    public UUID add(UUID caseId, HearingForm form) {
        Standing standing = desk.forWriting(caseId, "legal.hearing.add");
        LegalHearing hearing =
                hearings.saveAndFlush(
                        new LegalHearing(
                                Ids.next(),
                                standing.id(),
                                form,
                                desk.zone(),
                                desk.me(),
                                desk.writing().now()));
        desk.changed(caseId, "hearing_added", hearing.id());
        return hearing.id();
    }

    /** Puts right a planned hearing. */
    public void change(UUID hearingId, long version, HearingForm form) {
        LegalHearing hearing = find(hearingId, version, "legal.hearing.change");
        hearing.change(form, desk.zone());
        saved(hearing, "hearing_changed");
    }

    /** Says what came of a hearing that has begun. */
    public void hold(UUID hearingId, long version, String outcome) {
        LegalHearing hearing = find(hearingId, version, "legal.hearing.hold");
        hearing.hold(outcome, desk.writing().now());
        saved(hearing, "hearing_held");
        clocks.happened(
                hearing.caseId(),
                RuleStart.HEARING_HELD,
                LocalDate.ofInstant(hearing.at(), desk.zone()),
                hearing.id());
    }

    /**
     * Postpones a hearing.
     *
     * @param to the later time in the user's zone
     * @return id of the later hearing
     */
    public UUID postpone(
            UUID hearingId, long version, @Nullable LocalDateTime to, @Nullable String why) {
        LegalHearing hearing = find(hearingId, version, "legal.hearing.postpone");
        LegalHearing later =
                hearing.postpone(
                        Ids.next(),
                        LegalTexts.chosen(to, "legal.error.at").atZone(desk.zone()).toInstant(),
                        desk.zone(),
                        why,
                        desk.me(),
                        desk.writing().now());
        hearings.saveAndFlush(later);
        saved(hearing, "hearing_postponed");
        return later.id();
    }

    /** Cancels a planned hearing. */
    public void cancel(UUID hearingId, long version, String why) {
        LegalHearing hearing = find(hearingId, version, "legal.hearing.cancel");
        hearing.cancel(why);
        saved(hearing, "hearing_cancelled");
    }

    private LegalHearing find(UUID hearingId, long version, String operation) {
        LegalHearing hearing = desk.find(hearings, hearingId, LegalHearing::caseId, operation);
        EditConflict.unless(version, hearing.version());
        return hearing;
    }

    private void saved(LegalHearing hearing, String step) {
        hearings.saveAndFlush(hearing);
        desk.changed(hearing.caseId(), step, hearing.id());
    }
}
