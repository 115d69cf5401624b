package org.sokong.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/**
 * What the recorded act, means and purpose say under the Palermo Protocol, Article 3. Guidance
 * only: the status of a person is decided by a named body, never by this (tip_standards.md, section
 * 1).
 *
 * @param verdict whether the elements are there
 * @param lacking which elements are not recorded, as translation keys
 */
public record TraffickingGuidance(Verdict verdict, List<String> lacking) {

    /** Whether the elements are there. */
    public enum Verdict {
        MET,
        NOT_MET,
        /** The age at the event is not known and no means is recorded: neither yes nor no. */
        UNDETERMINED
    }

    /**
     * Applies the rule: act, purpose, and means or an age under 18 at the event.
     *
     * @param ageBandToday age band at the intake: who is under 18 now was so at the event
     */
    public static TraffickingGuidance of(TraffickingForm form, @Nullable AgeBand ageBandToday) {
        Answer under18 = under18AtEvent(form, ageBandToday);
        boolean act = !form.acts().isEmpty();
        boolean means = !form.means().isEmpty();
        boolean purpose = form.purposes().stream().anyMatch(p -> p != TraffickingPurpose.UNKNOWN);
        List<String> lacking = new ArrayList<>();
        if (!act) {
            lacking.add("cases.trafficking.lacking.act");
        }
        if (!means && under18 != Answer.YES) {
            lacking.add("cases.trafficking.lacking.means");
        }
        if (!purpose) {
            lacking.add("cases.trafficking.lacking.purpose");
        }
        Verdict verdict =
                lacking.isEmpty()
                        ? Verdict.MET
                        : under18 == Answer.UNKNOWN && !means
                                ? Verdict.UNDETERMINED
                                : Verdict.NOT_MET;
        return new TraffickingGuidance(verdict, List.copyOf(lacking));
    }

    private static Answer under18AtEvent(TraffickingForm form, @Nullable AgeBand ageBandToday) {
        Answer recorded = form.under18AtEvent();
        if (recorded == Answer.YES || recorded == Answer.NO) {
            return recorded;
        }
        return ageBandToday != null && ageBandToday.isUnder18() ? Answer.YES : Answer.UNKNOWN;
    }
}
