package org.sokong.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.HiddenCases;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.policy.PolicyLibrary;
import org.springframework.stereotype.Component;

/** What a goal, an action, a service or a stay may say; what was typed is tidied on the way. */
@Component
class PlanRules {

    private static final BigDecimal MOST_COST = new BigDecimal("999999999999");
    private static final BigDecimal MOST_UNITS = new BigDecimal("99999");

    private final HiddenCases colleagues;
    private final OrganisationDirectory organisations;
    private final PolicyLibrary library;

    PlanRules(HiddenCases colleagues, OrganisationDirectory organisations, PolicyLibrary library) {
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.library = library;
    }

    /**
     * The goal as it is stored.
     *
     * @param before what was stored, null for a new one
     */
    GoalForm goal(GoalForm form, @Nullable GoalForm before, Standing standing) {
        String text = tidy(form.text(), GoalForm.LONGEST);
        if (text == null) {
            throw new DomainException("planning.goal.error.text");
        }
        String reason = tidy(form.reason(), GoalForm.LONGEST);
        if (form.state() == GoalState.DROPPED && reason == null) {
            throw new DomainException("planning.goal.error.reason");
        }
        String early = tidy(form.earlyReason(), GoalForm.LONGEST);
        boolean isEarly = isEarly(form.targetOn(), standing);
        if (isEarly && early == null) {
            throw new DomainException("planning.goal.error.early");
        }
        UUID passage = form.passageId();
        boolean cited = before != null && passage != null && passage.equals(before.passageId());
        if (passage != null && !cited && library.passages(List.of(passage)).isEmpty()) {
            throw new DomainException("planning.goal.error.passage");
        }
        return new GoalForm(
                form.area(),
                form.pillar(),
                text,
                form.targetOn(),
                form.state(),
                form.state() == GoalState.DROPPED ? reason : null,
                passage,
                isEarly ? early : null);
    }

    /**
     * The action as it is stored.
     *
     * @param before what was stored, null for a new one
     */
    ActionForm action(ActionForm form, @Nullable ActionForm before, Standing standing) {
        String what = tidy(form.what(), ActionForm.LONGEST);
        if (what == null) {
            throw new DomainException("planning.action.error.what");
        }
        String reason = tidy(form.reason(), ActionForm.LONGEST);
        if (form.state() == ActionState.CANCELLED && reason == null) {
            throw new DomainException("planning.action.error.reason");
        }
        LocalDate start = form.startsOn();
        LocalDate due = form.dueOn();
        if (start != null && due != null && due.isBefore(start)) {
            throw new DomainException("planning.action.error.due_before_start");
        }
        String early = tidy(form.earlyReason(), ActionForm.LONGEST);
        boolean isEarly = isEarly(start, standing) || isEarly(due, standing);
        if (isEarly && early == null) {
            throw new DomainException("planning.action.error.early");
        }
        boolean named =
                form.party() == ActionParty.CASEWORKER || form.party() == ActionParty.ORGANISATION;
        UUID partyId = named ? form.partyId() : null;
        String partyWords =
                form.party() == ActionParty.OTHER
                        ? tidy(form.partyWords(), ActionForm.LONGEST_NAME)
                        : null;
        requireParty(standing.id(), form.party(), partyId, partyWords, before);
        requireOrganisation(
                form.providerId(),
                before == null ? null : before.providerId(),
                "planning.action.error.provider");
        requireCost(form.cost(), form.currency());
        return new ActionForm(
                what,
                form.party(),
                partyId,
                partyWords,
                form.providerId(),
                form.providerId() == null
                        ? tidy(form.providerWords(), ActionForm.LONGEST_NAME)
                        : null,
                start,
                due,
                form.cost(),
                form.cost() == null ? null : form.currency(),
                form.state(),
                form.state() == ActionState.CANCELLED ? reason : null,
                isEarly ? early : null);
    }

    /** What the client said, checked. */
    PlanTerms terms(PlanTerms terms, Standing standing) {
        if (terms.agreement() != null && terms.agreedOn() == null) {
            throw new DomainException("planning.plan.error.agreed_on_needed");
        }
        if (terms.agreedOn() != null && terms.agreedOn().isAfter(standing.today())) {
            throw new DomainException("planning.plan.error.agreed_on_future");
        }
        if (isEarly(terms.agreedOn(), standing)) {
            throw new DomainException("planning.plan.error.agreed_on_early");
        }
        return new PlanTerms(
                terms.agreement(),
                terms.agreement() == null ? null : terms.agreedOn(),
                terms.reviewOn());
    }

