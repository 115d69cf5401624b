package org.sokong.cases;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Country of the case, or of the organisation that works on it. */
@Component
class CaseCountry implements CaseMatter {

    private final JdbcClient jdbc;

    CaseCountry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Section section() {
        return Section.OVERVIEW;
    }

    @Override
    public List<Matter> of(UUID caseId, Locale locale) {
        return jdbc
                .sql(
                        """
                        select coalesce(c.country, o.country) from case_file c
                        join organisation o on o.id = c.organisation_id where c.id = ?
                        """)
                .param(caseId)
                .query(String.class)
                .list()
                .stream()
                .map(
                        country ->
                                new Matter(
                                        Kind.COUNTRY,
                                        country,
                                        Locale.of("", country).getDisplayCountry(locale),
                                        1))
                .toList();
    }
}
