package org.sokong.cases;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.springframework.stereotype.Component;

/**
 * What {@link CaseAccess} asks of one case, as conditions of statements over many: so that what a
 * reader may not see is left out before lines are counted off, not after. All conditions leave out
 * what is hidden from the reader by name and need the {@link #parameters()}.
 */
@Component
public class ReaderGrants {

    private static final UUID NOBODY = new UUID(0, 0);

    private final CurrentUser currentUser;
    private final Clock clock;

    ReaderGrants(CurrentUser currentUser, Clock clock) {
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Condition: the reader opens the case as a whole and reads that section.
     *
     * @param caseId column that holds the id of the case, with its alias
     */
    public static String shows(String caseId, Section section) {
        return live(caseId, section, "reader_keys", "'READ', 'WORK'");
    }

    /**
     * Condition: the reader works on the case and reads that section.
     *
     * @param caseId column that holds the id of the case, with its alias
     * @param section null for whichever sections
     */
    public static String works(String caseId, @Nullable Section section) {
        return live(caseId, section, "reader_keys", "'WORK'");
    }

    /**
     * Condition: that section was shared with the reader or the own organisation. Whether a consent
     * still allows it, is asked of the one place that decides.
     *
     * @param caseId column that holds the id of the case, with its alias
     */
    public static String shared(String caseId, Section section) {
        return live(caseId, section, "shared_keys", "'SHARED'");
    }

    private static String live(
            String caseId, @Nullable Section section, String keys, String levels) {
        String sections =
                section == null
                        ? ""
                        : " and (live.sections = '*' or find_in_set('"
                                + section.name()
                                + "', live.sections))";
        return " (exists (select 1 from case_grant live where live.case_id = "
                + caseId
                + " and live.grantee_id in (:"
                + keys
                + ") and live.level in ("
                + levels
                + ") and live.ended_at is null"
                + " and (live.expires_at is null or live.expires_at > :reader_now)"
                + sections
                + ") and"
                + HiddenCases.notFromReader(caseId)
                + ") ";
    }

    /** Parameters of all conditions, for the signed-in user at this moment. */
    public Map<String, Object> parameters() {
        SignedInUser user = currentUser.get();
        Set<UUID> shared = new HashSet<>();
        if (user.may(Permission.REFERRAL_ANSWER)) {
            shared.addAll(user.caseKeys());
            if (user.organisationId() != null) {
                shared.add(user.organisationId());
            }
        }
        return Map.of(
                HiddenCases.READER,
                user.id(),
                "reader_keys",
                orNobody(user.may(Permission.CASE_READ) ? user.caseKeys() : Set.of()),
                "shared_keys",
                orNobody(shared),
                "reader_now",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Set<UUID> orNobody(Set<UUID> keys) {
        return keys.isEmpty() ? Set.of(NOBODY) : keys;
    }
}
