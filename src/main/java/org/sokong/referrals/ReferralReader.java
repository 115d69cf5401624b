package org.sokong.referrals;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.SystemActor;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.people.Identity;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralDetail.Step;
import org.sokong.referrals.Referrals.Parties;
import org.sokong.referrals.Referrals.StepRow;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one referral, as the side on which the reader stands may see it at this point. */
@Service
@PreAuthorize("hasAnyAuthority('CASE_READ', 'REFERRAL_ANSWER')")
@Transactional(readOnly = true)
public class ReferralReader {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReceiverReader receiverReader;
    private final ReferralRehearsal rehearsal;
    private final CaseAccess access;
    private final ReferralDisclosure disclosure;
    private final IdentityService identities;
    private final ConsentCheck consent;
    private final OrganisationDirectory organisations;
    private final UserDirectory users;
    private final ReferralClocks clocks;
    private final ReferralStories stories;
    private final AuditLog audit;

    ReferralReader(
            Referrals referrals,
            ReferralSides sides,
            ReceiverReader receiverReader,
            ReferralRehearsal rehearsal,
            CaseAccess access,
            ReferralDisclosure disclosure,
            IdentityService identities,
            ConsentCheck consent,
            OrganisationDirectory organisations,
            UserDirectory users,
            ReferralClocks clocks,
            ReferralStories stories,
            AuditLog audit) {
        this.referrals = referrals;
        this.sides = sides;
        this.receiverReader = receiverReader;
        this.rehearsal = rehearsal;
        this.access = access;
        this.disclosure = disclosure;
        this.identities = identities;
        this.consent = consent;
        this.organisations = organisations;
        this.users = users;
        this.clocks = clocks;
        this.stories = stories;
        this.audit = audit;
    }

    /**
     * The referral from the reader's side.
     *
     * @throws AccessDeniedException for everybody on neither side, and for an unknown id; logged
     */
    public ReferralDetail detail(UUID referralId) {
        Parties parties = sides.parties(referralId, "referrals.read");
        ReferralDetail detail;
        if (sides.isSender(parties)) {
            detail = sender(parties);
        } else if (sides.isReceiver(parties)) {
            detail = receiverReader.read(parties);
        } else {
            throw sides.refuse(parties, "referrals.read");
        }
        audit.record(
                AuditAction.REFERRAL_READ,
                new Subject("REFERRAL", parties.id(), parties.caseId()),
                Map.of(
                        "side",
                        detail.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                        "state",
                        parties.state().name()));
        return detail;
    }

    /**
     * Where it stands for the reader at this moment, without a word of the content: asked again and
     * again by an open page. Neither recorded nor, where there is nothing, logged as a refusal.
     *
     * @return empty for somebody on neither side
     */
    public Optional<Standing> standing(UUID referralId) {
        return referrals
                .parties(referralId)
                .filter(parties -> sides.isSender(parties) || sides.isReceiver(parties))
                .map(this::standing);
    }

    private Standing standing(Parties parties) {
        Set<Section> readable = EnumSet.noneOf(Section.class);
        if (!sides.isSender(parties) && ReferralState.DISCLOSING.contains(parties.state())) {
            readable.addAll(disclosure.allowed(parties.id()));
            readable.retainAll(access.sections(parties.caseId()));
        }
        return new Standing(parties.state(), readable);
    }

    /**
     * Where a referral stands for its reader.
     *
     * @param readable parts that a receiver may read now; empty for the sender, who has them anyway
     */
    public record Standing(ReferralState state, Set<Section> readable) {

        public Standing {
            readable = Set.copyOf(readable);
        }
    }

    /**
     * On what the sharing rests, for either side; empty while nothing is chosen, once a receiver's
     * part is over, and for somebody on neither side.
     */
    public Optional<ConsentCheck.Ground> ground(UUID referralId) {
        return referrals
                .parties(referralId)
                .filter(
                        parties ->
                                sides.isSender(parties)
                                        || sides.isReceiver(parties) && !parties.state().isFinal())
                .flatMap(parties -> referrals.terms(referralId))
                .map(Referrals.Terms::consentId)
                .flatMap(consent::ground);
    }

