package org.sokong.consent;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HiddenCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a do-not-share list forbids a receiver, for the modules that share; they have asked for
 * the right to the case before.
 */
@Component
@Transactional(readOnly = true)
public class NoShareCheck {

    private final NoShares entries;
    private final HiddenCases hidden;

    NoShareCheck(NoShares entries, HiddenCases hidden) {
        this.entries = entries;
        this.hidden = hidden;
    }

    /** Organisations with which nothing of the case is shared. */
    public Set<UUID> organisations(UUID caseId) {
        return entries.live(caseId).stream()
                .map(NoShare::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those of the organisations with which nothing of the case is shared. */
    public Set<UUID> forbidden(UUID caseId, Collection<UUID> organisations) {
        Set<UUID> forbidden = new HashSet<>(organisations);
        forbidden.retainAll(organisations(caseId));
        return forbidden;
    }

    /**
     * Whether nothing may go there.
     *
     * @param organisationId the receiving organisation, null while none is chosen
     * @param userId the person there, null for the whole organisation
     */
    public boolean forbids(UUID caseId, @Nullable UUID organisationId, @Nullable UUID userId) {
        return organisationId != null && organisations(caseId).contains(organisationId)
                || userId != null && hidden.isHidden(caseId, userId);
    }
}
