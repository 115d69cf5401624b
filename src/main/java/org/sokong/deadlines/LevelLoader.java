package org.sokong.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.LevelFile.Level;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the shipped service levels into the database at a start. What an administrator changed is
 * never touched.
 */
@Component
class LevelLoader implements SmartInitializingSingleton {

    /** Each assignment keeps a changed row as it is; several nodes may start at once. */
    private static final String WRITE =
            """
            insert into service_level (kind, risk, length_value, length_unit, source, changed_here)
            values (?, ?, ?, ?, ?, 0)
            on duplicate key update
                length_value = if(changed_here, length_value, values(length_value)),
                length_unit = if(changed_here, length_unit, values(length_unit)),
                source = if(changed_here, source, values(source))
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LevelLoader(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        load(LevelFile.levels());
        transaction.executeWithoutResult(
                status ->
                        LevelFile.answers()
                                .forEach(
                                        answer ->
                                                write(
                                                        answer.step().stored(),
                                                        answer.urgency(),
                                                        answer.length(),
                                                        answer.source())));
    }

    void load(List<Level> levels) {
        transaction.executeWithoutResult(status -> levels.forEach(this::write));
    }

    private void write(Level level) {
        write(level.kind().name(), level.risk(), level.length(), level.source());
    }

    private void write(String kind, Enum<?> risk, Length length, @Nullable String source) {
        jdbc.sql(WRITE)
                .params(kind, risk.name(), length.value(), length.unit().name(), source)
                .update();
    }
}
