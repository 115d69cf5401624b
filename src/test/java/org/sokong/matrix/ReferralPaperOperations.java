package org.sokong.matrix;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.consent.ConsentPrinting;
import org.sokong.prints.AccessPrinting;
import org.sokong.referrals.PaperCopy;
import org.sokong.referrals.ReferralPrinting;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;

/**
 * The papers of a referral and of the case behind it as files: the link that the own page offers,
 * and for everybody whose page offers none the address that the owner's page offers, as somebody
 * would pass it on. "By case id" and "by referral id": the one where the other belongs, by address
 * and by the service behind it.
 */
final class ReferralPaperOperations {

    /** Links of the referral's page before those of the client's sheet. */
    private static final int SHEET_LINK = PaperCopy.CLIENT.ordinal() * Language.values().length;

    private static final String LOOSE_SHEET = "notes.pdf";

    private final Map<String, Operation> all = new HashMap<>();
    private final Map<String, List<String>> offered = new HashMap<>();
    private final Stage stage;

    private ReferralPaperOperations(Stage stage) {
        this.stage = stage;
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        ReferralPaperOperations operations = new ReferralPaperOperations(stage);
        operations.files();
        operations.mixed(context);
        return operations.all;
    }

    private void files() {
        file(
                "referral form",
                target -> referral(target.requireReferral()),
                0,
                target -> target.secret("referral code") + ".pdf");
        file(
                "client sheet",
                target -> referral(target.requireReferral()),
                SHEET_LINK,
                target -> LOOSE_SHEET);
        file("consent", target -> consents(target.requireCase()), 0, target -> LOOSE_SHEET);
        file(
                "access copy",
                target -> access(target.requireCase()),
                0,
                target -> target.secret("case code") + ".pdf");
    }

    private void mixed(ApplicationContext context) {
        ReferralPrinting forms = context.getBean(ReferralPrinting.class);
        ConsentPrinting consents = context.getBean(ConsentPrinting.class);
        AccessPrinting access = context.getBean(AccessPrinting.class);
        mixed(
                "referral form by case id",
                target -> referral(target.requireCase()),
                target ->
                        forms.print(
                                target.requireCase(), PaperCopy.SENDER, Language.ENGLISH, false));
        mixed(
                "consent by referral id",
                target -> consents(target.requireReferral()),
                target ->
                        consents.print(
                                target.requireReferral(),
                                stage.consentOf(target),
                                Language.ENGLISH));
        mixed(
                "access copy by referral id",
                target -> access(target.requireReferral()),
                target -> access.copy(target.requireReferral(), Language.ENGLISH));
    }

    private void file(
            String name,
            Function<Target, String> page,
            int link,
            Function<Target, String> fileName) {
        all.put(
                "download " + name,
                (actor, target, condition) -> {
                    String address = page.apply(target);
                    List<String> own = PaperOperations.links(actor.visitor().openAndStay(address));
                    return fetch(
                            actor,
                            (own.isEmpty() ? ofOwner(address) : own).get(link),
                            fileName.apply(target));
                });
    }

    private void mixed(String name, Function<Target, String> page, Function<Target, Object> asked) {
        all.put(
                "download " + name,
                (actor, target, condition) -> {
                    Visitor.Shown shown = actor.visitor().openAndStay(page.apply(target));
                    if (!shown.isRefused() || !PaperOperations.links(shown).isEmpty()) {
                        return Reply.of(Verdict.ALLOW, shown.text());
                    }
                    if (actor.principal() == null || actor.name().equals(Stage.DISABLED)) {
                        return Reply.of(Verdict.DENY, shown.text());
                    }
                    try {
                        return Reply.given(
                                stage.world().as(actor.principal(), () -> asked.apply(target)));
                    } catch (RuntimeException e) {
                        return Reply.thrown(e);
                    }
                });
    }

    /** The owner's tab stays open for the whole run: its addresses lead somewhere all the time. */
    private List<String> ofOwner(String page) {
        return offered.computeIfAbsent(
                page,
                any -> PaperOperations.links(stage.actor("owner").visitor().openAndStay(page)));
    }

    private static Reply fetch(Actor actor, String link, String fileName) {
        HttpResponse<String> answer = actor.visitor().get("/" + link);
        String named = answer.headers().firstValue("Content-Disposition").orElse("");
        Reply reply =
                Reply.shown(
                        new Visitor.Shown(
                                answer.statusCode(),
                                answer.headers().firstValue("Location").orElse(""),
                                "",
                                named + "\n" + answer.body()),
                        "\n%PDF");
        return reply.verdict() == Verdict.ALLOW && !named.contains(fileName)
                ? Reply.of(Verdict.NONE, "another file: " + named)
                : reply;
    }

    private static String referral(UUID id) {
        return "/referrals/" + id;
    }

    private static String consents(UUID caseId) {
        return "/cases/" + caseId + "?tab=consents";
    }

    private static String access(UUID caseId) {
        return "/cases/" + caseId + "?tab=access";
    }
}
