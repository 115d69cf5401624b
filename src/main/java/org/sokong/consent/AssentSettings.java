package org.sokong.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is asked for from a child of an age, and from whoever decides for it (data_protection.md,
 * section 3), in each country from a day on; kept by system administrators. A consent is judged by
 * the ages of the day on which it was given, so ages stay once a day has passed under them: other
 * ages begin on another day.
 */
@Service
@Transactional
@RetriedOnConflict
public class AssentSettings {

    /** Longest source, in characters. */
    public static final int LONGEST_SOURCE = 500;

    private static final String SUBJECT = "ASSENT_AGES";

    private final AssentTerms terms;
    private final OrganisationDirectory organisations;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    AssentSettings(
            AssentTerms terms,
            OrganisationDirectory organisations,
            UserDirectory users,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.terms = terms;
        this.organisations = organisations;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** All ages there are and were: of every other country first, the newest of each first. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    @Transactional(readOnly = true)
    public List<AssentItem> all() {
        return items();
    }

    /** What counts today where the own organisation works; for who belongs to none, elsewhere. */
    @PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
    @Transactional(readOnly = true)
    public AssentItem inForce() {
        UUID own = currentUser.get().organisationId();
        String country = own == null ? null : organisations.country(own).orElse(null);
        List<AssentItem> counting =
                items().stream().filter(item -> item.state() == AssentState.COUNTS).toList();
        return counting.stream()
                .filter(item -> item.country() != null && item.country().equals(country))
                .findFirst()
                .orElseGet(
                        () ->
                                counting.stream()
                                        .filter(item -> item.country() == null)
                                        .findFirst()
                                        .orElseThrow());
    }

    /**
     * Adds ages that count in a country from a day on.
     *
     * @return their id
     * @throws DomainException naming the first thing that is missing or wrong
     */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public UUID add(AssentForm form) {
        String country = country(form.country());
        AssentTerm term = new AssentTerm(Ids.next(), country);
        write(term, form, day(form.validFrom(), country, null), AssentAges.of(form.groups()));
        log("ADDED", term, null);
        return term.id();
    }

    /**
     * Changes ages; the country stays. Once a day has passed under them only the source can change,
     * and whether they were compared with the law.
     *
     * @param version that was read
     * @throws EditConflict when somebody else changed them meanwhile
     */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public void change(UUID id, long version, AssentForm form) {
        AssentTerm term = read(id, version);
        AssentAges before = term.ages();
        AssentAges ages = AssentAges.of(form.groups());
        LocalDate from = term.validFrom();
        if (fixed(term)) {
            if (!ages.equals(before) || !term.validFrom().equals(form.validFrom())) {
                throw new DomainException("consent.assent.error.fixed");
            }
        } else {
            from = day(form.validFrom(), term.country(), id);
        }
        write(term, form, from, ages);
        log("CHANGED", term, before);
    }

    /**
     * Takes away ages under which no day has passed.
     *
     * @param version that was read
     * @throws EditConflict when somebody else changed them meanwhile
     */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public void remove(UUID id, long version) {
        AssentTerm term = read(id, version);
        if (fixed(term)) {
            throw new DomainException("consent.assent.error.fixed");
        }
        terms.delete(term);
        terms.flush();
        log("REMOVED", term, term.ages());
    }

    private AssentTerm read(UUID id, long version) {
        AssentTerm term =
                terms.findById(id)
                        .orElseThrow(() -> new DomainException("consent.assent.error.gone"));
        EditConflict.unless(version, term.version());
        return term;
    }

    private void write(AssentTerm term, AssentForm form, LocalDate from, AssentAges ages) {
        String source = form.source().strip();
        require(!source.isEmpty(), "consent.assent.error.source");
        require(source.length() <= LONGEST_SOURCE, "consent.error.too_long", LONGEST_SOURCE);
        term.write(from, ages, source, form.verified(), currentUser.id(), clock.instant());
        terms.saveAndFlush(term);
    }

    private static String country(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return AssentTerm.ELSEWHERE;
        }
        require(
                Arrays.asList(Locale.getISOCountries()).contains(code),
                "consent.assent.error.country");
        return code;
    }

    /** A first day that has not passed, on which nothing else begins in the country. */
    private LocalDate day(@Nullable LocalDate from, String country, @Nullable UUID own) {
        if (from == null) {
            throw new DomainException("consent.assent.error.day_missing");
        }
        require(!from.isBefore(today()), "consent.assent.error.day_past");
        require(
                terms.findByCountryAndValidFrom(country, from)
                        .map(AssentTerm::id)
                        .filter(other -> !other.equals(own))
                        .isEmpty(),
                "consent.assent.error.day_taken");
        return from;
    }

    private boolean fixed(AssentTerm term) {
        return term.validFrom().isBefore(today());
    }

    private List<AssentItem> items() {
        List<AssentTerm> all = terms.inOrder();
        Map<UUID, String> names =
                users.names(
                        all.stream()
                                .map(AssentTerm::changedBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        LocalDate today = today();
        Set<String> counting = new HashSet<>();
        return all.stream()
                .map(
                        term -> {
                            UUID by = term.changedBy();
                            return new AssentItem(
                                    term.id(),
                                    term.version(),
                                    term.country().equals(AssentTerm.ELSEWHERE)
                                            ? null
                                            : term.country(),
                                    term.validFrom(),
                                    term.validFrom().equals(AssentTerm.START),
                                    term.ages(),
                                    term.source(),
                                    term.verified(),
                                    state(term, today, counting),
                                    fixed(term),
                                    by == null ? null : names.getOrDefault(by, "?"),
                                    term.changedAt());
                        })
                .toList();
    }

    /**
     * The newest that has begun counts in its country.
     *
     * @param counting countries of which one was found to count
     */
    private static AssentState state(AssentTerm term, LocalDate today, Set<String> counting) {
        if (term.validFrom().isAfter(today)) {
            return AssentState.LATER;
        }
        return counting.add(term.country()) ? AssentState.COUNTS : AssentState.BEFORE;
    }

    private void log(String change, AssentTerm term, @Nullable AssentAges before) {
        AssentAgesConverter text = new AssentAgesConverter();
        Map<String, Object> details = new HashMap<>();
        details.put("change", change);
        details.put("country", term.country().isEmpty() ? "*" : term.country());
        details.put("validFrom", term.validFrom().toString());
        details.put("ages", text.convertToDatabaseColumn(term.ages()));
        details.put("verified", term.verified());
        if (before != null) {
            details.put("before", text.convertToDatabaseColumn(before));
        }
        audit.record(AuditAction.SETTINGS_CHANGED, Subject.of(SUBJECT, term.id()), details);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
    }

    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new DomainException(key, arguments);
        }
    }
}
