package org.sokong.guidance.ui;

import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.ui.CaseScene;
import org.sokong.legal.LawFixture;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.FormKind;
import org.sokong.planning.RecordFixture;
import org.sokong.referrals.ReferralFixture;
import org.springframework.beans.factory.annotation.Autowired;

/** The records of a case that cite passages. */
abstract class CitingScene extends CaseScene {

    @Autowired ReferralFixture referralFixture;
    @Autowired RecordFixture records;
    @Autowired LawFixture law;
    @Autowired CaseFormService forms;
    @Autowired ConferenceService conferences;

    /** A decision about the status, made today. */
    UUID decide() {
        return law.decide(worker, caseId, LocalDate.now(ZoneId.of(worker.user().timeZone())), null);
    }

    /** What a conference decided whose minutes are being written. */
    UUID decideTogether() {
        return world.as(
                worker,
                () ->
                        conferences.addDecision(
                                forms.start(caseId, FormKind.CONFERENCE), "she stays here"));
    }

    /** A plan for which somebody asked approval. */
    UUID ask() {
        UUID plan = records.plan(caseId, worker);
        return records.ask(caseId, worker, ApprovalSubject.PLAN, plan).id();
    }

    BrowserlessUIContext open(UserPrincipal who, String path, @Nullable String tab) {
        return open(who, path, tab, Locale.ENGLISH);
    }

    /** Opens a page; of a tab of forms the newest form. */
    BrowserlessUIContext open(
            UserPrincipal who, String path, @Nullable String tab, Locale language) {
        BrowserlessUIContext window = app.newUser(token(who)).newWindow();
        window.getUI().setLocale(language);
        window.getUI()
                .navigate(
                        path,
                        tab == null ? QueryParameters.empty() : QueryParameters.of("tab", tab));
        if ("conference".equals(tab)) {
            String opens = window.getUI().getTranslation("planning.action.open");
            window.test(
                            window.find(Button.class).all().stream()
                                    .filter(
                                            button ->
                                                    button.getAriaLabel()
                                                            .filter(
                                                                    label ->
                                                                            label.startsWith(opens))
                                                            .isPresent())
                                    .findFirst()
                                    .orElseThrow())
                    .click();
        }
        return window;
    }
}
