package org.sokong.narratives;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;

/** A fact that a template asks for by a word in braces, such as {@code {opened_on}}. */
public enum ReportFact {
    /** The case's code. */
    CODE(null, null),
    /** The day the report is begun. */
    TODAY(null, null),
    /** Who writes it. */
    AUTHOR(null, null),
    STATUS(Section.OVERVIEW, "cases.fact.status"),
    RISK(Section.OVERVIEW, "cases.fact.risk"),
    OPENED_ON(Section.OVERVIEW, "cases.fact.opened_on"),
    CONTACT_ON(Section.INTAKE, "cases.intakefield.CONTACT_ON"),
    AGE(Section.INTAKE, "cases.intakefield.AGE_BAND"),
    LANGUAGES(Section.INTAKE, "cases.intakefield.LANGUAGES"),
    SAFETY(Section.SAFETY, null),
    HEALTH(Section.HEALTH, null),
    TRAFFICKING(Section.TRAFFICKING, null),
    NEEDS(Section.ASSESSMENT, null),
    PLAN(Section.PLAN, null),
    SERVICES(Section.SERVICES, null),
    FOLLOW_UP(Section.FOLLOW_UP, null),
    LEGAL(Section.LEGAL, null),
    OUTCOMES(Section.OUTCOMES, null),
    CLOSURE(Section.CLOSURE, null);

    private final @Nullable Section section;
    private final @Nullable String labelKey;

    ReportFact(@Nullable Section section, @Nullable String labelKey) {
        this.section = section;
        this.labelKey = labelKey;
    }

    /** Part of the case it stands in, null where it is of no part. */
    public @Nullable Section section() {
        return section;
    }

    /** The one question it is the answer to, null where it is the whole part. */
    @Nullable String labelKey() {
        return labelKey;
    }

    /** How a template asks for it. */
    public String placeholder() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** The fact of a word that stands in braces. */
    static Optional<ReportFact> of(String word) {
        for (ReportFact fact : values()) {
            if (fact.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
