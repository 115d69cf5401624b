package org.sokong.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Altered;
import org.sokong.policy.PassageStanding;
import org.sokong.uikit.Language;

/**
 * An order or a deadline of the law, with its source.
 *
 * @param country ISO 3166-1 code, null for every country
 * @param length null where the order itself names the day
 * @param extendsCode the order that it prolongs, null for none
 * @param verified whether somebody compared it with the text of the law
 * @param shipped whether it came with a release
 * @param passageId passage of the policy library that sets it, null for none
 * @param startsBy what starts its clock, null where a person records it
 * @param endedAt since when nothing begins under it
 * @param standing whether the passage that sets it still holds, null where it was not asked for or
 *     no passage sets it
 * @param changedHere whether an administrator changed it, so that releases leave it alone
 */
public record LegalRuleItem(
        String code,
        RuleKind kind,
        @Nullable String country,
        Map<Language, String> names,
        @Nullable Integer length,
        @Nullable LengthUnit unit,
        @Nullable String extendsCode,
        int warnFirst,
        int warnLast,
        String source,
        boolean verified,
        boolean inUse,
        boolean shipped,
        boolean changedHere,
        @Nullable Instant changedAt,
        long version,
        @Nullable UUID passageId,
        @Nullable RuleStart startsBy,
        @Nullable Instant endedAt,
        @Nullable PassageStanding standing) {

    /** The same with what is known of the passage that sets it. */
    LegalRuleItem with(@Nullable PassageStanding known) {
        return Altered.of(this).with("standing", known).made();
    }

    /** Whether the passage that sets it no longer holds. */
    public boolean restsOnEnded() {
        return standing != null && standing.isEnded();
    }

    /** What people read in the language; in English where it is not translated. */
    public String name(Language language) {
        String name = names.getOrDefault(language, "");
        return name.isBlank() ? names.getOrDefault(Language.ENGLISH, code) : name;
    }

    /** The last day that the law proposes; the first day is not counted. */
    public Optional<LocalDate> proposedEnd(LocalDate from) {
        return length == null || unit == null
                ? Optional.empty()
                : Optional.of(unit.after(from, length));
    }

    /** Whether it may prolong an order of that kind. */
    public boolean prolongs(LegalRuleItem other) {
        return kind == RuleKind.ORDER
                && (other.code.equals(extendsCode) || other.code.equals(code));
    }

    /** Whether it says nothing about what it is, so that somebody has to. */
    public boolean needsLabel() {
        return kind == RuleKind.DEADLINE && country == null && passageId == null;
    }
}