    /**
     * What the receiver of a draft will see, before and after acceptance, by the receiver's own
     * reader.
     *
     * @throws DomainException while receiver, urgency or consent are not chosen yet
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public ReferralPreview preview(UUID referralId) {
        Parties parties = sides.requireSender(referralId, "referrals.preview");
        Referral referral = referrals.findById(referralId).orElseThrow();
        if (referral.receiverOrganisationId() == null
                || referral.urgency() == null
                || referral.purpose() == null
                || referral.consentId() == null) {
            throw new DomainException("referrals.error.preview");
        }
        audit.record(
                AuditAction.CASE_READ, Subject.ofCase(parties.caseId()), Map.of("part", "PREVIEW"));
        return rehearsal.play(referralId);
    }

    /**
     * Reveals who the client is, to a receiver with whom that was shared; each time is recorded
     * before the answer leaves.
     */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER') and hasAuthority('IDENTITY_REVEAL')")
    public Identity revealIdentity(UUID referralId) {
        Parties parties = sides.requireReceiver(referralId, "referrals.identity");
        if (!disclosure.allowed(referralId).contains(Section.IDENTITY)) {
            throw sides.refuse(parties, "referrals.identity");
        }
        return identities.reveal(parties.caseId());
    }

    /**
     * The steps it took, with who and when: for the sender's side always, for the receiver's until
     * the end, after which the envelope is all that is left.
     *
     * @throws AccessDeniedException for everybody on neither side; logged
     */
    public List<Step> steps(UUID referralId) {
        Parties parties = sides.parties(referralId, "referrals.steps");
        if (sides.isSender(parties)) {
            return taken(parties);
        }
        if (!sides.isReceiver(parties)) {
            throw sides.refuse(parties, "referrals.steps");
        }
        return parties.state().isFinal() ? List.of() : taken(parties);
    }

    private Sender sender(Parties parties) {
        Referral referral = referrals.findById(parties.id()).orElseThrow();
        UUID receiver = parties.receiverOrganisationId();
        return referral.toSender(
                receiver == null ? null : organisations.names(Set.of(receiver)).get(receiver),
                clocks.times(parties.id()),
                taken(parties),
                stories.of(referral),
                access.mayWork(parties.caseId()));
    }

    private List<Step> taken(Parties parties) {
        List<StepRow> steps = referrals.steps(parties.id());
        Set<UUID> organisationIds = new HashSet<>();
        steps.stream()
                .map(StepRow::byOrganisationId)
                .filter(id -> id != null)
                .forEach(organisationIds::add);
        Map<UUID, String> organisationNames = organisations.names(organisationIds);
        Map<UUID, String> names = users.names(people(steps));
        return steps.stream().map(step -> step(step, names, organisationNames)).toList();
    }

    private static Step step(
            StepRow row, Map<UUID, String> names, Map<UUID, String> organisationNames) {
        return new Step(
                row.from(),
                row.to(),
                row.at(),
                row.byId().equals(SystemActor.ID) ? null : names.getOrDefault(row.byId(), "?"),
                row.byOrganisationId() == null
                        ? null
                        : organisationNames.getOrDefault(row.byOrganisationId(), "?"),
                reasonKey(row.to(), row.reason()),
                row.note());
    }

    private static @Nullable String reasonKey(ReferralState to, @Nullable String reason) {
        if (reason == null) {
            return null;
        }
        String list =
                switch (to) {
                    case DECLINED -> "declinereason";
                    case NOT_COMPLETED -> "notcompletedreason";
                    case WITHDRAWN -> "withdrawalreason";
                    case COMPLETED -> "outcome";
                    default -> throw new IllegalStateException(to.name());
                };
        return "referrals." + list + "." + reason;
    }

    private static Collection<UUID> people(List<StepRow> steps) {
        Set<UUID> people = new HashSet<>();
        steps.forEach(step -> people.add(step.byId()));
        people.remove(SystemActor.ID);
        return people;
    }
}
