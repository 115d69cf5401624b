package org.sokong.legal.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.Section;
import org.sokong.legal.CaseLaw;
import org.sokong.legal.HearingDetail;
import org.sokong.legal.HearingState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.LastRead;

/** Hearings of a case, and what can be done with each. */
class HearingPart extends LawPart {

    private static final long serialVersionUID = 1;

    HearingPart(LegalServices services, UUID caseId, CaseLaw law, Runnable saved) {
        super(services, caseId, saved);
        head("legal.hearings", "legal.hearing.add", law.mayWrite(), this::write);
        list(
                "legal.hearings",
                law.hearings().stream().map(each -> card(each, law.mayWrite())).toList());
    }

    private LawCard card(HearingDetail hearing, boolean mayWrite) {
        LawCard card = new LawCard(time.dateTime(hearing.at()), false);
        card.with(
                new Badge(
                        EnumLabels.label("legal", hearing.state()),
                        hearing.state() == HearingState.PLANNED
                                ? Badge.Tone.GOOD
                                : Badge.Tone.PLAIN));
        card.warn(hearing.warning());
        card.fact("legal.hearing.court", hearing.court())
                .fact("legal.hearing.purpose", hearing.purpose())
                .fact(
                        hearing.state() == HearingState.HELD
                                ? "legal.hearing.outcome"
                                : "legal.why",
                        hearing.outcome());
        if (hearing.postponedFrom() != null) {
            card.note(getTranslation("legal.hearing.was_postponed"));
        }
        if (mayWrite && hearing.state() == HearingState.PLANNED) {
            card.action("legal.change", () -> changing(hearing).open())
                    .action("legal.hearing.hold", () -> hold(hearing))
                    .action("legal.hearing.postpone", () -> postpone(hearing))
                    .action("legal.hearing.cancel", () -> cancel(hearing));
        }
        return card;
    }

    private void write() {
        kept(
                        HearingDialog.of(
                                getTranslation("legal.hearing.add"),
                                null,
                                time,
                                form -> services.hearings().add(caseId, form),
                                saved),
                        Section.LEGAL,
                        "hearing",
                        null)
                .open();
    }

    private HearingDialog changing(HearingDetail hearing) {
        HearingDialog dialog =
                HearingDialog.of(
                        getTranslation("legal.change"),
                        hearing,
                        time,
                        form -> services.hearings().change(hearing.id(), hearing.version(), form),
                        saved);
        kept(dialog, Section.LEGAL, "hearing", hearing.id());
        dialog.comparedWith(
                time,
                () -> {
                    HearingDetail now = present(hearing);
                    return now.state() == HearingState.PLANNED ? changing(now) : null;
                });
        return dialog;
    }

    private HearingDetail present(HearingDetail hearing) {
        return services.reader().ofCase(caseId).hearings().stream()
                .filter(found -> found.id().equals(hearing.id()))
                .findFirst()
                .orElseThrow();
    }

    private void postpone(HearingDetail hearing) {
        LastRead<HearingDetail> read = new LastRead<>(hearing, () -> present(hearing), this::facts);
        HearingDialog dialog =
                HearingDialog.postponing(
                        hearing,
                        time,
                        (at, why) ->
                                services.hearings()
                                        .postpone(hearing.id(), read.record().version(), at, why),
                        saved);
        read.toldBy(dialog);
        kept(dialog, Section.LEGAL, "hearing-postpone", hearing.id()).open();
    }

    private void hold(HearingDetail hearing) {
        LastRead<HearingDetail> read = new LastRead<>(hearing, () -> present(hearing), this::facts);
        read.toldBy(
                words(
                        hearing.id(),
                        "legal.hearing.hold",
                        "legal.hearing.outcome",
                        "legal.error.outcome",
                        true,
                        outcome ->
                                services.hearings()
                                        .hold(hearing.id(), read.record().version(), outcome)));
    }

    private void cancel(HearingDetail hearing) {
        LastRead<HearingDetail> read = new LastRead<>(hearing, () -> present(hearing), this::facts);
        read.toldBy(
                words(
                        hearing.id(),
                        "legal.hearing.cancel",
                        "legal.why",
                        "legal.error.reason",
                        true,
                        why ->
                                services.hearings()
                                        .cancel(hearing.id(), read.record().version(), why)));
    }

    private Map<String, String> facts(HearingDetail hearing) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getTranslation("legal.order.state"), EnumLabels.label("legal", hearing.state()));
        facts.put(getTranslation("legal.hearing.day"), time.dateTime(hearing.at()));
        facts.put(getTranslation("legal.hearing.court"), hearing.court());
        facts.put(getTranslation("legal.hearing.outcome"), text(hearing.outcome()));
        return facts;
    }
}
