package org.sokong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.uikit.Language;

/** One hit: a passage and those of its translations that were found too. */
final class HitGroup {

    /** The usual constant of rank fusion: how little the very first places outweigh the next. */
    private static final int FUSION = 60;

    private final List<FoundPassage> members = new ArrayList<>();
    private FoundPassage best;
    private boolean lifted;

    private HitGroup(FoundPassage first) {
        best = first;
        members.add(first);
    }

    /** Which of them is shown. */
    FoundPassage best() {
        return best;
    }

    /** Whether it stands higher than words and topics alone would put it. */
    boolean isLifted() {
        return lifted;
    }

    /**
     * Ranks the first hits also by meaning: the sum of the reciprocal places in both orders (rank
     * fusion), and of equal sums the nearer first. Only hits with equal claims change places, those
     * about the same place of a named topic and in force alike: what curators and the law say
     * outranks a model, and what only looks alike cannot come before what is on the topic.
     *
     * @param groups as words and topics rank them; put in the new order
     * @param nearness of the passage that is shown, by its id
     * @param topics codes of the topics that the query names
     */
    static void rankByMeaning(
            List<HitGroup> groups,
            Map<UUID, Double> nearness,
            Set<String> topics,
            LocalDate today) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            HitGroup group = groups.get(i);
            if (nearness.containsKey(group.best.id())) {
                places.computeIfAbsent(group.claim(topics, today), claim -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> equals : places.values()) {
            List<HitGroup> byWords = equals.stream().map(groups::get).toList();
            List<HitGroup> byMeaning =
                    byWords.stream()
                            .sorted(
                                    Comparator.comparing(
                                            (HitGroup each) ->
                                                    -nearness.getOrDefault(each.best.id(), 0.0)))
                            .toList();
            Map<HitGroup, Double> fused = new IdentityHashMap<>();
            for (int i = 0; i < byWords.size(); i++) {
                fused.merge(byWords.get(i), 1.0 / (FUSION + i), Double::sum);
                fused.merge(byMeaning.get(i), 1.0 / (FUSION + i), Double::sum);
            }
            List<HitGroup> ranked =
                    byMeaning.stream()
                            .sorted(Comparator.comparing(each -> -fused.getOrDefault(each, 0.0)))
                            .toList();
            for (int i = 0; i < ranked.size(); i++) {
                HitGroup group = ranked.get(i);
                group.lifted = byWords.indexOf(group) > i;
                groups.set(equals.get(i), group);
            }
        }
    }

    /** Equal for hits that answer a query by the same place of a topic and hold alike. */
    private int claim(Set<String> topics, LocalDate today) {
        int place = PassageBinder.TOPIC_PLACES;
        for (FoundPassage member : members) {
            for (int i = 0; i < Math.min(place, member.topics().size()); i++) {
                if (topics.contains(member.topics().get(i))) {
                    place = i;
                }
            }
        }
        return 2 * place + (best.isInForce(today) ? 0 : 1);
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
