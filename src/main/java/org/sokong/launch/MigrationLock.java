package org.sokong.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node at a time changes the schema. Liquibase's own lock is a row that outlives a killed
 * process; this one is held by a connection and dies with it. Whoever holds this lock knows that no
 * other node migrates, so a row that is still set was left behind and is cleared.
 */
final class MigrationLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MigrationLock.class);
    private static final int PATIENCE_SECONDS = 900;

    private final Connection connection;

    private MigrationLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for the lock and clears what a killed start left.
     *
     * @throws LaunchRefused if another node holds it too long
     */
    static MigrationLock take(Database database) {
        try {
            Connection connection =
                    DriverManager.getConnection(
                            database.url(), database.user(), database.password());
            MigrationLock lock = new MigrationLock(connection);
            try {
                lock.acquire();
                lock.clearStaleRow();
            } catch (SQLException | LaunchRefused e) {
                lock.close();
                throw e;
            }
            return lock;
        } catch (SQLException e) {
            throw new LaunchRefused("The database does not answer: " + e.getMessage());
        }
    }

    private void acquire() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select get_lock(concat('sokong-migrate-', database()), ?)")) {
            statement.setInt(1, PATIENCE_SECONDS);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getInt(1) != 1) {
                    throw new LaunchRefused(
                            "Another node has been preparing the database for "
                                    + PATIENCE_SECONDS / 60
                                    + " minutes. Look at its log before starting this one.");
                }
            }
        }
    }

    private void clearStaleRow() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet row =
                    statement.executeQuery(
                            "select 1 from information_schema.tables where table_schema ="
                                    + " database() and table_name = 'DATABASECHANGELOGLOCK'")) {
                exists = row.next();
            }
            if (exists
                    && statement.executeUpdate(
                                    "update DATABASECHANGELOGLOCK set LOCKED = 0, LOCKGRANTED ="
                                            + " null, LOCKEDBY = null where LOCKED = 1")
                            > 0) {
                log.warn("Released the migration lock that a killed start had left behind");
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("The server releases the lock with the connection", e);
        }
    }
}
