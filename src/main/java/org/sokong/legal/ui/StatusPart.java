package org.sokong.legal.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.Section;
import org.sokong.cases.ui.CitedPassages;
import org.sokong.legal.StatusDecisionDetail;
import org.sokong.legal.StatusDecisionService;
import org.sokong.legal.StatusHistory;
import org.sokong.uikit.Badge;

/** The status as a victim: a part of its own, which a grant may withhold. */
class StatusPart extends LawPart {

    private static final long serialVersionUID = 1;

    StatusPart(LegalServices services, UUID caseId, Runnable saved) {
        super(services, caseId, saved);
        if (!services.access().sections(caseId).contains(Section.TRAFFICKING)) {
            add(new H2(getTranslation("legal.status")));
            Paragraph withheld = new Paragraph(getTranslation("legal.status.withheld"));
            withheld.addClassName("held");
            add(withheld);
            return;
        }
        StatusHistory history = services.decisions().ofCase(caseId);
        head("legal.status", "legal.status.add", history.mayWrite(), () -> decide(null));
        CitedPassages.Page cited = services.cited().on(caseId);
        list(
                "legal.status",
                history.decisions().stream().map(d -> card(d, history.mayWrite(), cited)).toList());
    }

    private LawCard card(
            StatusDecisionDetail decision, boolean mayWrite, CitedPassages.Page cited) {
        LawCard card =
                new LawCard(
                        services.codes()
                                .label(
                                        decision.status(),
                                        StatusDecisionService.STATUS,
                                        LegalNames.reader()),
                        false);
        if (decision.corrected()) {
            card.with(new Badge(getTranslation("legal.status.corrected"), Badge.Tone.PLAIN));
        }
        card.fact(
                        "legal.status.body",
                        services.codes()
                                .label(
                                        decision.body(),
                                        StatusDecisionService.BODY,
                                        LegalNames.reader()))
                .fact("legal.status.body_name", decision.bodyName())
                .fact("legal.status.decided_on", time.date(decision.decidedOn()))
                .fact("legal.status.basis", decision.legalBasis())
                .fact("legal.status.correction", decision.correctionReason())
                .fact("legal.recorded_by", decision.recorder());
        card.add(cited.of(CitedPlace.STATUS, decision.id(), mayWrite));
        if (mayWrite && !decision.corrected()) {
            card.action("legal.status.correct", () -> decide(decision));
        }
        return card;
    }

    private void decide(@Nullable StatusDecisionDetail wrong) {
        kept(
                        new StatusDialog(
                                services.codes(),
                                wrong,
                                form -> services.decisions().record(caseId, form),
                                saved),
                        Section.TRAFFICKING,
                        "status",
                        wrong == null ? null : wrong.id())
                .open();
    }
}
