package org.sokong.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks organisations up: their names, and who receives referrals. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class OrganisationDirectory {

    private final Organisations organisations;

    OrganisationDirectory(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Names of organisations by id; unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return organisations.findAllById(ids).stream()
                .collect(Collectors.toMap(Organisation::id, o -> o.toSummary().name()));
    }

    /** Country of an organisation, ISO 3166-1 alpha-2; empty for an unknown id. */
    public Optional<String> country(UUID id) {
        return organisations.findById(id).map(found -> found.toSummary().country());
    }

    /** Countries of organisations by id; unknown ids are left out. */
    public Map<UUID, String> countries(Collection<UUID> ids) {
        return organisations.findAllById(ids).stream()
                .collect(Collectors.toMap(Organisation::id, o -> o.toSummary().country()));
    }

    /** Organisations to which referrals may be sent, by name. */
    public List<OrganisationSummary> receivers() {
        return organisations.findByReceivesReferralsTrueOrderByName().stream()
                .map(Organisation::toSummary)
                .toList();
    }
}
