package org.sokong.codesets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/** A row of {@code code_set}. */
record CodeRow(
        String scheme,
        String version,
        String variable,
        String code,
        Map<Language, String> labels,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int position) {

    static CodeRow read(ResultSet row) throws SQLException {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, row.getString("label_" + language.tag().toLowerCase(Locale.ROOT)));
        }
        return new CodeRow(
                row.getString("scheme"),
                row.getString("version"),
                row.getString("variable"),
                row.getString("code"),
                labels,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("position"));
    }

    /** The last day is included. */
    boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Which value it is, whatever its labels say. */
    String key() {
        return String.join("\n", scheme, version, variable, code);
    }

    /** Whether nothing that the shipped file says has changed; the first day is the database's. */
    boolean saysTheSame(CodeRow shipped) {
        return labels.equals(shipped.labels)
                && position == shipped.position
                && validTo == shipped.validTo;
    }
}
