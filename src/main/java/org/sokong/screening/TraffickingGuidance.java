package org.sokong.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** What one event says by itself. */
    public static TraffickingGuidance of(TraffickingEventForm event, AgeAtEvent ages) {
        return of(event.elements(), ages.under18(event));
    }

    /**
     * What all events say together: recruitment may bring the act and exploitation the purpose. The
     * means is not needed where the client was under 18 at one of them.
     */
    public static TraffickingGuidance of(Collection<TraffickingEventForm> events, AgeAtEvent ages) {
        Set<Answer> under18 = EnumSet.noneOf(Answer.class);
        PalermoElements all = PalermoElements.BLANK;
        for (TraffickingEventForm event : events) {
            under18.add(ages.under18(event));
            all = all.and(event.elements());
        }
        return of(
                all,
                under18.contains(Answer.YES)
                        ? Answer.YES
                        : under18.equals(EnumSet.of(Answer.NO)) ? Answer.NO : Answer.UNKNOWN);
    }

    private static TraffickingGuidance of(PalermoElements elements, @Nullable Answer under18) {
        List<String> lacking = new ArrayList<>();
        lack(lacking, "act", elements.hasAct(), elements.acts());
        if (under18 != Answer.YES) {
            lack(lacking, "means", elements.hasMeans(), elements.means());
        }
        lack(lacking, "purpose", elements.hasPurpose(), elements.purposes());
        Verdict verdict =
                lacking.isEmpty()
                        ? Verdict.MET
                        : under18 == Answer.UNKNOWN && !elements.hasMeans()
                                ? Verdict.UNDETERMINED
                                : Verdict.NOT_MET;
        return new TraffickingGuidance(verdict, List.copyOf(lacking));
    }

    /** "Not recorded" and "asked, and none" are told apart. */
    private static void lack(
            List<String> lacking, String element, boolean there, @Nullable Set<?> recorded) {
        if (!there) {
            lacking.add(
                    "screening.lacking."
                            + element
                            + (recorded != null && recorded.isEmpty() ? ".none" : ""));
        }
    }
}
