package org.sokong.consent;

import java.util.ArrayList;
import java.util.List;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;
import org.sokong.kernel.DomainException;

/**
 * What is asked for at each age below {@link #ADULT}: groups that follow each other without gap or
 * overlap.
 *
 * @param rules from the youngest to the oldest
 */
public record AssentAges(List<AssentRule> rules) {

    /** The age from which somebody is a child no more (Convention on the Rights of the Child). */
    public static final int ADULT = 18;

    public AssentAges {
        rules = List.copyOf(rules);
        int next = 0;
        for (AssentRule rule : rules) {
            if (rule.from() != next || rule.to() < rule.from()) {
                throw new IllegalArgumentException("gap or overlap at the age of " + next);
            }
            next = rule.to() + 1;
        }
        if (next != ADULT) {
            throw new IllegalArgumentException("ages from 0 to 17 are needed");
        }
    }

    /**
     * Reads the lines of a form.
     *
     * @throws DomainException naming the first thing that is missing or wrong
     */
    static AssentAges of(List<AssentGroup> groups) {
        List<AssentRule> rules = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < groups.size(); i++) {
            AssentGroup group = groups.get(i);
            Integer from = group.from();
            Child child = group.child();
            Adult adult = group.adult();
            if (from == null || child == null || adult == null) {
                throw new DomainException("consent.assent.error.groups_missing", i + 1);
            }
            if (i == 0 && from != 0) {
                throw new DomainException("consent.assent.error.groups_first");
            }
            if (from < next || from >= ADULT) {
                throw new DomainException("consent.assent.error.groups_order", i + 1);
            }
            if (adult == Adult.WITH_PERMISSION && child != Child.WRITTEN) {
                throw new DomainException("consent.assent.error.groups_decides", from);
            }
            int to = ADULT - 1;
            if (i + 1 < groups.size()) {
                Integer following = groups.get(i + 1).from();
                to = following == null ? from : following - 1;
            }
            rules.add(new AssentRule(from, Math.max(from, to), child, adult));
            next = from + 1;
        }
        if (rules.isEmpty()) {
            throw new DomainException("consent.assent.error.groups_first");
        }
        return new AssentAges(rules);
    }

    /** The rule for a child of that age. */
    public AssentRule rule(int age) {
        return rules.stream().filter(rule -> rule.isFor(age)).findFirst().orElseThrow();
    }

    /** The same as the lines of a form. */
    public List<AssentGroup> groups() {
        return rules.stream()
                .map(rule -> new AssentGroup(rule.from(), rule.child(), rule.adult()))
                .toList();
    }
}
