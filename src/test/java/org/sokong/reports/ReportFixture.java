package org.sokong.reports;

import org.jspecify.annotations.Nullable;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases that reports are tested on, written once for a run. */
@Component
public class ReportFixture {

    private final World world;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private @Nullable ReportSeed seed;

    ReportFixture(World world, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.world = world;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    synchronized ReportSeed seed() {
        if (seed == null) {
            seed = transaction.execute(status -> new ReportSeed(world, jdbc));
        }
        return seed;
    }

    /** Other cases of other organisations, to be changed at will. */
    ReportSeed another() {
        return transaction.execute(status -> new ReportSeed(world, jdbc));
    }

    /** A new supervisor of the team with the cases. */
    public UserPrincipal supervisor() {
        return world.user(seed().ours, seed().team, Role.SUPERVISOR);
    }

    /** A caseworker of that team. */
    public UserPrincipal worker() {
        return seed().worker;
    }
}
