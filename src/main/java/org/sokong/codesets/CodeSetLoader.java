package org.sokong.codesets;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sokong.uikit.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Brings the shipped code lists into the database at a start. A value that a newer file no longer
 * has is withdrawn, never deleted: old records still need its label.
 */
@Component
class CodeSetLoader {

    private static final String FILE = "db/reference/codes.yaml";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CodeSetLoader(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes what differs; gives the number of values written or withdrawn. */
    int load() {
        return load(shipped());
    }

    int load(List<CodeRow> shipped) {
        Integer changed =
                transaction.execute(
                        status -> {
                            Map<String, CodeRow> stored = new HashMap<>();
                            CodeSets.rows(jdbc).forEach(row -> stored.put(row.key(), row));
                            int count = 0;
                            for (CodeRow row : shipped) {
                                CodeRow before = stored.remove(row.key());
                                if (before == null || !before.saysTheSame(row)) {
                                    write(row);
                                    count++;
                                }
                            }
                            return count + withdraw(stored.values());
                        });
        return changed == null ? 0 : changed;
    }

    private void write(CodeRow row) {
        jdbc.sql(
                        """
                        insert into code_set (scheme, version, variable, code, label_en, label_ms,
                            label_vi, label_ar, valid_from, valid_to, position)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?)
                        on duplicate key update label_en = values(label_en),
                            label_ms = values(label_ms), label_vi = values(label_vi),
                            label_ar = values(label_ar), valid_to = null,
                            position = values(position)
                        """)
                .params(
                        row.scheme(),
                        row.version(),
                        row.variable(),
                        row.code(),
                        row.labels().get(Language.ENGLISH),
                        row.labels().get(Language.MALAY),
                        row.labels().get(Language.VIETNAMESE),
                        row.labels().get(Language.ARABIC),
                        row.validFrom(),
                        row.position())
                .update();
    }

    private int withdraw(Iterable<CodeRow> gone) {
        int count = 0;
        for (CodeRow row : gone) {
            count +=
                    jdbc.sql(
                                    """
                                    update code_set set valid_to = ? where scheme = ? and version = ?
                                        and variable = ? and code = ? and valid_to is null
                                    """)
                            .params(
                                    LocalDate.now(clock).minusDays(1),
                                    row.scheme(),
                                    row.version(),
                                    row.variable(),
                                    row.code())
                            .update();
        }
        return count;
    }

    /** What the file of this release says. */
    @SuppressWarnings("unchecked")
    List<CodeRow> shipped() {
        List<CodeRow> rows = new ArrayList<>();
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (Map<String, Object> set : (List<Map<String, Object>>) file.get("sets")) {
                int position = 0;
                for (Map<String, Object> value : (List<Map<String, Object>>) set.get("values")) {
                    rows.add(row(set, value, position++));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private CodeRow row(Map<String, Object> set, Map<String, Object> value, int position) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(
                    language,
                    text(set, "scheme").equals("ISO_639_1")
                            ? languageName(text(value, "code"), language)
                            : text(value, language.tag()));
        }
        return new CodeRow(
                text(set, "scheme"),
                text(set, "version"),
                text(set, "variable"),
                text(value, "code"),
                labels,
                LocalDate.now(clock).minusDays(1),
                null,
                position);
    }

    /** Names of languages come from Unicode's locale data. */
    private static String languageName(String code, Language language) {
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(language.locale()));
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException(FILE + ": no " + key + " in " + map);
        }
        return value.toString();
    }
}
