package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.access.Role;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseHiding;
import org.sokong.cases.Section;
import org.sokong.cases.Sex;
import org.sokong.consent.AgreementForm;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentService;
import org.sokong.consent.GivenBy;
import org.sokong.consent.NoShareList;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.consent.RecordVitalInterest;
import org.sokong.consent.SharingAgreements;
import org.sokong.consent.VitalInterestService;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.Urgency;
import org.sokong.screening.ChildForm;
import org.sokong.screening.ScreeningDetail;
import org.sokong.screening.ScreeningService;
import org.sokong.transfers.OfferTransfer;
import org.sokong.transfers.TransferReason;
import org.sokong.transfers.TransferService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happens seldom, once each, where the people whose accounts are listed at the start see it: a
 * case that is hidden from a colleague, an organisation with which nothing is shared, sharing
 * because of a danger to life, a referral that is passed on, a case that another organisation
 * offers, a screening with a child. Done through the services by the invented people, after the
 * stories; where a small demonstration has no case for it, it is left out.
 */
@Component
class DemoSituations {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSituations.class);

    private static final int HARBOUR = 0;
    private static final int KLANG = 2;
    private static final int LANTERN = 4;

    private final DemoActing acting;
    private final CaseHiding hiding;
    private final NoShareList noShare;
    private final VitalInterestService vitalInterests;
    private final SharingAgreements agreements;
    private final ConsentService consents;
    private final ReferralService referrals;
    private final TransferService transfers;
    private final ScreeningService screenings;
    private final JdbcClient jdbc;

    DemoSituations(
            DemoActing acting,
            CaseHiding hiding,
            NoShareList noShare,
            VitalInterestService vitalInterests,
            SharingAgreements agreements,
            ConsentService consents,
            ReferralService referrals,
            TransferService transfers,
            ScreeningService screenings,
            JdbcClient jdbc) {
        this.acting = acting;
        this.hiding = hiding;
        this.noShare = noShare;
        this.vitalInterests = vitalInterests;
        this.agreements = agreements;
        this.consents = consents;
        this.referrals = referrals;
        this.transfers = transfers;
        this.screenings = screenings;
        this.jdbc = jdbc;
    }

    /** Writes them once, into a new demonstration. */
    void write(PlacedWorld placed, Instant now) {
        DemoPerson worker = first(placed, HARBOUR, Role.CASEWORKER);
        List<UUID> own = cases(placed, worker);
        if (!own.isEmpty()) {
            attempt("hidden case", () -> hide(placed, worker, own.getFirst()));
            attempt("screening", () -> screen(placed, worker, own.getLast()));
        }
        if (own.size() > 1) {
            attempt("do-not-share list", () -> keepFrom(placed, worker, own.get(1)));
        }
        if (own.size() > 2) {
            attempt("vital interest", () -> share(placed, worker, own.get(2), now));
        }
        attempt("redirect", () -> passOn(placed));
        attempt("transfer", () -> offer(placed, now));
    }

    /** A demonstration without one of them is still one. */
    private static void attempt(String what, Runnable deed) {
        try {
            deed.run();
        } catch (DomainException refused) {
            LOG.warn("The demonstration has no {}: {}", what, refused.key());
        }
    }

    private static DemoPerson first(PlacedWorld placed, int organisation, Role role) {
        return placed.world().people(organisation, role).getFirst();
    }

    /** A text in the language in which the organisation writes. */
    private static String text(PlacedWorld placed, int organisation, int place) {
        return Invented.load()
                .text(
                        placed.world().organisations().get(organisation).writingLanguage(),
                        "situation",
                        place);
    }

    private static LocalDate today(PlacedWorld placed, int organisation, Instant now) {
        return LocalDate.ofInstant(
                now, ZoneId.of(placed.world().organisations().get(organisation).zone()));
    }

    /** Cases of adults on which the person works now, the newest first. */
    private List<UUID> cases(PlacedWorld placed, DemoPerson worker) {
        return jdbc.sql(
                        """
                        select c.id from case_file c join case_intake i on i.case_id = c.id
                        where c.owner_id = :owner and i.age_band in (:adults)
                            and c.status in ('OPEN', 'ASSESSED', 'PLANNED', 'IN_SERVICE')
                        order by c.created_at desc, c.id limit 4
                        """)
                .param("owner", placed.person(worker.position()))
                .param(
                        "adults",
                        List.of("AGE_21_23", "AGE_24_26", "AGE_27_29", "AGE_30_38", "AGE_39_47"))
                .query(UUID.class)
                .list();
    }

    private void hide(PlacedWorld placed, DemoPerson worker, UUID caseId) {
        DemoPerson colleague = placed.world().people(HARBOUR, Role.CASEWORKER).getLast();
        acting.as(
                worker.email(),
                () ->
                        hiding.hide(
                                caseId,
                                placed.person(colleague.position()),
                                text(placed, HARBOUR, 0)));
    }

    private void keepFrom(PlacedWorld placed, DemoPerson worker, UUID caseId) {
        acting.as(
                worker.email(),
                () ->
                        noShare.addOrganisation(
                                caseId,
                                placed.organisation(LANTERN),
                                text(placed, HARBOUR, 1),
                                true));
    }

    /** Waits for the supervisor's word. */
    private void share(PlacedWorld placed, DemoPerson worker, UUID caseId, Instant now) {
        acting.as(
                worker.email(),
                () ->
                        vitalInterests.record(
                                new RecordVitalInterest(
                                        caseId,
                                        Set.of(placed.organisation(KLANG)),
                                        Set.of(Purpose.PROTECTION),
                                        Set.of(Section.SAFETY, Section.HEALTH),
                                        today(placed, HARBOUR, now).plusDays(14),
                                        text(placed, HARBOUR, 2))));
    }

    private record Waiting(UUID id, UUID receiver) {}

    /** The receiver of one of the listed caseworkers declines and proposes another. */
    private void passOn(PlacedWorld placed) {
        List<UUID> workers = new ArrayList<>();
        for (int organisation : List.of(HARBOUR, 1)) {
            workers.add(placed.person(first(placed, organisation, Role.CASEWORKER).position()));
        }
        jdbc.sql(
                        """
                        select r.id, r.receiver_organisation_id from referral r
                        join case_file c on c.id = r.case_id and c.owner_id = r.sender_id
                        where r.sender_id in (:workers) and r.state in ('SENT', 'ACKNOWLEDGED')
                        order by r.sent_at desc, r.id limit 1
                        """)
                .param("workers", workers)
                .query(
                        (row, number) ->
                                new Waiting(
                                        row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .ifPresent(waiting -> passOn(placed, waiting));
    }

    private void passOn(PlacedWorld placed, Waiting waiting) {
        int receiver = placed.organisations().indexOf(waiting.receiver);
        int proposed = receiver == KLANG ? LANTERN : KLANG;
        acting.as(
                first(placed, receiver, Role.CASEWORKER).email(),
                () ->
                        referrals.passOn(
                                waiting.id,
                                DeclineReason.WRONG_AREA,
                                text(placed, receiver, 3),
                                placed.organisation(proposed)));
    }

    /** A small organisation offers a case to the large one, whose supervisor has to answer. */
    private void offer(PlacedWorld placed, Instant now) {
        DemoPerson theirs = first(placed, KLANG, Role.CASEWORKER);
        List<UUID> cases = cases(placed, theirs);
        if (cases.isEmpty()) {
            return;
        }
        UUID caseId = cases.getFirst();
        UUID harbour = placed.organisation(HARBOUR);
        LocalDate today = today(placed, KLANG, now);
        acting.as(
                first(placed, HARBOUR, Role.ORGANISATION_ADMINISTRATOR).email(),
                () ->
                        agreements.record(
                                new AgreementForm(
                                        harbour,
                                        placed.organisation(KLANG),
                                        Set.of(Purpose.TRANSFER, Purpose.PROTECTION),
                                        ConsentSections.SHAREABLE,
                                        today.minusDays(200),
                                        null,
                                        text(placed, HARBOUR, 4),
                                        null)));
        UUID consent =
                acting.as(
                        theirs.email(),
                        () ->
                                consents.record(
                                        new RecordConsent(
                                                caseId,
                                                GivenBy.CLIENT,
                                                ConsentForm.WRITTEN,
                                                "ms",
                                                Answer.YES,
                                                Set.of(harbour),
                                                Set.of(Purpose.TRANSFER),
                                                ConsentSections.SHAREABLE,
                                                today,
                                                today.plusDays(90),
                                                text(placed, KLANG, 5))));
        acting.as(
                first(placed, KLANG, Role.SUPERVISOR).email(),
                () ->
                        transfers.offer(
                                new OfferTransfer(
                                        caseId,
                                        harbour,
                                        TransferReason.CLIENT_MOVES,
                                        Urgency.URGENT,
                                        text(placed, KLANG, 6),
                                        consent,
                                        null,
                                        "")));
    }

    private void screen(PlacedWorld placed, DemoPerson worker, UUID caseId) {
        acting.as(
                worker.email(),
                () -> {
                    screenings.addChild(
                            caseId,
                            new ChildForm(
                                    Sex.FEMALE,
                                    AgeBand.AGE_0_8,
                                    Answer.YES,
                                    text(placed, HARBOUR, 7)));
                    ScreeningDetail found = screenings.ofCase(caseId);
                    screenings.save(
                            caseId,
                            found.version(),
                            found.values()
                                    .with("safe_here", Answer.YES)
                                    .with("trafficker_knows_place", Answer.NO)
                                    .with("safe_place_tonight", Answer.YES)
                                    .with("care_today", Answer.NO)
                                    .with("safety_done", text(placed, HARBOUR, 8)));
                });
    }
}
