package org.sokong.codesets;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sokong.uikit.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Brings the shipped code lists into the database at a start. A value that a newer file no longer
 * has is withdrawn, never deleted: old records still need its label. What an administrator added,
 * loaded, relabelled or retired is never touched.
 */
@Component
class CodeSetLoader {

    private static final String FILE = "db/reference/codes.yaml";

    private final CodeTable table;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CodeSetLoader(CodeTable table, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
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
                            table.lock();
                            Map<CodeKey, CodeRow> stored = new HashMap<>();
                            table.all().forEach(row -> stored.put(row.key(), row));
                            Collection<CodeRow> before = List.copyOf(stored.values());
                            int count = 0;
                            for (CodeRow row : shipped) {
                                CodeRow old = stored.remove(row.key());
                                if (old == null) {
                                    table.put(place(row, before));
                                    count++;
                                } else if (old.followsReleases() && !old.saysTheSame(row)) {
                                    table.put(row.since(old.validFrom()));
                                    count++;
                                }
                            }
                            count += withdraw(stored.values());
                            if (count > 0) {
                                table.changed();
                            }
                            return count;
                        });
        return changed == null ? 0 : changed;
    }

    /** A value of a version that was replaced here by a file is known, but not offered. */
    private CodeRow place(CodeRow row, Collection<CodeRow> stored) {
        boolean replaced =
                stored.stream()
                        .anyMatch(
                                other ->
                                        other.origin() == CodeOrigin.LOADED
                                                && other.key().list().equals(row.key().list())
                                                && CodeVersions.ORDER.compare(
                                                                other.key().version(),
                                                                row.key().version())
                                                        > 0);
        return replaced ? row.validUntil(today().minusDays(1)).changedHere() : row;
    }

    private int withdraw(Collection<CodeRow> gone) {
        int count = 0;
        for (CodeRow row : gone) {
            if (row.followsReleases() && row.validTo() == null) {
                table.end(row.key(), today().minusDays(1));
                count++;
            }
        }
        return count;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Lists that stand in the application's rules too, so that nobody changes them here. */
    Set<CodeList> fixed() {
        Set<CodeList> fixed = new HashSet<>();
        for (Map<String, Object> set : sets()) {
            if (Boolean.TRUE.equals(set.get("fixed"))) {
                fixed.add(new CodeList(text(set, "scheme"), text(set, "variable")));
            }
        }
        return Set.copyOf(fixed);
    }

    /** What the file of this release says. */
    @SuppressWarnings("unchecked")
    List<CodeRow> shipped() {
        List<CodeRow> rows = new ArrayList<>();
        for (Map<String, Object> set : sets()) {
            int position = 0;
            for (Map<String, Object> value : (List<Map<String, Object>>) set.get("values")) {
                rows.add(row(set, value, position++));
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> sets() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return (List<Map<String, Object>>) file.get("sets");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                new CodeKey(
                        text(set, "scheme"),
                        text(set, "version"),
                        text(set, "variable"),
                        text(value, "code")),
                labels,
                today().minusDays(1),
                null,
                position,
                CodeOrigin.SHIPPED,
                false,
                0);
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
