package org.sokong.referrals.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of a draft that were chosen before and that nobody could choose now. */
class KeptChoices {

    private final Set<Object> kept = new HashSet<>();

    /** What is offered; what was chosen before stays, and its label says so. */
    <T> List<T> with(List<T> offered, @Nullable T chosen) {
        if (chosen == null || offered.contains(chosen)) {
            return offered;
        }
        kept.add(chosen);
        return Stream.concat(offered.stream(), Stream.of(chosen)).toList();
    }

    boolean has(@Nullable Object value) {
        return kept.contains(value);
    }

    String label(Object value, String name) {
        return kept.contains(value) ? ReferralTexts.text("referrals.draft.no_longer", name) : name;
    }
}
