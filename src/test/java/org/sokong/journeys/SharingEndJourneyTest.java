package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentFixture;
import org.sokong.consent.ConsentService;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.people.Identity;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralMessages;
import org.sokong.transfers.TransferFixture;
import org.sokong.transfers.TransferService;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a consent had let somebody read leaves the open screen by itself once the consent ends. */
class SharingEndJourneyTest extends Journey {

    private static final Duration ALLOWED = Duration.ofSeconds(10);
    private static final Duration AHEAD = Duration.ofSeconds(4);
    private static final String SECRET = "burn on the left hand";
    private static final String MESSAGE = "her blood group is in the letter";

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired IdentityService identities;
    @Autowired ReferralFixture referrals;
    @Autowired ReferralMessages messages;
    @Autowired TransferFixture transfers;
    @Autowired TransferService transferring;
    @Autowired ConsentService consents;
    @Autowired ConsentFixture jobs;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID clinic;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal nurse;
    UserPrincipal doctor;
    UUID caseId;

    @BeforeEach
    void people() {
        home = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        UUID team = world.team(home);
        UUID ward = world.team(clinic);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        nurse = world.user(clinic, ward, Role.CASEWORKER);
        doctor = world.user(clinic, ward, Role.SUPERVISOR);
        caseId = cases.open(worker);
    }

    @Test
    void a_consent_that_expires_takes_the_content_and_the_identity_off_the_receivers_screen() {
        world.as(
                worker,
                () ->
                        identities.save(
                                caseId,
                                Identity.UNKNOWN,
                                new Identity(
                                        "Lan of the river",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)));
        Set<Section> shared = EnumSet.copyOf(ReferralFixture.SECTIONS);
        shared.add(Section.IDENTITY);
        UUID referral = referrals.accepted(worker, caseId, nurse, shared);
        world.as(worker, () -> messages.send(referral, Ids.next(), MESSAGE));
        Hands receiver = signIn(nurse, Language.ENGLISH, 1280);
        receiver.open("/referrals/" + referral);
        assertThat(main(receiver)).containsText(SECRET);
        assertThat(main(receiver)).containsText(ReferralFixture.REASON);
        assertThat(main(receiver)).containsText(MESSAGE);
        receiver.openDialog("referrals.action.reveal");
        assertThat(receiver.page().getByText("Lan of the river")).isVisible();

        leavesAtExpiry(
                receiver,
                consentOf(referral),
                SECRET,
                ReferralFixture.REASON,
                MESSAGE,
                "Lan of the river");
        assertThat(main(receiver)).containsText(receiver.words("referrals.held.ended"));
        assertThat(seriousAxeFindings(receiver.page())).isEmpty();

        jobs.runExpiry();
        assertThat(main(receiver))
                .containsText(receiver.words("referrals.referralstate.WITHDRAWN"));
        answers(receiver, "EXPIRED", "RETURNED", worker);
    }

    @Test
    void a_consent_withdrawn_takes_what_the_former_organisation_kept_in_arabic_on_a_telephone() {
        UUID consent = transfers.consent(supervisor, caseId, clinic, home);
        Hands former = keeps(worker, consent, Language.ARABIC, 360);
        fits(former);

        world.as(nurse, () -> consents.withdraw(consent, "she said so"));

        gone(former, ALLOWED, SECRET);
        assertThat(main(former)).containsText(former.words("transfers.held.nothing"));
        answers(former, "WITHDRAWN", "DELETED", nurse);
    }

    @Test
    void a_consent_that_expires_takes_what_the_former_organisation_kept() {
        UUID consent = transfers.consent(supervisor, caseId, clinic, home);
        Hands former = keeps(supervisor, consent, Language.ENGLISH, 1280);

        leavesAtExpiry(former, consent, SECRET);
        assertThat(main(former)).containsText(former.words("transfers.held.nothing"));

        jobs.runExpiry();
        answers(former, "EXPIRED", "RETURNED", nurse);
    }

    /** Somebody of the former organisation reads what it kept of the case that went over. */
    private Hands keeps(UserPrincipal reader, UUID consent, Language language, int width) {
        UUID transfer = handedOver(consent);
        Hands former = signIn(reader, language, width);
        former.open("/transfers/" + transfer);
        assertThat(main(former)).containsText(SECRET);
        return former;
    }

    /** Reads why it ended and says what became of the content; who has the case reads that. */
    private void answers(Hands reader, String cause, String answer, UserPrincipal holder) {
        String answered = "consent.returnanswer." + answer;
        assertThat(main(reader)).containsText(reader.words("consent.endedcause." + cause));
        fits(reader);
        assertThat(seriousAxeFindings(reader.page())).isEmpty();
        reader.radio("consent.stop.question", answered);
        reader.press("consent.stop.confirm");
        assertThat(reader.button("consent.stop.confirm")).hasCount(0);
        assertThat(main(reader)).containsText(reader.words(answered));

        Hands owner = signIn(holder, Language.ENGLISH, 1280);
        owner.open("/cases/" + caseId + "?tab=consents");
        assertThat(owner.page().locator(".consent-card")).containsText(owner.words(answered));
    }

    private static Locator main(Hands person) {
        return person.page().locator("main");
    }

    /** Lets the consent end in a moment; all of it is there until then, and soon after nothing. */
    private void leavesAtExpiry(Hands reader, UUID consent, String... words) {
        Instant end = Instant.now().plus(AHEAD);
        jdbc.sql("update consent set expires_at = ? where id = ?")
                .params(Utc.of(end), consent)
                .update();
        gone(reader, AHEAD.plus(ALLOWED), words);
        assertThat(Instant.now()).as("not before its end").isAfter(end);
    }

    private static void gone(Hands reader, Duration within, String... words) {
        Instant latest = Instant.now().plus(within);
        for (String secret : words) {
            long left = Math.max(1, Duration.between(Instant.now(), latest).toMillis());
            assertThat(reader.page().getByText(secret))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(left));
        }
    }

    /** The case goes over to the clinic, under that consent. */
    private UUID handedOver(UUID consent) {
        UUID transfer =
                world.as(
                        supervisor,
                        () ->
                                transferring.offer(
                                        TransferFixture.complete(caseId, clinic, consent)));
        world.as(doctor, () -> transferring.accept(transfer, nurse.user().id()));
        return transfer;
    }

    private UUID consentOf(UUID referral) {
        return jdbc.sql("select consent_id from referral where id = ?")
                .param(referral)
                .query(UUID.class)
                .single();
    }

    private static void fits(Hands person) {
        assertThat(person.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private Hands signIn(UserPrincipal person, Language language, int width) {
        return Hands.signIn(person(language.tag(), width), person, world, texts, language);
    }
}
