package org.sokong.referrals;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.NoticePlace;
import org.sokong.cases.ReaderGrants;
import org.sokong.cases.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices about a referral: mail goes to those who stand on one of its sides when it is sent, as
 * {@link ReferralSides} asks it of one.
 */
@Component
class ReferralPlaces implements NoticePlace {

    private static final String ON_A_SIDE =
            "select r.id from referral r where r.id in (:ids) and ("
                    + ReaderGrants.shows("r.case_id", Section.REFERRALS)
                    + " or"
                    + ReceivedByReader.CONDITION
                    + ")";

    private final ReaderGrants grants;
    private final ReceivedByReader received;
    private final JdbcClient jdbc;

    ReferralPlaces(ReaderGrants grants, ReceivedByReader received, JdbcClient jdbc) {
        this.grants = grants;
        this.received = received;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Boolean> mayOpen(Collection<String> paths) {
        return NoticePlace.byId("referrals", paths, this::openable);
    }

    private Set<UUID> openable(Set<UUID> ids) {
        return new HashSet<>(
                jdbc.sql(ON_A_SIDE)
                        .params(grants.parameters())
                        .params(received.parameters())
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }
}
