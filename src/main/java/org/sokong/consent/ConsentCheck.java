package org.sokong.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.Section;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what a consent covers, for those modules that disclose something under it. It tells
 * nothing about the case; asking needs no grant, since a receiver's reading is limited here too.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ConsentCheck {

    private final Consents consents;
    private final ConsentCountries countries;
    private final Clock clock;

    ConsentCheck(Consents consents, ConsentCountries countries, Clock clock) {
        this.consents = consents;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Everything that a consent does not cover; empty when it covers all.
     *
     * @param until the moment to which it must reach; now is enough for "at present"
     */
    public List<Uncovered> uncovered(
            UUID consentId,
            UUID receiver,
            @Nullable Purpose purpose,
            Set<Section> sections,
            Instant until) {
        return consents.findById(consentId)
                .map(
                        consent ->
                                consent.uncovered(
                                        receiver,
                                        countries.of(receiver),
                                        purpose,
                                        sections,
                                        clock.instant(),
                                        until))
                .orElse(List.of(new Uncovered(Uncovered.Kind.WITHDRAWN, null, Basis.CONSENT)));
    }

    /**
     * Condition of a statement over many: something may be disclosed at this moment, as {@link
     * #allowed} tells it of one. Needs the parameter {@code now}.
     *
     * @param consentId column with the id of the consent, with its alias
     * @param receiver column with the id of the receiving organisation
     * @param purpose column with the name of the purpose
     */
    public static String allows(String consentId, String receiver, String purpose) {
        return """
         exists (select 1 from consent k
            join consent_recipient named on named.consent_id = k.id
                and named.organisation_id = %2$s
            join organisation there on there.id = named.organisation_id
            where k.id = %1$s and k.withdrawn_at is null and k.expires_at > :now
                and (k.confirm_by is null or k.confirmed_at is not null or k.confirm_by > :now)
                and find_in_set(%3$s, k.purposes)
                and (there.country = k.home_country or k.basis = 'VITAL_INTEREST'
                    or find_in_set(there.country, k.countries)))
        """
                .formatted(consentId, receiver, purpose);
    }

    /** Sections that may be disclosed at this moment; empty when the consent has ended. */
    public Set<Section> allowed(UUID consentId, UUID receiver, Purpose purpose) {
        return consents.findById(consentId)
                .map(
                        consent ->
                                consent.allowed(
                                        receiver, countries.of(receiver), purpose, clock.instant()))
                .orElse(EnumSet.noneOf(Section.class));
    }

    /**
     * What is shared under a consent.
     *
     * @param receiver organisation that reads it
     */
    public record Sharing(UUID consentId, UUID receiver, Purpose purpose) {}

    /** The same of several sharings at once, for a fixed number of statements. */
    public <K> Map<K, Set<Section>> allowed(Map<K, Sharing> sharings) {
        Map<UUID, Consent> found =
                consents
                        .findAllById(
                                sharings.values().stream()
                                        .map(Sharing::consentId)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Consent::id, each -> each));
        Map<UUID, String> there =
                countries.of(
                        sharings.values().stream()
                                .map(Sharing::receiver)
                                .collect(Collectors.toSet()));
        Map<K, Set<Section>> allowed = new HashMap<>();
        sharings.forEach(
                (key, sharing) -> {
                    Consent consent = found.get(sharing.consentId);
                    allowed.put(
                            key,
                            consent == null
                                    ? EnumSet.noneOf(Section.class)
                                    : consent.allowed(
                                            sharing.receiver,
                                            there.get(sharing.receiver),
                                            sharing.purpose,
                                            clock.instant()));
                });
        return allowed;
    }

    /**
     * On what sharing rests, by id of the consent, with the moment from which that no longer holds
     * by itself; with a vital interest that waits for a second person, the end of that time.
     */
    public Map<UUID, GrantOrigin.Ground> grounds(Collection<UUID> consentIds) {
        return consents.findAllById(consentIds).stream()
                .collect(
                        Collectors.toMap(
                                Consent::id,
                                one ->
                                        new GrantOrigin.Ground(
                                                one.basis() == Basis.CONSENT, one.holdsUntil())));
    }

    /** The moment from which the consent no longer holds by itself. */
    public Optional<Instant> expiresAt(UUID consentId) {
        return consents.findById(consentId).map(Consent::expiresAt);
    }

    /**
     * What both sides of a referral have to know of what it rests on.
     *
     * @param awaits whether a second person still has to confirm the vital interest
     * @param caregiverNotTold whether the caregiver must not learn of it
     */
    public record Ground(Basis basis, boolean awaits, boolean caregiverNotTold) {}

    /** On what the sharing rests; empty for an unknown id. */
    public Optional<Ground> ground(UUID consentId) {
        return consents.findById(consentId)
                .map(
                        consent ->
                                new Ground(
                                        consent.basis(),
                                        consent.awaits(clock.instant()),
                                        consent.caregiverNotTold()));
    }

    /** The case it was given for. */
    public Optional<UUID> caseOf(UUID consentId) {
        return consents.findById(consentId).map(Consent::caseId);
    }
}
