package org.sokong.cases;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason why somebody can see the case now.
 *
 * @param granteeName name of the person, team or organisation; empty when not known any more
 * @param sections parts that may be seen; for a shared grant the part that the consent still covers
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
        @Nullable Instant expiresAt) {}
