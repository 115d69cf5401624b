package org.sokong.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserDirectory;
import org.sokong.cases.FactText;
import org.sokong.cases.HistoryField;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.HistoryField.Kind;
import org.sokong.cases.HistoryTable;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.history.HistoryRows.Version;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** What people read for the columns of a history. */
@Component
class HistoryWords {

    private final Translations translations;
    private final TimeText time;
    private final CodeSets codes;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;

    HistoryWords(
            Translations translations,
            TimeText time,
            CodeSets codes,
            UserDirectory users,
            OrganisationDirectory organisations) {
        this.translations = translations;
        this.time = time;
        this.codes = codes;
        this.users = users;
        this.organisations = organisations;
    }

    /** Words in a language, with the names that the rows need fetched at once. */
    Speaker speaker(
            List<Version> versions,
            Map<Version, Map<String, @Nullable String>> contents,
            Locale locale) {
        Set<HistoryTable> tables =
                versions.stream().map(Version::table).collect(Collectors.toSet());
        return new Speaker(
                locale,
                users.names(ids(tables, contents, Kind.USER)),
                organisations.names(ids(tables, contents, Kind.ORGANISATION)));
    }

    private static Set<UUID> ids(
            Set<HistoryTable> tables,
            Map<Version, Map<String, @Nullable String>> contents,
            Kind kind) {
        Set<UUID> ids = new HashSet<>();
        for (HistoryTable table : tables) {
            for (HistoryField field : table.fields()) {
                if (field.kind() == kind) {
                    contents.forEach(
                            (version, row) -> {
                                String id = row.get(field.column());
                                if (version.table() == table && id != null) {
                                    ids.add(UUID.fromString(id));
                                }
                            });
                }
            }
        }
        return ids;
    }

    /** Says what changed between two versions of a record. */
    final class Speaker {

        private final Locale locale;
        private final Map<UUID, String> people;
        private final Map<UUID, String> bodies;

        Speaker(Locale locale, Map<UUID, String> people, Map<UUID, String> bodies) {
            this.locale = locale;
            this.people = people;
            this.bodies = bodies;
        }

        /**
         * What is shown and differs, in the order of the description.
         *
         * @param before null for the first version
         */
        List<HistoryChange> changes(
                HistoryTable table,
                @Nullable Map<String, @Nullable String> before,
                Map<String, @Nullable String> after) {
            List<HistoryChange> changes = new ArrayList<>();
            for (HistoryField field : table.fields()) {
                String old = before == null ? null : before.get(field.column());
                String now = after.get(field.column());
                if (field.kind() == Kind.SECRET) {
                    // The statement found that it changed; what it was, nobody reads here.
                    changes.add(
                            new HistoryChange(
                                    text(field.labelKey()),
                                    "",
                                    text(
                                            before == null
                                                    ? "history.secret.recorded"
                                                    : "history.secret.changed")));
                } else if (!Objects.equals(old, now)) {
                    HistoryField.Own own = field.own();
                    if (own != null) {
                        changes.addAll(own.changes(old, now, after, locale));
                    } else {
                        changes.add(
                                new HistoryChange(
                                        text(field.labelKey()),
                                        words(field, old),
                                        words(field, now)));
                    }
                }
            }
            return changes;
        }

        private String words(HistoryField field, @Nullable String value) {
            if (value == null) {
                return "";
            }
            return switch (field.kind()) {
                case TEXT, SECRET, OWN -> value;
                case NUMBER -> new BigDecimal(value).stripTrailingZeros().toPlainString();
                case DAY -> time.in(locale).date(LocalDate.parse(value));
                case MOMENT -> time.in(locale).dateTime(Instant.parse(value));
                case WORD -> text(field.list() + "." + value);
                case WORDS ->
                        value.isEmpty()
                                ? text(field.list() + ".NONE")
                                : joined(value, word -> text(field.list() + "." + word));
                case LANGUAGES -> joined(value, code -> FactText.language(code, locale));
                case CODE ->
                        codes.label(CodedValue.parse(value), field.list(), Language.of(locale));
                case CODES ->
                        CodedValue.parseAll(value).stream()
                                .map(code -> codes.label(code, field.list(), Language.of(locale)))
                                .collect(Collectors.joining(text("uikit.list.separator")));
                case COUNTRY -> Locale.of("", value).getDisplayCountry(locale);
                case FLAG ->
                        text(
                                value.equals("1") || value.equals("true")
                                        ? "uikit.answer.YES"
                                        : "uikit.answer.NO");
                case USER -> people.getOrDefault(UUID.fromString(value), "");
                case ORGANISATION -> bodies.getOrDefault(UUID.fromString(value), "");
            };
        }

        private String joined(String values, java.util.function.UnaryOperator<String> word) {
            return Arrays.stream(values.split(","))
                    .map(word)
                    .collect(Collectors.joining(text("uikit.list.separator")));
        }

        private String text(String key) {
            return translations.getTranslation(key, locale);
        }
    }
}
