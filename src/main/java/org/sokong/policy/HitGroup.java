package org.sokong.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.uikit.Language;

/** One hit: a passage and those of its translations that were found too. */
final class HitGroup {

    private final List<FoundPassage> members = new ArrayList<>();
    private FoundPassage best;

    private HitGroup(FoundPassage first) {
        best = first;
        members.add(first);
    }

    /** Which of them is shown. */
    FoundPassage best() {
        return best;
    }

    /**
     * Puts translations together, in the order in which the first of each was found. Of a passage
     * and its translations the one in the asker's language is shown, else the original.
     */
    static List<HitGroup> of(List<FoundPassage> found, Optional<Language> asked) {
        List<HitGroup> groups = new ArrayList<>();
        Map<UUID, HitGroup> byId = new HashMap<>();
        for (FoundPassage each : found) {
            HitGroup group = byId.get(each.id());
            if (group == null && each.pairId() != null) {
                group = byId.get(each.pairId());
            }
            if (group == null) {
                group = new HitGroup(each);
                groups.add(group);
            } else {
                group.members.add(each);
                if (isBetter(each, group.best, asked)) {
                    group.best = each;
                }
            }
            byId.put(each.id(), group);
            if (each.pairId() != null) {
                byId.putIfAbsent(each.pairId(), group);
            }
        }
        return groups;
    }

    private static boolean isBetter(
            FoundPassage passage, FoundPassage other, Optional<Language> asked) {
        if (asked.isPresent() && passage.language() != other.language()) {
            if (passage.language() == asked.get()) {
                return true;
            }
            if (other.language() == asked.get()) {
                return false;
            }
        }
        return other.translated() && !passage.translated();
    }

    /** How many hits have each value of a facet, the most frequent first. */
    static List<FacetCount> counts(List<HitGroup> groups, Facet facet) {
        Map<String, Integer> counts = new HashMap<>();
        for (HitGroup group : groups) {
            Set<String> values = new LinkedHashSet<>();
            group.members.forEach(member -> values.addAll(member.values(facet)));
            values.forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingInt(FacetCount::hits)
                                .reversed()
                                .thenComparing(FacetCount::value))
                .toList();
    }
}
