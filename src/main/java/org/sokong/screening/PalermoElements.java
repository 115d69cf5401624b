package org.sokong.screening;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Act, means and purpose (Palermo Protocol, Article 3). Of each, null is "not recorded" and an
 * empty set "asked, and none", which is something else.
 */
public record PalermoElements(
        @Nullable Set<TraffickingAct> acts,
        @Nullable Set<TraffickingMeans> means,
        @Nullable Set<TraffickingPurpose> purposes) {

    /** Nothing recorded. */
    public static final PalermoElements BLANK = new PalermoElements(null, null, null);

    public PalermoElements {
        acts = acts == null ? null : Set.copyOf(acts);
        means = means == null ? null : Set.copyOf(means);
        purposes = purposes == null ? null : Set.copyOf(purposes);
    }

    /** Whether an act is recorded. */
    public boolean hasAct() {
        return acts != null && !acts.isEmpty();
    }

    /** Whether a means is recorded. */
    public boolean hasMeans() {
        return means != null && !means.isEmpty();
    }

    /** Whether a purpose is recorded; "not known" is recorded, but no purpose. */
    public boolean hasPurpose() {
        return purposes != null
                && purposes.stream().anyMatch(purpose -> purpose != TraffickingPurpose.UNKNOWN);
    }

    /** What is recorded in this or in the other. */
    public PalermoElements and(PalermoElements other) {
        return new PalermoElements(
                union(TraffickingAct.class, acts, other.acts),
                union(TraffickingMeans.class, means, other.means),
                union(TraffickingPurpose.class, purposes, other.purposes));
    }

    private static <E extends Enum<E>> @Nullable Set<E> union(
            Class<E> type, @Nullable Set<E> one, @Nullable Set<E> other) {
        if (one == null && other == null) {
            return null;
        }
        Set<E> all = EnumSet.noneOf(type);
        if (one != null) {
            all.addAll(one);
        }
        if (other != null) {
            all.addAll(other);
        }
        return all;
    }
}
