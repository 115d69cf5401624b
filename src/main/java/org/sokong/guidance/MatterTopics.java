package org.sokong.guidance;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sokong.cases.CaseMatter.Kind;
import org.sokong.cases.CaseMatter.Matter;

/**
 * Topics of the library that speak of what a case is about, the nearest first. The mapping is our
 * own reading of the topics' definitions (topics.csv) beside the areas of needs and goals.
 */
final class MatterTopics {

    /** A topic that is not the nearest counts less. */
    private static final double FURTHER = 0.6;

    private static final Map<String, List<String>> NEEDS =
            Map.ofEntries(
                    entry("safety", List.of("PROTECTION", "VICTIM_SUPPORT")),
                    entry("shelter", List.of("VICTIM_SUPPORT", "PROTECTION")),
                    entry("material", List.of("VICTIM_SUPPORT")),
                    entry("physical_health", List.of("REHABILITATION", "VICTIM_SUPPORT")),
                    entry("mental_health", List.of("PSYCHOSOCIAL", "REHABILITATION")),
                    entry("legal_status", List.of("SAFE_MIGRATION", "IDENTIFICATION")),
                    entry("justice", List.of("JUSTICE", "LAW_POLICY")),
                    entry("family", List.of("REINTEGRATION")),
                    entry("education", List.of("REINTEGRATION", "VICTIM_SUPPORT")),
                    entry("work", List.of("REINTEGRATION", "VICTIM_SUPPORT")),
                    entry("debt", List.of("REINTEGRATION", "TECH_FORCED_CRIME")),
                    entry("community", List.of("REINTEGRATION", "VULNERABLE_GROUPS")));

    private static final Map<String, List<String>> GOALS =
            Map.ofEntries(
                    entry("SAFE_HOME", List.of("PROTECTION", "VICTIM_SUPPORT")),
                    entry("LEGAL_STATUS", List.of("SAFE_MIGRATION", "IDENTIFICATION")),
                    entry("WORK", List.of("REINTEGRATION", "VICTIM_SUPPORT")),
                    entry("EDUCATION", List.of("REINTEGRATION", "VICTIM_SUPPORT")),
                    entry("SAFETY", List.of("PROTECTION")),
                    entry("SOCIAL_TIES", List.of("REINTEGRATION", "PSYCHOSOCIAL")),
                    entry("ECONOMIC", List.of("REINTEGRATION", "VICTIM_SUPPORT")),
                    entry("PHYSICAL_HEALTH", List.of("REHABILITATION", "VICTIM_SUPPORT")),
                    entry("MENTAL_HEALTH", List.of("PSYCHOSOCIAL", "REHABILITATION")),
                    entry("ACCESS_TO_SERVICES", List.of("VICTIM_SUPPORT", "REFERRAL_COORD")),
                    entry("COURT_MATTERS", List.of("JUSTICE", "ENFORCEMENT")),
                    entry("DEPENDANTS", List.of("VULNERABLE_GROUPS", "PROTECTION")));

    private static final Map<String, List<String>> DECISIONS =
            Map.of(
                    "PossibleVictimOfTrafficking",
                    List.of("IDENTIFICATION", "REPORTING_CHANNELS", "PROTECTION"),
                    "ActualVictimOfTrafficking",
                    List.of("VICTIM_SUPPORT", "REHABILITATION"),
                    "NotAVictimOfTrafficking",
                    List.of("REFERRAL_COORD", "SAFE_MIGRATION"));

    /** An order protects, and a court or an authority stands behind it. */
    private static final List<String> ORDER = List.of("PROTECTION", "JUSTICE", "LAW_POLICY");

    /** Where nothing else is known: what every case of a country needs. */
    private static final List<String> COUNTRY =
            List.of("VICTIM_SUPPORT", "PROTECTION", "REFERRAL_COORD");

    private MatterTopics() {}

    /** A matter that has topics; an order whatever its kind has an empty code. */
    record Known(Kind kind, String code, List<String> topics) {}

    /** All matters but the country, in a fixed order. */
    static List<Known> known() {
        List<Known> all = new ArrayList<>();
        new TreeMap<>(NEEDS).forEach((code, topics) -> all.add(new Known(Kind.NEED, code, topics)));
        new TreeMap<>(GOALS).forEach((code, topics) -> all.add(new Known(Kind.GOAL, code, topics)));
        new TreeMap<>(DECISIONS)
                .forEach((code, topics) -> all.add(new Known(Kind.DECISION, code, topics)));
        all.add(new Known(Kind.ORDER, "", ORDER));
        return all;
    }

    /** Topics of one matter, the nearest first; none for what has no topic. */
    static List<String> of(Matter matter) {
        return of(matter.kind(), matter.code());
    }

    static List<String> of(Kind kind, String code) {
        return switch (kind) {
            case COUNTRY -> COUNTRY;
            case NEED -> NEEDS.getOrDefault(code, List.of());
            case GOAL -> GOALS.getOrDefault(code, List.of());
            case ORDER -> ORDER;
            case DECISION -> DECISIONS.getOrDefault(code, List.of());
        };
    }

    /** How much each topic matters for all of it together. */
    static Map<String, Double> weights(List<Matter> matters) {
        Map<String, Double> weights = new HashMap<>();
        for (Matter matter : matters) {
            List<String> topics = of(matter);
            for (int i = 0; i < topics.size(); i++) {
                weights.merge(topics.get(i), matter.weight() * (i == 0 ? 1 : FURTHER), Double::sum);
            }
        }
        return weights;
    }
}