    /**
     * The service as it is stored.
     *
     * @param before what was stored, null for a new one
     */
    ServiceForm service(ServiceForm form, @Nullable ServiceForm before, Standing standing) {
        if (form.givenOn().isAfter(standing.today())) {
            throw new DomainException("planning.service.error.given_on_future");
        }
        String early = tidy(form.earlyReason(), ActionForm.LONGEST);
        boolean isEarly = isEarly(form.givenOn(), standing);
        if (isEarly && early == null) {
            throw new DomainException("planning.service.error.early");
        }
        BigDecimal units = form.units();
        if (units != null
                && (units.signum() <= 0
                        || units.compareTo(MOST_UNITS) > 0
                        || units.stripTrailingZeros().scale() > 2)) {
            throw new DomainException("planning.service.error.units");
        }
        if ((units == null) != (form.unit() == null)) {
            throw new DomainException("planning.service.error.unit");
        }
        requireOrganisation(
                form.providerId(),
                before == null ? null : before.providerId(),
                "planning.service.error.provider");
        return new ServiceForm(
                form.category(),
                form.mode(),
                form.mode() == ServiceMode.REFERRAL
                        ? tidy(form.referralCode(), ServiceForm.LONGEST_CODE)
                        : null,
                form.providerId(),
                form.providerId() == null
                        ? tidy(form.providerWords(), ActionForm.LONGEST_NAME)
                        : null,
                form.givenOn(),
                units,
                form.unit(),
                tidy(form.result(), ActionForm.LONGEST),
                form.goalId(),
                isEarly ? early : null,
                tidy(form.place(), ServiceForm.LONGEST_PLACE));
    }

    /** The stay as it is stored. */
    StayForm stay(StayForm form, List<Stay> others, Standing standing) {
        String place = tidy(form.place(), StayForm.LONGEST_PLACE);
        if (place == null) {
            throw new DomainException("planning.stay.error.place");
        }
        LocalDate until = form.untilOn();
        if (form.fromOn().isAfter(standing.today())) {
            throw new DomainException("planning.stay.error.from_future");
        }
        if (until != null && until.isBefore(form.fromOn())) {
            throw new DomainException("planning.stay.error.until_before_from");
        }
        for (Stay other : others) {
            if (other.overlaps(form)) {
                throw new DomainException("planning.stay.error.overlap", other.form().place());
            }
        }
        String early = tidy(form.earlyReason(), ActionForm.LONGEST);
        boolean isEarly = isEarly(form.fromOn(), standing);
        if (isEarly && early == null) {
            throw new DomainException("planning.stay.error.early");
        }
        return new StayForm(form.kind(), form.fromOn(), until, place, isEarly ? early : null);
    }

    private void requireParty(
            UUID caseId,
            @Nullable ActionParty party,
            @Nullable UUID id,
            @Nullable String words,
            @Nullable ActionForm before) {
        if (party == ActionParty.OTHER && words == null) {
            throw new DomainException("planning.action.error.party_words");
        }
        if (before != null
                && before.party() == party
                && id != null
                && id.equals(before.partyId())) {
            return;
        }
        if (party == ActionParty.CASEWORKER
                && (id == null
                        || colleagues.colleagues(caseId, Permission.CASE_EDIT).stream()
                                .noneMatch(colleague -> colleague.id().equals(id)))) {
            throw new DomainException("planning.action.error.party_colleague");
        }
        if (party == ActionParty.ORGANISATION
                && (id == null || organisations.names(Set.of(id)).isEmpty())) {
            throw new DomainException("planning.action.error.party_organisation");
        }
    }

    private void requireOrganisation(@Nullable UUID id, @Nullable UUID before, String refusal) {
        if (id != null && !id.equals(before) && organisations.names(Set.of(id)).isEmpty()) {
            throw new DomainException(refusal);
        }
    }

    private static void requireCost(@Nullable BigDecimal cost, @Nullable String currency) {
        if (cost == null) {
            return;
        }
        Currency known =
                Currency.getAvailableCurrencies().stream()
                        .filter(one -> one.getCurrencyCode().equals(currency))
                        .findFirst()
                        .orElseThrow(() -> new DomainException("planning.action.error.currency"));
        if (cost.signum() < 0
                || cost.compareTo(MOST_COST) > 0
                || cost.stripTrailingZeros().scale()
                        > Math.max(0, known.getDefaultFractionDigits())) {
            throw new DomainException("planning.action.error.cost");
        }
    }

    private static boolean isEarly(@Nullable LocalDate day, Standing standing) {
        LocalDate contact = standing.contactOn();
        return day != null && contact != null && day.isBefore(contact);
    }

    static @Nullable String tidy(@Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String words = typed.strip();
        if (words.length() > longest) {
            throw new DomainException("planning.error.too_long", longest);
        }
        return words;
    }
}
