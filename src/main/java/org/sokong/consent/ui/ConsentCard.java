package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.consent.Basis;
import org.sokong.consent.ConsentDetails;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.ConsentSummary.Confirmation;
import org.sokong.consent.Countries;
import org.sokong.consent.Informed;
import org.sokong.consent.ReturnDetail;
import org.sokong.kernel.DomainException;
import org.sokong.paper.PaperLinks;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Translations;
import org.sokong.uikit.Typed;

/** One consent, or one vital interest: what it covers, how it came about, what became of it. */
class ConsentCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient ConsentServices services;
    private final transient ConsentSummary consent;
    private final transient Runnable changed;

    ConsentCard(
            ConsentServices services, ConsentSummary consent, boolean mayRecord, Runnable changed) {
        this.services = services;
        this.consent = consent;
        this.changed = changed;
        addClassNames("card", "consent-card");
        add(new H3(title()), status(), facts());
        if (consent.withdrawnAt() != null) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "consent.withdrawn_at",
                                    services.time().dateTime(consent.withdrawnAt()),
                                    Typed.inline(String.valueOf(consent.withdrawalReason())))));
        }
        if (consent.state() == ConsentState.VALID) {
            if (consent.basis() == Basis.CONSENT) {
                add(
                        new PaperLinks(
                                getTranslation("consent.print", explainedIn()),
                                language ->
                                        services.printing()
                                                .print(consent.caseId(), consent.id(), language)));
            }
            actions(mayRecord);
        } else {
            add(new SeenList(services, consent, false));
        }
        returns();
    }

    private String title() {
        if (consent.basis() == Basis.VITAL_INTEREST) {
            return getTranslation(
                    "consent.vital.summary",
                    services.time().date(consent.givenOn()),
                    services.time().date(consent.expiresOn()));
        }
        return getTranslation(
                "consent.summary",
                text(consent.givenBy()),
                text(consent.form()),
                services.time().date(consent.givenOn()),
                services.time().date(consent.expiresOn()));
    }

    /** The client's language, which need not be one of those that the page is printed in. */
    private String explainedIn() {
        return Locale.of(consent.language()).getDisplayLanguage(getLocale());
    }

    private Div status() {
        Div status = new Div(badge(consent.state()));
        status.addClassName("status-line");
        if (consent.basis() == Basis.VITAL_INTEREST) {
            status.add(new Badge(text(consent.basis()), Badge.Tone.WARN));
        }
        Confirmation confirmation = consent.confirmation();
        if (confirmation != null && consent.awaits()) {
            status.add(
                    new Badge(getTranslation("consent.vital.awaits"), Badge.Tone.BAD),
                    services.time().clock(confirmation.by()));
            if (confirmation.nobodyMay()) {
                Paragraph nobody = new Paragraph(getTranslation("consent.vital.nobody"));
                nobody.addClassName("problem");
                status.add(nobody);
            }
        }
        if (consent.details().caregiverNotTold()) {
            status.add(new Badge(getTranslation("consent.field.not_told"), Badge.Tone.BAD));
        }
        if (consent.endedCause() != null && consent.state() != ConsentState.VALID) {
            Paragraph why =
                    new Paragraph(
                            getTranslation("consent.endedcause." + consent.endedCause().name()));
            why.addClassName("sub");
            status.add(why);
        }
        return status;
    }

    private Facts facts() {
        Facts facts =
                new Facts()
                        .with(
                                "consent.field.recipients",
                                joined(
                                        consent.recipients().stream()
                                                .map(one -> Typed.inline(one.name()))
                                                .toList()))
                        .with("consent.field.purposes", texts(consent.purposes()))
                        .with(
                                "consent.field.sections",
                                joined(
                                        consent.sections().stream()
                                                .map(
                                                        s ->
                                                                getTranslation(
                                                                        Translations.key(
                                                                                "cases", s)))
                                                .toList()));
        if (consent.basis() == Basis.VITAL_INTEREST) {
            facts.with("consent.vital.reason", consent.evidence());
            Confirmation confirmation = consent.confirmation();
            if (confirmation != null && confirmation.at() != null) {
                facts.with(
                        "consent.vital.confirmed",
                        getTranslation(
                                "consent.vital.confirmed_by",
                                Typed.inline(String.valueOf(confirmation.who())),
                                services.time().dateTime(confirmation.at())));
            }
        } else {
            details(facts, consent.details());
            facts.with("consent.field.evidence", consent.evidence());
        }
        return facts;
    }

    private void details(Facts facts, ConsentDetails details) {
        if (details.giverReason() != null) {
            facts.with("consent.field.giver_reason", text(details.giverReason()));
        }
        if (details.ageYears() != null) {
            facts.with(
                    "consent.field.age", getTranslation("consent.age.years", details.ageYears()));
        }
        if (details.assent() != null) {
            facts.with("consent.field.assent", text(details.assent()));
        }
        if (details.witness() != null) {
            facts.with("consent.field.witness", text(details.witness()));
        }
        facts.with("consent.field.informed", texts(details.informed().stream().sorted().toList()));
        Set<Informed> untold = EnumSet.allOf(Informed.class);
        untold.removeAll(details.informed());
        if (!untold.isEmpty() && !details.informed().isEmpty()) {
            facts.with("consent.field.not_informed", texts(untold));
        }
        if (!details.countries().isEmpty()) {
            facts.with(
                    "consent.field.countries",
                    joined(
                            details.countries().stream()
                                    .map(code -> Countries.name(code, getLocale()))
                                    .sorted()
                                    .toList()));
        }
    }

    private void actions(boolean mayRecord) {
        Div actions = new Div();
        actions.addClassName("consent-actions");
        Confirmation confirmation = consent.confirmation();
        if (confirmation != null
                && consent.awaits()
                && services.currentUser().may(Permission.CASE_APPROVE)
                && services.access().mayWork(consent.caseId())
                && !confirmation.recordedBy().equals(services.currentUser().id())) {
            Button yes =
                    new Button(getTranslation("consent.vital.confirm"), click -> confirmVital());
            yes.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(
                    yes,
                    new Button(getTranslation("consent.vital.refuse"), click -> refuseVital()));
        }
        if (mayRecord) {
            actions.add(new Button(getTranslation("consent.withdraw"), click -> withdraw()));
        }
        add(actions);
    }

    private void confirmVital() {
        try {
            services.vital().confirm(consent.id());
            Notices.done("consent.vital.confirm.done");
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        changed.run();
    }

    private void refuseVital() {
        ReasonDialog.text(
                        getTranslation("consent.vital.refuse.title"),
                        getTranslation("consent.vital.refuse.text"),
                        getTranslation("consent.vital.refuse"),
                        reason -> {
                            services.vital().refuse(consent.id(), reason);
                            Notices.done("consent.vital.refuse.done");
                            changed.run();
                        })
                .with(new SeenList(services, consent, true))
                .open();
    }

    private void withdraw() {
        ReasonDialog.text(
                        getTranslation("consent.withdraw.title"),
                        getTranslation("consent.withdraw.text"),
                        getTranslation("consent.withdraw"),
                        reason -> {
                            services.consents().withdraw(consent.id(), reason);
                            Notices.done("consent.withdrawn.done");
                            changed.run();
                        })
                .with(new SeenList(services, consent, true))
                .open();
    }

    /** What each receiver was asked to do with what it has, and what it says. */
    private void returns() {
        List<ReturnDetail> asked = services.returns().ofConsent(consent.caseId(), consent.id());
        if (asked.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (ReturnDetail one : asked) {
            list.add(
                    new ListItem(
                            one.answer() == null || one.answeredAt() == null
                                    ? getTranslation(
                                            "consent.return.waiting",
                                            Typed.inline(one.organisation()),
                                            one.referralCode(),
                                            services.time().dateTime(one.askedAt()))
                                    : getTranslation(
                                            "consent.return.answered",
                                            Typed.inline(one.organisation()),
                                            one.referralCode(),
                                            text(one.answer()),
                                            services.time().dateTime(one.answeredAt()))));
        }
        add(new H4(getTranslation("consent.return.title")), list);
    }

    private Badge badge(ConsentState state) {
        return new Badge(
                text(state),
                switch (state) {
                    case VALID -> Badge.Tone.GOOD;
                    case EXPIRED -> Badge.Tone.PLAIN;
                    case WITHDRAWN -> Badge.Tone.BAD;
                });
    }

    private String text(@Nullable Enum<?> constant) {
        return constant == null
                ? getTranslation("uikit.notrecorded")
                : getTranslation(Translations.key("consent", constant));
    }

    private String texts(Collection<? extends Enum<?>> constants) {
        return joined(constants.stream().map(this::text).toList());
    }

    private String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(getTranslation("uikit.list.separator")));
    }
}
