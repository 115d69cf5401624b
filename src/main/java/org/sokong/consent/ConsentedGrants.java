package org.sokong.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.GrantOrigin;
import org.springframework.stereotype.Component;

/**
 * Tells of grants that rest on a consent, for the modules that gave them: several at once cost as
 * many statements as one.
 */
@Component
public class ConsentedGrants {

    private final ConsentCheck consent;
    private final CaseAccess access;

    ConsentedGrants(ConsentCheck consent, CaseAccess access) {
        this.consent = consent;
        this.access = access;
    }

    /**
     * What gave a grant.
     *
     * @param code its code, never a name
     * @param path address of its page
     * @param endable whether whoever works on the case may end it
     */
    public record Giver(
            UUID id,
            UUID caseId,
            String code,
            String path,
            @Nullable UUID consentId,
            boolean endable) {}

    /** What is told of them to the signed-in user, by id. */
    public Map<UUID, GrantOrigin.Origin> origins(Collection<Giver> givers) {
        Map<UUID, GrantOrigin.Ground> grounds =
                consent.grounds(
                        givers.stream()
                                .map(Giver::consentId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        Map<UUID, Boolean> works = new HashMap<>();
        Map<UUID, GrantOrigin.Origin> origins = new HashMap<>();
        for (Giver giver : givers) {
            UUID consentId = giver.consentId();
            origins.put(
                    giver.id(),
                    new GrantOrigin.Origin(
                            giver.code(),
                            giver.path(),
                            consentId == null ? null : grounds.get(consentId),
                            giver.endable()
                                    && works.computeIfAbsent(giver.caseId(), access::mayWork)));
        }
        return origins;
    }
}
