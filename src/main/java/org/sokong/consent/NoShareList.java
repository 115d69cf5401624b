package org.sokong.consent;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseHiding;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.HiddenCases;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The do-not-share list of a case: organisations and people with whom nothing of it is shared,
 * because the client says so or it is not safe. For whoever works on the case. It blocks a referral
 * and a consent before they are written; what is open ends in the transaction that lists its
 * receiver.
 */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
@Transactional
@RetriedOnConflict
public class NoShareList {

    /** Longest name in words, in characters. */
    public static final int LONGEST_NAME = 200;

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private final NoShares entries;
    private final NoShareNames names;
    private final CaseAccess access;
    private final CaseWriting writing;
    private final CaseHiding hiding;
    private final HiddenCases hidden;
    private final ObjectProvider<OpenDisclosures> disclosures;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final ApplicationEventPublisher events;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    NoShareList(
            NoShares entries,
            NoShareNames names,
            CaseAccess access,
            CaseWriting writing,
            CaseHiding hiding,
            HiddenCases hidden,
            ObjectProvider<OpenDisclosures> disclosures,
            UserDirectory users,
            OrganisationDirectory organisations,
            ApplicationEventPublisher events,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.names = names;
        this.access = access;
        this.writing = writing;
        this.hiding = hiding;
        this.hidden = hidden;
        this.disclosures = disclosures;
        this.users = users;
        this.organisations = organisations;
        this.events = events;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The list, with names and reasons; the read is recorded. */
    @Transactional(readOnly = true)
    public List<NoShareEntry> ofCase(UUID caseId) {
        access.requireWork(caseId, "consent.no_share.read");
        List<NoShare> live = entries.live(caseId);
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "NO_SHARE"));
        Set<UUID> people = new HashSet<>();
        live.forEach(
                entry -> {
                    people.add(entry.addedBy());
                    if (entry.userId() != null) {
                        people.add(entry.userId());
                    }
                });
        Map<UUID, String> peopleNames = users.names(people);
        Map<UUID, UUID> homes =
                users.organisationsOf(
                        live.stream().map(NoShare::userId).filter(Objects::nonNull).toList());
        Set<UUID> bodies = new HashSet<>(homes.values());
        live.stream().map(NoShare::organisationId).filter(Objects::nonNull).forEach(bodies::add);
        Map<UUID, String> bodyNames = organisations.names(bodies);
        return live.stream()
                .map(
                        entry ->
                                new NoShareEntry(
                                        entry.id(),
                                        entry.kind(),
                                        nameOf(entry, peopleNames, bodyNames),
                                        entry.userId() == null
                                                ? null
                                                : bodyNames.get(homes.get(entry.userId())),
                                        entry.reason(),
                                        peopleNames.getOrDefault(entry.addedBy(), ""),
                                        entry.addedAt()))
                .toList();
    }

    /** Names in words, to be shown to whoever chooses a receiver; the read is recorded. */
    @Transactional(readOnly = true)
    public List<String> warnings(UUID caseId) {
        access.requireWork(caseId, "consent.no_share.read");
        List<String> found =
                entries.live(caseId).stream()
                        .filter(entry -> entry.kind() == NoShareKind.NAME)
                        .map(entry -> nameOf(entry, Map.of(), Map.of()))
                        .toList();
        if (!found.isEmpty()) {
            audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "NO_SHARE"));
        }
        return found;
    }

    /**
     * Lists an organisation. What is open with it is withdrawn and its access ends, after a yes.
     *
     * @param confirmed whether the writer knows that open referrals are withdrawn
     * @throws DomainException {@code consent.no_share.error.open} with their number and codes,
     *     where there are some and it was not confirmed
     */
    public void addOrganisation(
            UUID caseId, UUID organisationId, String reason, boolean confirmed) {
        CaseWriting.Standing standing = forWriting(caseId);
        String why = required(reason);
        if (organisations.names(Set.of(organisationId)).isEmpty()) {
            throw new DomainException("consent.no_share.error.organisation");
        }
        if (organisationId.equals(standing.organisationId())) {
            throw new DomainException("consent.no_share.error.own");
        }
        if (entries.live(caseId).stream()
                .anyMatch(entry -> organisationId.equals(entry.organisationId()))) {
            return;
        }
        List<String> open =
                disclosures.stream()
                        .flatMap(source -> source.openWith(caseId, organisationId).stream())
                        .sorted()
                        .toList();
        if (!open.isEmpty() && !confirmed) {
            throw new DomainException(
                    "consent.no_share.error.open", open.size(), String.join(", ", open));
        }
        added(
                NoShare.organisation(
                        Ids.next(),
                        caseId,
                        organisationId,
                        why,
                        currentUser.id(),
                        clock.instant()));
        events.publishEvent(new NoShareAdded(caseId, organisationId));
    }

    /**
     * Lists somebody with an account; the case is hidden from them too.
     *
     * @throws DomainException as {@link CaseHiding#hide}
     */
    public void addUser(UUID caseId, UUID userId, String reason) {
        forWriting(caseId);
        String why = required(reason);
        if (entries.live(caseId).stream().anyMatch(entry -> userId.equals(entry.userId()))) {
            return;
        }
        UUID hides = hidden.isHidden(caseId, userId) ? null : hiding.hide(caseId, userId, why);
        added(
                NoShare.user(
                        Ids.next(), caseId, userId, hides, why, currentUser.id(), clock.instant()));
    }

    /** Lists somebody by name; whoever chooses a receiver is warned. */
    public void addName(UUID caseId, String name, String reason) {
        forWriting(caseId);
        String why = required(reason);
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new DomainException("consent.no_share.error.name");
        }
        requireShort(stripped, LONGEST_NAME);
        UUID id = Ids.next();
        added(
                NoShare.name(
                        id,
                        caseId,
                        names.seal(id, stripped),
                        why,
                        currentUser.id(),
                        clock.instant()));
    }

    /**
     * Takes an entry off the list, and shows the case to the person again where the entry hid it.
     * What was withdrawn stays withdrawn.
     */
    public void end(UUID entryId, String reason) {
        NoShare entry = entries.findById(entryId).orElseThrow(() -> unknown(entryId));
        forWriting(entry.caseId());
        String why = required(reason);
        if (entry.endedAt() != null) {
            return;
        }
        entry.end(currentUser.id(), clock.instant(), why);
        entries.saveAndFlush(entry);
        if (entry.hiddenId() != null) {
            hiding.end(entry.hiddenId(), why);
        }
        writing.saved(entry.caseId(), Section.REFERRALS, AuditAction.NO_SHARE_CHANGED, entryId);
    }

    private void added(NoShare entry) {
        entries.saveAndFlush(entry);
        writing.saved(entry.caseId(), Section.REFERRALS, AuditAction.NO_SHARE_CHANGED, entry.id());
    }

    /** An ended case too: what was shared of it may still be asked for. */
    private CaseWriting.Standing forWriting(UUID caseId) {
        return writing.forWritingAfterwards(caseId, Section.REFERRALS, "consent.no_share.write");
    }

    private String nameOf(
            NoShare entry, Map<UUID, String> peopleNames, Map<UUID, String> bodyNames) {
        return switch (entry.kind()) {
            case ORGANISATION -> named(bodyNames, entry.organisationId());
            case USER -> named(peopleNames, entry.userId());
            case NAME -> names.open(entry.id(), Objects.requireNonNull(entry.name()));
        };
    }

    private static String named(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    private static String required(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw new DomainException("consent.no_share.error.reason");
        }
        requireShort(stripped, LONGEST_REASON);
        return stripped;
    }

    private static void requireShort(String text, int longest) {
        if (text.length() > longest) {
            throw new DomainException("consent.error.too_long", longest);
        }
    }

    private AccessDeniedException unknown(UUID entryId) {
        audit.denied("consent.no_share.write", Subject.of("NO_SHARE", entryId));
        return new AccessDeniedException("consent.no_share.write");
    }
}
