package org.sokong.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments in columns of type {@code datetime(6)}, which hold UTC: for statements in plain SQL. */
public final class Utc {

    private Utc() {}

    /** A moment as a parameter. */
    public static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** A moment as a parameter, null for none. */
    public static @Nullable LocalDateTime orNull(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    /** A moment of a column that always has one. */
    public static Instant at(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(maybe(row, column));
    }

    /** A moment of a column, null for none. */
    public static @Nullable Instant maybe(ResultSet row, int column) throws SQLException {
        return moment(row.getObject(column, LocalDateTime.class));
    }

    /** A moment of a column, null for none. */
    public static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        return moment(row.getObject(column, LocalDateTime.class));
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime at) {
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
