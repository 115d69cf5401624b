package org.sokong.transfers;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticePlace;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.cases.HiddenCases;
import org.sokong.cases.ReaderGrants;
import org.sokong.cases.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices about a transfer: mail goes to those who stand on one of its sides when it is sent, as
 * {@link TransferSides} asks it of one: who has the case, who decides for the receiver, who decides
 * for the organisation that gave it away or worked on it there.
 */
@Component
class TransferPlaces implements NoticePlace {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String ON_A_SIDE =
            """
            select t.id from case_transfer t where t.id in (:ids) and (%1$s or %2$s
                and (:decides and t.to_organisation_id = :own
                    or :answers and t.state = 'ACCEPTED' and t.from_organisation_id = :own
                        and (:decides or exists (select 1 from case_grant worked
                            where worked.case_id = t.case_id and worked.grantee_id = :reader))))
            """
                    .formatted(
                            ReaderGrants.shows("t.case_id", Section.REFERRALS),
                            HiddenCases.notFromReader("t.case_id"));

    private final ReaderGrants grants;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    TransferPlaces(ReaderGrants grants, CurrentUser currentUser, JdbcClient jdbc) {
        this.grants = grants;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Boolean> mayOpen(Collection<String> paths) {
        return NoticePlace.byId("transfers", paths, this::openable);
    }

    private Set<UUID> openable(Set<UUID> ids) {
        SignedInUser user = currentUser.get();
        return new HashSet<>(
                jdbc.sql(ON_A_SIDE)
                        .params(grants.parameters())
                        .param(
                                "own",
                                user.organisationId() == null ? NOBODY : user.organisationId())
                        .param("decides", user.may(Permission.CASE_ASSIGN))
                        .param("answers", user.may(Permission.REFERRAL_ANSWER))
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }
}
