package org.sokong.consent;

import java.util.Set;
import java.util.UUID;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** What every ground of sharing names: with whom, what for, which parts. */
@Component
class ConsentScope {

    private final NoShareCheck noShare;
    private final OrganisationDirectory organisations;

    ConsentScope(NoShareCheck noShare, OrganisationDirectory organisations) {
        this.noShare = noShare;
        this.organisations = organisations;
    }

    void check(UUID caseId, Set<UUID> recipients, Set<Purpose> purposes, Set<Section> sections) {
        require(
                !recipients.isEmpty()
                        && organisations.names(recipients).size() == recipients.size(),
                "consent.error.recipients");
        require(!purposes.isEmpty(), "consent.error.purposes");
        require(
                !sections.isEmpty() && ConsentSections.SHAREABLE.containsAll(sections),
                "consent.error.sections");
        requireShareable(caseId, recipients);
    }

    /** Whoever must not be told is named, so that it can be left out. */
    private void requireShareable(UUID caseId, Set<UUID> recipients) {
        Set<UUID> listed = noShare.forbidden(caseId, recipients);
        if (!listed.isEmpty()) {
            throw new DomainException(
                    "consent.no_share.error.consent",
                    String.join(
                            ", ", organisations.names(listed).values().stream().sorted().toList()));
        }
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new DomainException(key);
        }
    }
}
