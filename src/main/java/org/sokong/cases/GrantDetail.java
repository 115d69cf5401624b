package org.sokong.cases;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason why somebody can see a case.
 *
 * @param granteeName name of the person, team or organisation; empty when not known any more
 * @param sections what it shows at present, within the consent for what is shared
 * @param expiresAt when it ends by itself, null for a grant without an end
 * @param origin the referral or transfer behind it, null where there is none
 * @param lastSeen when somebody last read the case through it, from the audit log; null for nobody
 * @param end how the reader can end it
 */
public record GrantDetail(
        UUID id,
        GranteeType granteeType,
        UUID granteeId,
        String granteeName,
        GrantLevel level,
        GrantSource source,
        Set<Section> sections,
        Instant grantedAt,
        @Nullable Instant expiresAt,
        GrantOrigin.@Nullable Origin origin,
        @Nullable Instant lastSeen,
        GrantEnd end) {}
