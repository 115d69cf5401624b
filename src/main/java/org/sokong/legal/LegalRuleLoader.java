package org.sokong.legal;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the shipped orders and deadlines into the database at a start. What an administrator added
 * or changed is never touched; what a newer file no longer has is not offered any more.
 */
@Component
class LegalRuleLoader implements SmartInitializingSingleton {

    /** Each assignment keeps a changed row as it is; several nodes may start at once. */
    private static final String WRITE =
            """
            insert into legal_rule (code, kind, country, name_en, name_ms, name_vi, name_ar,
                length_value, length_unit, extends_code, warn_first, warn_last, source, verified,
                in_use, shipped, changed_here, position, version)
            values (:code, :kind, :country, :en, :ms, :vi, :ar, :length, :unit, :extends, :first,
                :last, :source, :verified, 1, 1, 0, :position, 0)
            on duplicate key update
                country = if(changed_here, country, values(country)),
                name_en = if(changed_here, name_en, values(name_en)),
                name_ms = if(changed_here, name_ms, values(name_ms)),
                name_vi = if(changed_here, name_vi, values(name_vi)),
                name_ar = if(changed_here, name_ar, values(name_ar)),
                length_value = if(changed_here, length_value, values(length_value)),
                length_unit = if(changed_here, length_unit, values(length_unit)),
                extends_code = if(changed_here, extends_code, values(extends_code)),
                warn_first = if(changed_here, warn_first, values(warn_first)),
                warn_last = if(changed_here, warn_last, values(warn_last)),
                source = if(changed_here, source, values(source)),
                verified = if(changed_here, verified, values(verified)),
                in_use = if(changed_here, in_use, 1)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LegalRuleLoader(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        load(LegalFile.rules());
    }

    void load(List<Map<String, Object>> rules) {
        transaction.executeWithoutResult(
                status -> {
                    int position = 0;
                    for (Map<String, Object> rule : rules) {
                        write(rule, position++);
                    }
                    jdbc.sql(
                                    """
                                    update legal_rule set in_use = 0
                                    where shipped = 1 and changed_here = 0 and code not in (:codes)
                                    """)
                            .param(
                                    "codes",
                                    rules.stream()
                                            .map(rule -> LegalFile.text(rule, "code"))
                                            .toList())
                            .update();
                });
    }

    private void write(Map<String, Object> rule, int position) {
        List<?> warn = (List<?>) rule.getOrDefault("warn", List.of());
        jdbc.sql(WRITE)
                .param("code", LegalFile.text(rule, "code"))
                .param("kind", RuleKind.valueOf(LegalFile.text(rule, "kind")).name())
                .param("country", LegalFile.optional(rule, "country"))
                .param("en", LegalFile.text(rule, "en"))
                .param("ms", LegalFile.text(rule, "ms"))
                .param("vi", LegalFile.text(rule, "vi"))
                .param("ar", LegalFile.text(rule, "ar"))
                .param("length", rule.get("length"))
                .param("unit", LegalFile.optional(rule, "unit"))
                .param("extends", LegalFile.optional(rule, "extends"))
                .param("first", warn.get(0))
                .param("last", warn.get(1))
                .param("source", LegalFile.text(rule, "source"))
                .param("verified", rule.get("verified"))
                .param("position", position)
                .update();
    }
}
