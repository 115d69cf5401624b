package org.sokong.codesets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code code_set}, and the token that tells of its changes. */
@Component
class CodeTable {

    /** By list, newest version first, then by position. */
    static final Comparator<CodeRow> ORDER =
            Comparator.comparing((CodeRow row) -> row.key().scheme())
                    .thenComparing(row -> row.key().variable())
                    .thenComparing(row -> row.key().version(), CodeVersions.ORDER.reversed())
                    .thenComparing(CodeRow::position)
                    .thenComparing(row -> row.key().code());

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another one after each change. */
    String token() {
        return jdbc.sql("select token from code_set_state where id = 1")
                .query(String.class)
                .single();
    }

    /** The same, and keeps others from changing the lists until this transaction ends. */
    String lock() {
        return jdbc.sql("select token from code_set_state where id = 1 for update")
                .query(String.class)
                .single();
    }

    /** Tells every instance that the lists have changed. */
    void changed() {
        UUID token = Ids.next();
        jdbc.sql("update code_set_state set token = ? where id = 1")
                .param(token.toString())
                .update();
    }

    List<CodeRow> all() {
        return jdbc
                .sql("select * from code_set")
                .query((row, number) -> CodeRow.read(row))
                .list()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    List<CodeRow> of(CodeList list) {
        return jdbc
                .sql("select * from code_set where scheme = ? and variable = ?")
                .params(list.scheme(), list.variable())
                .query((row, number) -> CodeRow.read(row))
                .list()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    /** Adds or replaces the row of the same key. */
    void put(CodeRow row) {
        Map<Language, String> labels = row.labels();
        jdbc.sql(
                        """
                        insert into code_set (scheme, version, variable, code, label_en, label_ms,
                            label_vi, label_ar, valid_from, valid_to, position, origin,
                            locally_changed, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        on duplicate key update label_en = values(label_en),
                            label_ms = values(label_ms), label_vi = values(label_vi),
                            label_ar = values(label_ar), valid_from = values(valid_from),
                            valid_to = values(valid_to), position = values(position),
                            origin = values(origin), locally_changed = values(locally_changed),
                            revision = revision + 1
                        """)
                .params(
                        row.key().scheme(),
                        row.key().version(),
                        row.key().variable(),
                        row.key().code(),
                        labels.getOrDefault(Language.ENGLISH, ""),
                        labels.getOrDefault(Language.MALAY, ""),
                        labels.getOrDefault(Language.VIETNAMESE, ""),
                        labels.getOrDefault(Language.ARABIC, ""),
                        row.validFrom(),
                        row.validTo(),
                        row.position(),
                        row.origin().name(),
                        row.locallyChanged())
                .update();
    }

    /** Sets the last day of a value without calling it a local change. */
    void end(CodeKey key, @Nullable LocalDate lastDay) {
        jdbc.sql(
                        """
                        update code_set set valid_to = ?, revision = revision + 1
                        where scheme = ? and version = ? and variable = ? and code = ?
                        """)
                .params(lastDay, key.scheme(), key.version(), key.variable(), key.code())
                .update();
    }
}
