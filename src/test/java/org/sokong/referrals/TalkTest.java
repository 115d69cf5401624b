package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** People on both sides of a referral, and what their tests have in common. */
abstract class TalkTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired JdbcClient jdbc;

    UUID sender;
    UUID clinic;
    UserPrincipal worker;
    UserPrincipal nurse;
    UserPrincipal stranger;
    UUID caseId;

    @BeforeEach
    void people() {
        sender = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(sender, world.team(sender), Role.CASEWORKER);
        nurse = world.user(clinic, null, Role.CASEWORKER);
        stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        caseId = caseFixture.open(worker);
    }

    UUID accepted() {
        return fixture.accepted(worker, caseId, nurse);
    }

    void assertRefused(UserPrincipal who, String key, Runnable deed) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(who, deed::run))
                .withMessage(key);
    }

    /** Refused like a referral that does not exist, and in the log under the operation's name. */
    void assertDenied(UserPrincipal who, String operation, Runnable deed) {
        int before = denials(who, operation);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(who, deed::run));
        assertThat(denials(who, operation)).isEqualTo(before + 1);
    }

    int denials(UserPrincipal who, String operation) {
        return jdbc.sql(
                        "select count(*) from audit_event where actor_id = ? and action ="
                                + " 'ACCESS_DENIED' and json_value(details, '$.operation') like ?")
                .params(who.user().id(), operation)
                .query(Integer.class)
                .single();
    }

    int notices(UserPrincipal who, String kind) {
        return jdbc.sql("select count(*) from notice where person_id = ? and kind = ?")
                .params(who.user().id(), kind)
                .query(Integer.class)
                .single();
    }
}
