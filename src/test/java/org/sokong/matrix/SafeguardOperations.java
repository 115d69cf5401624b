package org.sokong.matrix;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sokong.cases.CaseHiding;
import org.sokong.cases.GrantService;
import org.sokong.cases.Section;
import org.sokong.consent.AgreementForm;
import org.sokong.consent.AssentForm;
import org.sokong.consent.AssentGroup;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;
import org.sokong.consent.AssentSettings;
import org.sokong.consent.NoShareList;
import org.sokong.consent.Purpose;
import org.sokong.consent.SharingAgreements;
import org.sokong.consent.SharingRequests;
import org.sokong.kernel.Ids;
import org.sokong.prints.AccessPrinting;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be tried on who must not see a case, and on ending what lets somebody see it. */
final class SafeguardOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final JdbcClient jdbc;
    private final CaseHiding hiding;
    private final GrantService grants;

    private SafeguardOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.jdbc = context.getBean(JdbcClient.class);
        this.hiding = context.getBean(CaseHiding.class);
        this.grants = context.getBean(GrantService.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        SafeguardOperations operations = new SafeguardOperations(stage, context);
        operations.hiding();
        operations.grants();
        operations.noShare(context.getBean(NoShareList.class));
        operations.sharing(context.getBean(SharingRequests.class));
        AccessPrinting printing = context.getBean(AccessPrinting.class);
        operations.on("AccessPrinting.copy", id -> printing.copy(id, Language.ENGLISH).fileName());
        return operations.all;
    }

    private void hiding() {
        on("CaseHiding.ofCase", hiding::ofCase);
        on("CaseHiding.choices", id -> hiding.choices(id, stage.home));
        on(
                "CaseHiding.hide",
                id -> {
                    hiding.hide(id, stage.principal("teammate").user().id(), "Knows the family");
                    return "done";
                });
        on(
                "CaseHiding.end",
                id -> {
                    hiding.end(
                            one("select id from case_hidden where case_id = ? limit 1", id),
                            "A mistake");
                    return "done";
                });
    }

    private void grants() {
        on(
                "GrantService.end",
                id -> {
                    grants.end(
                            id,
                            one(
                                    """
                                    select id from case_grant where case_id = ?
                                        and source = 'ASSIGNMENT' and ended_at is null limit 1
                                    """,
                                    id),
                            "No longer needed");
                    return "done";
                });
    }

    private void noShare(NoShareList list) {
        on("NoShareList.ofCase", id -> done(() -> list.ofCase(id)));
        on("NoShareList.warnings", id -> done(() -> list.warnings(id)));
        on("NoShareList.addOrganisation", id -> done(() -> listed(list, id)));
        on(
                "NoShareList.addUser",
                id -> done(() -> list.addUser(id, stage.principal("receiver").user().id(), "x")));
        on("NoShareList.addName", id -> done(() -> list.addName(id, "Somebody", "x")));
        on(
                "NoShareList.end",
                id -> {
                    stage.world().as(stage.principal("owner"), () -> listed(list, id));
                    UUID entry = one("select id from no_share where case_id = ? limit 1", id);
                    return done(() -> list.end(entry, "A mistake"));
                });
    }

    private void listed(NoShareList list, UUID caseId) {
        list.addOrganisation(caseId, stage.receiver, "The client says so", true);
    }

    private void sharing(SharingRequests requests) {
        on("SharingRequests.ofCase", id -> done(() -> requests.ofCase(id)));
        on(
                "SharingRequests.decide",
                id -> {
                    UUID request = Ids.next();
                    jdbc.sql(
                                    """
                                    insert into sharing_request (id, case_id, referral_id,
                                        receiver_id, purpose, sections, reason, state, requested_by,
                                        requested_at, version)
                                    values (?, ?, ?, ?, 'SERVICE', 'INTAKE', 'x', 'ASKED', ?, now(),
                                        0)
                                    """)
                            .params(
                                    request,
                                    id,
                                    Ids.next(),
                                    stage.receiver,
                                    stage.principal("owner").user().id())
                            .update();
                    return done(() -> requests.decide(request, true, "Fine"));
                });
    }

    /** The agreement of two organisations, aimed at by administrators of both and of a third. */
    static Map<String, Operation> agreements(Stage stage, ApplicationContext context) {
        SharingAgreements agreements = context.getBean(SharingAgreements.class);
        AgreementForm form =
                new AgreementForm(
                        stage.home,
                        stage.receiver,
                        Set.of(Purpose.SERVICE),
                        Set.of(Section.INTAKE),
                        LocalDate.of(2026, 1, 1),
                        null,
                        "The office",
                        null);
        Map<String, Operation> all = new HashMap<>();
        all.put("service SharingAgreements.all", (a, t, c) -> String.valueOf(agreements.all()));
        all.put(
                "service SharingAgreements.record",
                (a, t, c) -> done(() -> agreements.record(form)));
        all.put(
                "service SharingAgreements.change",
                (a, t, c) -> {
                    UUID id = recorded(stage, agreements, form);
                    return done(() -> agreements.change(id, 0, form));
                });
        all.put(
                "service SharingAgreements.end",
                (a, t, c) -> {
                    UUID id = recorded(stage, agreements, form);
                    return done(() -> agreements.end(id, "Over"));
                });
        all.put("service SharingAgreements.asks", (a, t, c) -> done(agreements::asks));
        all.put(
                "service SharingAgreements.setAsks",
                (a, t, c) -> done(() -> agreements.setAsks(true)));
        return all;
    }

    /** Ages of assent, each on a day and in a country of its own. */
    static Map<String, Operation> assent(Stage stage, ApplicationContext context) {
        AssentSettings settings = context.getBean(AssentSettings.class);
        AtomicInteger days = new AtomicInteger();
        Supplier<AssentForm> form =
                () ->
                        new AssentForm(
                                "AQ",
                                LocalDate.now(ZoneOffset.UTC).plusDays(days.addAndGet(2)),
                                List.of(new AssentGroup(0, Child.NONE, Adult.WRITTEN)),
                                "the matrix",
                                false);
        Supplier<UUID> added =
                () ->
                        stage.world()
                                .as(
                                        stage.principal("system-admin"),
                                        () -> settings.add(form.get()));
        Map<String, Operation> all = new HashMap<>();
        all.put("service AssentSettings.all", (a, t, c) -> String.valueOf(settings.all()));
        all.put("service AssentSettings.inForce", (a, t, c) -> String.valueOf(settings.inForce()));
        all.put(
                "service AssentSettings.add",
                (a, t, c) -> {
                    UUID id = settings.add(form.get());
                    return done(() -> settings.remove(id, 0));
                });
        all.put(
                "service AssentSettings.change",
                (a, t, c) -> {
                    UUID id = added.get();
                    return done(() -> settings.change(id, 0, form.get()));
                });
        all.put(
                "service AssentSettings.remove",
                (a, t, c) -> {
                    UUID id = added.get();
                    return done(() -> settings.remove(id, 0));
                });
        return all;
    }

    private static UUID recorded(Stage stage, SharingAgreements agreements, AgreementForm form) {
        return stage.world().as(stage.principal("system-admin"), () -> agreements.record(form));
    }

    private static String done(Runnable deed) {
        deed.run();
        return "done";
    }

    private UUID one(String sql, UUID caseId) {
        return jdbc.sql(sql).param(caseId).query(UUID.class).single();
    }

    private void on(String service, Question question) {
        all.put(
                "service " + service,
                (actor, target, condition) -> question.ask(target.requireCase()));
    }

    private interface Question {
        Object ask(UUID caseId);
    }
}
