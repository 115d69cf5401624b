package org.sokong.codesets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A row of {@code code_set}.
 *
 * @param labels empty text where a language has none
 * @param validTo the last day on which it may be chosen
 * @param locallyChanged whether an administrator changed it, so that no release touches it again
 * @param revision grows with each change
 */
record CodeRow(
        CodeKey key,
        Map<Language, String> labels,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int position,
        CodeOrigin origin,
        boolean locallyChanged,
        long revision) {

    static CodeRow read(ResultSet row) throws SQLException {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, row.getString("label_" + language.tag().toLowerCase(Locale.ROOT)));
        }
        return new CodeRow(
                new CodeKey(
                        row.getString("scheme"),
                        row.getString("version"),
                        row.getString("variable"),
                        row.getString("code")),
                labels,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("position"),
                CodeOrigin.valueOf(row.getString("origin")),
                row.getBoolean("locally_changed"),
                row.getLong("revision"));
    }

    /** The last day is included. */
    boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the lists of a release may change it. */
    boolean followsReleases() {
        return origin == CodeOrigin.SHIPPED && !locallyChanged;
    }

    /** Whether nothing that the shipped file says has changed; the first day is the database's. */
    boolean saysTheSame(CodeRow shipped) {
        return labels.equals(shipped.labels)
                && position == shipped.position
                && validTo == shipped.validTo;
    }

    CodeRow since(LocalDate first) {
        return new CodeRow(key, labels, first, validTo, position, origin, locallyChanged, revision);
    }

    CodeRow validUntil(@Nullable LocalDate last) {
        return new CodeRow(
                key, labels, validFrom, last, position, origin, locallyChanged, revision);
    }

    CodeRow labelled(Map<Language, String> others) {
        return new CodeRow(
                key, others, validFrom, validTo, position, origin, locallyChanged, revision);
    }

    CodeRow changedHere() {
        return new CodeRow(key, labels, validFrom, validTo, position, origin, true, revision);
    }

    CodeRow followingReleases() {
        return new CodeRow(key, labels, validFrom, validTo, position, origin, false, revision);
    }
}
