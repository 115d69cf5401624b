package org.sokong.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sharing agreements between two organisations, kept by their administrators (referral_standard.md,
 * section 8): an organisation's administrators see and write their own, system administrators all.
 */
@Service
@PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
@Transactional
@RetriedOnConflict
public class SharingAgreements {

    /** Longest contact, in characters. */
    public static final int LONGEST_CONTACT = 400;

    /** Longest note on the document, and longest reason, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    private static final String SUBJECT = "SHARING_AGREEMENT";

    private final SharingAgreementRows rows;
    private final SharingRule rule;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SharingAgreements(
            SharingAgreementRows rows,
            SharingRule rule,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.rule = rule;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Agreements of the own organisation, of all for a system administrator; the newest first. */
    @Transactional(readOnly = true)
    public List<AgreementItem> all() {
        UUID own = currentUser.get().organisationId();
        List<SharingAgreement> found =
                managesAll() ? rows.newestFirst() : own == null ? List.of() : rows.of(own);
        Set<UUID> bodies = new HashSet<>();
        found.forEach(
                agreement -> {
                    bodies.add(agreement.form().organisationA());
                    bodies.add(agreement.form().organisationB());
                });
        Map<UUID, String> names = organisations.names(bodies);
        LocalDate today = today();
        return found.stream()
                .map(
                        agreement ->
                                new AgreementItem(
                                        agreement.id(),
                                        agreement.version(),
                                        names.getOrDefault(agreement.form().organisationA(), ""),
                                        names.getOrDefault(agreement.form().organisationB(), ""),
                                        agreement.form(),
                                        agreement.state(today),
                                        agreement.endReason()))
                .toList();
    }

    /**
     * Records an agreement.
     *
     * @return its id
     * @throws DomainException naming the first thing that is missing or wrong
     * @throws AccessDeniedException for an agreement of two other organisations
     */
    public UUID record(AgreementForm form) {
        check(form);
        SharingAgreement agreement =
                new SharingAgreement(Ids.next(), form, currentUser.id(), clock.instant());
        requireOwn(agreement, "consent.agreement.record");
        rows.saveAndFlush(agreement);
        log(agreement.id(), "RECORDED");
        return agreement.id();
    }

    /**
     * Changes the terms; the two organisations stay as they are.
     *
     * @param version version that was read
     */
    public void change(UUID id, long version, AgreementForm form) {
        SharingAgreement agreement = own(id, "consent.agreement.change");
        EditConflict.unless(version, agreement.version());
        requireOpen(agreement);
        check(form);
        agreement.write(form);
        rows.saveAndFlush(agreement);
        log(id, "CHANGED");
    }

    /**
     * Ends an agreement now, before its last day. Referrals that were sent stay as they are: they
     * rest on the client's consent.
     */
    public void end(UUID id, String reason) {
        SharingAgreement agreement = own(id, "consent.agreement.end");
        String why = reason.strip();
        require(!why.isEmpty(), "consent.agreement.error.reason");
        require(why.length() <= LONGEST_NOTE, "consent.error.too_long", LONGEST_NOTE);
        if (agreement.endedAt() == null) {
            agreement.end(currentUser.id(), clock.instant(), why);
            rows.saveAndFlush(agreement);
            log(id, "ENDED");
        }
    }

    /** Whether the own organisation asks for a supervisor where no agreement covers a referral. */
    @Transactional(readOnly = true)
    public boolean asks() {
        UUID own = currentUser.get().organisationId();
        return own == null || rule.asks(own);
    }

    /** Says whether it does. */
    public void setAsks(boolean asks) {
        UUID own = currentUser.get().organisationId();
        if (own == null) {
            audit.denied("consent.agreement.rule", Subject.none(SUBJECT));
            throw new AccessDeniedException("consent.agreement.rule");
        }
        jdbc.sql(
                        """
                        insert into sharing_rule (organisation_id, asks, changed_by, changed_at)
                        values (:own, :asks, :by, :at)
                        on duplicate key update asks = :asks, changed_by = :by, changed_at = :at
                        """)
                .param("own", own)
                .param("asks", asks)
                .param("by", currentUser.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                AuditAction.SETTINGS_CHANGED,
                Subject.of("ORGANISATION", own),
                Map.of("change", "SHARING_RULE", "asks", asks));
    }

    private void check(AgreementForm form) {
        require(!form.purposes().isEmpty(), "consent.agreement.error.purposes");
        require(
                !form.sections().isEmpty()
                        && ConsentSections.SHAREABLE.containsAll(form.sections()),
                "consent.agreement.error.sections");
        require(
                !form.organisationA().equals(form.organisationB())
                        && organisations
                                        .names(Set.of(form.organisationA(), form.organisationB()))
                                        .size()
                                == 2,
                "consent.agreement.error.organisations");
        require(
                form.validTo() == null || !form.validTo().isBefore(form.validFrom()),
                "consent.agreement.error.order");
        require(!form.contact().isBlank(), "consent.agreement.error.contact");
        require(
                form.contact().length() <= LONGEST_CONTACT,
                "consent.error.too_long",
                LONGEST_CONTACT);
        String note = form.documentNote();
        require(
                note == null || note.length() <= LONGEST_NOTE,
                "consent.error.too_long",
                LONGEST_NOTE);
    }

    private static void requireOpen(SharingAgreement agreement) {
        require(agreement.endedAt() == null, "consent.agreement.error.ended");
    }

    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new DomainException(key, arguments);
        }
    }

    private SharingAgreement own(UUID id, String operation) {
        SharingAgreement agreement = rows.findById(id).orElseThrow(() -> refuse(id, operation));
        requireOwn(agreement, operation);
        return agreement;
    }

    private void requireOwn(SharingAgreement agreement, String operation) {
        UUID own = currentUser.get().organisationId();
        if (!managesAll() && (own == null || !agreement.concerns(own))) {
            throw refuse(agreement.id(), operation);
        }
    }

    private boolean managesAll() {
        return currentUser.may(Permission.INSTALLATION_MANAGE);
    }

    private AccessDeniedException refuse(UUID id, String operation) {
        audit.denied(operation, Subject.of(SUBJECT, id));
        return new AccessDeniedException(operation);
    }

    private void log(UUID id, String change) {
        audit.record(
                AuditAction.SETTINGS_CHANGED, Subject.of(SUBJECT, id), Map.of("change", change));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
    }
}
