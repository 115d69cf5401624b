package org.sokong.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sokong.access.AccountService;
import org.sokong.access.Deputies;
import org.sokong.access.InviteUser;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.access.Role;
import org.sokong.access.UserDirectory;
import org.sokong.access.UserFilter;
import org.sokong.access.UserPrincipal;
import org.sokong.access.UserService;
import org.sokong.audit.AuditFilter;
import org.sokong.audit.AuditTrail;
import org.sokong.cases.CaseService;
import org.sokong.codesets.CodeKey;
import org.sokong.codesets.CodeSetAdministration;
import org.sokong.codesets.NewCode;
import org.sokong.guidance.CollectionService;
import org.sokong.guidance.LibraryCareService;
import org.sokong.guidance.PassageUseService;
import org.sokong.guidance.TopicFollows;
import org.sokong.kernel.Ids;
import org.sokong.legal.LegalRuleForm;
import org.sokong.legal.LegalSettings;
import org.sokong.legal.LengthUnit;
import org.sokong.legal.PassageRuleForm;
import org.sokong.legal.PassageRules;
import org.sokong.legal.RuleKind;
import org.sokong.legal.RuleStart;
import org.sokong.notifications.Notice;
import org.sokong.notifications.NoticeService;
import org.sokong.notifications.PreferenceService;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.OrganisationFilter;
import org.sokong.organisations.OrganisationForm;
import org.sokong.organisations.OrganisationService;
import org.sokong.organisations.TeamService;
import org.sokong.policy.ImportJobs;
import org.sokong.policy.PassageQuery;
import org.sokong.policy.PassagesByTopic;
import org.sokong.policy.PolicyCitations;
import org.sokong.policy.PolicyImporter;
import org.sokong.policy.PolicyLibrary;
import org.sokong.prints.BlankForms;
import org.sokong.prints.PaperForm;
import org.sokong.referrals.ReferralBox;
import org.sokong.referrals.ReferralList;
import org.sokong.reports.ReportPeriod;
import org.sokong.shell.HealthService;
import org.sokong.transfers.TransferBox;
import org.sokong.transfers.TransferList;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be tried where no case decides. */
final class RoleOperations {

    private static final OrganisationForm FORM =
            new OrganisationForm(
                    "A new name", null, null, "NGO", "MY", Set.of("ms"), null, null, null, null);

    private static final Pattern LINK = Pattern.compile("VAADIN/dynamic/resource/[^\"]+");

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final UUID someone;

    private RoleOperations(Stage stage) {
        this.stage = stage;
        this.someone = stage.principal("teammate").user().id();
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        RoleOperations operations = new RoleOperations(stage);
        BlankForms blanks = context.getBean(BlankForms.class);
        operations.on(
                "BlankForms.print",
                () -> blanks.print(PaperForm.INTAKE, Language.ENGLISH).fileName());
        operations.lookingUp(context);
        operations.users(context);
        operations.organisations(context);
        operations.account(context);
        operations.inbox(context.getBean(NoticeService.class));
        operations.mail(context.getBean(PreferenceService.class));
        operations.policy(context);
        operations.all.putAll(CurationOperations.of(stage, context));
        operations.codes(context);
        operations.law(context.getBean(LegalSettings.class));
        operations.rules(context.getBean(PassageRules.class));
        operations.all.putAll(SafeguardOperations.agreements(stage, context));
        operations.all.putAll(SafeguardOperations.assent(stage, context));
        operations.all.putAll(TemplateOperations.of(stage, context));
        operations.all.putAll(DeadlineOperations.of(context));
        operations.all.putAll(DirectoryOperations.of(stage, context));
        operations.all.putAll(ProgramOperations.of(stage, context));
        operations.pages();
        return operations.all;
    }

    private void lookingUp(ApplicationContext context) {
        UserDirectory users = context.getBean(UserDirectory.class);
        OrganisationDirectory organisations = context.getBean(OrganisationDirectory.class);
        TeamService teams = context.getBean(TeamService.class);
        AuditTrail trail = context.getBean(AuditTrail.class);
        ReferralList referrals = context.getBean(ReferralList.class);
        on("UserDirectory.names", () -> text(users.names(Set.of(someone))));
        on("UserDirectory.organisationsOf", () -> text(users.organisationsOf(Set.of(someone))));
        on("UserDirectory.worksWithCases", () -> text(users.worksWithCases(someone)));
        on("UserDirectory.staff", () -> text(users.staff(stage.home)));
        on("UserDirectory.colleagues", () -> text(users.colleagues(Permission.CASE_EDIT)));
        on("OrganisationDirectory.country", () -> organisations.country(stage.home).orElseThrow());
        on("OrganisationDirectory.countries", () -> "" + organisations.countries(Set.of()));
        on("OrganisationDirectory.names", () -> text(organisations.names(Set.of(stage.home))));
        on("OrganisationDirectory.receivers", () -> text(organisations.receivers()));
        on("TeamService.names", () -> text(teams.names(Set.of(stage.team))));
        on("TeamService.teams", () -> teams.teams(stage.home));
        on("CaseService.start", () -> context.getBean(CaseService.class).start());
        on("GroupIntakeService.start", () -> LinkOperations.group(context));
        on("ReferralList.count", () -> text(referrals.count(ReferralBox.SENT, false)));
        on("ReferralList.waiting", () -> text(referrals.waiting()));
        TransferList transfers = context.getBean(TransferList.class);
        on("TransferList.count", () -> text(transfers.count(TransferBox.SENT, false)));
        on("TransferList.waiting", () -> text(transfers.waiting()));
        on(
                "RetentionService.due",
                () -> text(context.getBean(org.sokong.cases.RetentionService.class).due()));
        on(
                "RetentionService.erased",
                () -> text(context.getBean(org.sokong.cases.RetentionService.class).erased()));
        on(
                "ConferenceTasks.mine",
                () -> text(context.getBean(org.sokong.planning.ConferenceTasks.class).mine()));
        on("HealthService.look", context.getBean(HealthService.class)::look);
        on("AuditTrail.page", () -> text(trail.page(AuditFilter.ALL, 0, 10)));
        on("AuditTrail.count", () -> text(trail.count(AuditFilter.ALL)));
    }

    private void users(ApplicationContext context) {
        UserService users = context.getBean(UserService.class);
        UserFilter found = new UserFilter(stage.emailOf("teammate"), null, null, null);
        on("UserService.mayHandOut", users::mayHandOut);
        on("UserService.page", () -> users.page(found, 0, 10));
        on("UserService.count", () -> users.count(found));
        on("UserService.find", () -> users.find(someone));
        on("UserService.members", () -> text(users.members(Set.of(stage.team))));
        on("UserService.newLink", () -> users.newLink(someone));
        all.put(
                "service UserService.invite",
                (actor, target, condition) -> users.invite(invitation(Role.valueOf(condition))));
        on("UserService.rename", () -> done(() -> users.rename(someone, version(), "New Name")));
        all.put(
                "service UserService.changeRoles",
                (actor, target, condition) -> {
                    UserPrincipal own = condition.equals("own") ? actor.principal() : null;
                    UUID id = own == null ? someone : own.user().id();
                    users.changeRoles(
                            id,
                            stage.version("app_user", "id", id),
                            own == null ? Set.of(role(condition)) : own.user().roles());
                    return "done";
                });
        on(
                "UserService.changeTeams",
                () -> done(() -> users.changeTeams(someone, version(), Set.of())));
        on("UserService.disable", () -> done(() -> users.disable(someone, version())));
        on("UserService.enable", () -> done(() -> users.enable(someone, version())));
    }

    private InviteUser invitation(Role role) {
        return new InviteUser(
                "new-" + Ids.next() + "@example.org",
                "Newly Invited",
                stage.home,
                Set.of(role),
                Set.of(),
                Language.ENGLISH,
                "Asia/Kuala_Lumpur");
    }

    private long version() {
        return stage.version("app_user", "id", someone);
    }

    private void organisations(ApplicationContext context) {
        OrganisationService organisations = context.getBean(OrganisationService.class);
        TeamService teams = context.getBean(TeamService.class);
        on("OrganisationService.page", () -> organisations.page(OrganisationFilter.ALL, 0, 10));
        on("OrganisationService.count", () -> organisations.count(OrganisationFilter.ALL));
        on("OrganisationService.countries", organisations::countries);
        on("OrganisationService.detail", () -> organisations.detail(stage.home));
        on("OrganisationService.create", () -> organisations.create(FORM));
        on(
                "OrganisationService.change",
                () -> done(() -> organisations.change(stage.home, homeVersion(), FORM)));
        on(
                "OrganisationService.setReceiving",
                () -> done(() -> organisations.setReceiving(stage.home, homeVersion(), false)));
        on("TeamService.create", () -> teams.create(stage.home, "Night shift"));
        on(
                "TeamService.rename",
                () ->
                        done(
                                () ->
                                        teams.rename(
                                                stage.team,
                                                stage.version("team", "id", stage.team),
                                                "Day shift")));
    }

    /** The role that a row names; of the row on one's own roles any, for nobody has one. */
    private static Role role(String condition) {
        return condition.equals("own") ? Role.SUPERVISOR : Role.valueOf(condition);
    }

    private long homeVersion() {
        return stage.version("organisation", "id", stage.home);
    }

    private void account(ApplicationContext context) {
        AccountService account = context.getBean(AccountService.class);
        on("AccountService.mine", account::mine);
        on("AccountService.speak", () -> done(() -> account.speak(Language.MALAY)));
        all.put(
                "service AccountService.change",
                (actor, target, condition) -> {
                    UUID id = actor.principal() == null ? someone : actor.principal().user().id();
                    account.change(
                            stage.version("app_user", "id", id),
                            "New Name",
                            Language.ENGLISH,
                            "Asia/Dhaka");
                    return "done";
                });
        on(
                "AccountService.changePassword",
                () -> done(() -> account.changePassword("not the present one", "new one")));
        on("AccountService.signOutEverywhere", () -> done(account::signOutEverywhere));
        Deputies deputies = context.getBean(Deputies.class);
        on("Deputies.own", () -> text(deputies.own()));
        on("Deputies.name", () -> done(() -> deputies.name(null, null, null)));
        on("Deputies.end", () -> done(deputies::end));
        FocalPoints points = context.getBean(FocalPoints.class);
        on("FocalPoints.published", () -> text(points.published(someone)));
        on("FocalPoints.find", () -> text(points.find(someone)));
        on("FocalPoints.teams", () -> text(points.teams()));
        on("FocalPoints.people", () -> text(points.people()));
        on("FocalPoints.publish", () -> done(() -> points.publish(null, null, null)));
        on("FocalPoints.remove", () -> done(() -> points.remove(someone)));
    }

    /** Each has only the own inbox: nobody else's can be asked for. */
    private void inbox(NoticeService notices) {
        Notice none =
                new Notice(
                        someone, NoticeKind.OVERDUE, "", "cases", 1, Instant.EPOCH, Instant.EPOCH);
        on("NoticeService.unread", () -> text(notices.unread()));
        on("NoticeService.page", () -> text(notices.page(null, 10)));
        on("NoticeService.read", () -> done(() -> notices.read(someone)));
        on("NoticeService.readUpTo", () -> done(() -> notices.readUpTo(none)));
        on("NoticeService.open", () -> text(notices.open(someone)));
    }

    /** Each has only the own choice: nobody else's can be asked for. */
    private void mail(PreferenceService preferences) {
        on("PreferenceService.mine", preferences::mine);
        on("PreferenceService.sendsMail", () -> text(preferences.sendsMail()));
        on("PreferenceService.choose", () -> done(() -> preferences.choose(preferences.mine())));
    }

    private void policy(ApplicationContext context) {
        PolicyLibrary library = context.getBean(PolicyLibrary.class);
        PolicyImporter importer = context.getBean(PolicyImporter.class);
        on("PolicyLibrary.search", () -> text(library.search(PassageQuery.text("shelter"))));
        on("PolicyLibrary.documents", () -> library.documents());
        on("PolicyLibrary.topics", library::topics);
        on("PolicyLibrary.topicNames", () -> text(library.topicNames(Locale.ENGLISH)));
        on("PolicyLibrary.topicsOf", () -> text(library.topicsOf(stage.passage())));
        PolicyCitations citations = context.getBean(PolicyCitations.class);
        on(
                "PolicyCitations.of",
                () -> text(citations.of(stage.passage(), Locale.ENGLISH).orElseThrow()));
        on("PolicyCitations.ofRead", () -> text(citations.ofRead(List.of(), Locale.ENGLISH)));
        on("PolicyCitations.neighbours", () -> text(citations.neighbours(stage.passage())));
        TopicFollows follows = context.getBean(TopicFollows.class);
        on("TopicFollows.mine", () -> text(follows.mine()));
        on("TopicFollows.follow", () -> done(() -> follows.follow("PROTECTION", true)));
        collections(context);
        on("LibraryCareService.all", () -> text(context.getBean(LibraryCareService.class).all()));
        on(
                "PassageUseService.of",
                () -> text(context.getBean(PassageUseService.class).of(stage.passage())));
        on("PassagesByTopic.covered", () -> text(context.getBean(PassagesByTopic.class).covered()));
        on(
                "PassagesByTopic.best",
                () ->
                        text(
                                context.getBean(PassagesByTopic.class)
                                        .best(Map.of("PROTECTION", 1.0), Map.of(), null, 3)));
        ImportJobs jobs = context.getBean(ImportJobs.class);
        on("ImportJobs.recent", jobs::recent);
        on("ImportJobs.report", () -> text(jobs.report(Ids.next())));
        on("ImportJobs.cancel", () -> done(() -> jobs.cancel(Ids.next())));
        on(
                "ImportJobs.start",
                () -> {
                    try {
                        return text(jobs.start("empty.txt", InputStream.nullInputStream()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        all.putAll(TopicOperations.of(context));
        on("PolicyImporter.importFile", () -> importer.importFile("empty.txt", new byte[0]));
    }

    private void codes(ApplicationContext context) {
        CodeSetAdministration codes = context.getBean(CodeSetAdministration.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        CodeKey key = new CodeKey("HTCDS_2_0", "2.0", "gender", "Feminine");
        Map<Language, String> labels = Map.of(Language.ENGLISH, "Another label");
        byte[] file =
                "scheme,version,variable,code,label_en\nMATRIX,1,list,A,Label\n"
                        .getBytes(StandardCharsets.UTF_8);
        on("CodeSetAdministration.lists", codes::lists);
        on("CodeSetAdministration.values", () -> codes.values(key.list()));
        on("CodeSetAdministration.add", () -> codes.add(new NewCode(key.list(), null, labels)));
        on(
                "CodeSetAdministration.relabel",
                () -> done(() -> codes.relabel(key, revision(jdbc, key), labels)));
        on(
                "CodeSetAdministration.retire",
                () -> done(() -> codes.retire(key, revision(jdbc, key), LocalDate.now())));
        on(
                "CodeSetAdministration.restore",
                () -> done(() -> codes.restore(key, revision(jdbc, key))));
        on(
                "CodeSetAdministration.backToShipped",
                () -> done(() -> codes.backToShipped(key, revision(jdbc, key))));
        on("CodeSetAdministration.export", () -> codes.export(key.list()));
        on("CodeSetAdministration.preview", () -> codes.preview(file));
        on(
                "CodeSetAdministration.load",
                () ->
                        codes.load(
                                file,
                                jdbc.sql("select token from code_set_state")
                                        .query(String.class)
                                        .single()));
    }

    private void law(LegalSettings settings) {
        LegalRuleForm form =
                new LegalRuleForm(
                        Map.of(Language.ENGLISH, "Order of the matrix"),
                        "MY",
                        5,
                        LengthUnit.DAYS,
                        7,
                        2,
                        "the matrix",
                        false,
                        true);
        on("LegalSettings.offered", () -> settings.offered(RuleKind.ORDER));
        on("LegalSettings.all", settings::all);
        on("LegalSettings.add", () -> settings.add(RuleKind.ORDER, form));
        on(
                "LegalSettings.change",
                () -> done(() -> settings.change(lawAdded(settings, form), 0, form)));
    }

    /**
     * A collection of "home"; the administrator of another organisation has nothing to do with it.
     */
    private void collections(ApplicationContext context) {
        CollectionService service = context.getBean(CollectionService.class);
        UUID other = another(context.getBean(JdbcClient.class));
        UUID id =
                stage.world()
                        .as(
                                stage.principal("supervisor"),
                                () -> {
                                    UUID begun = service.create("Handbook of the matrix");
                                    service.add(begun, stage.passage(), null);
                                    return begun;
                                });
        UUID entry =
                stage.world()
                        .as(
                                stage.principal("supervisor"),
                                () -> service.read(id, Locale.ENGLISH).entries().getFirst().id());
        page("page /policy/collections", "/policy/collections", "put together and in order");
        page("page /policy/collections/:id", "/policy/collections/" + id, "Handbook of the matrix");
        on("CollectionService.all", service::all);
        on("CollectionService.mayEdit", service::mayEdit);
        on("CollectionService.read", () -> text(service.read(id, Locale.ENGLISH)));
        on("CollectionService.create", () -> service.create("Another"));
        on("CollectionService.rename", () -> done(() -> service.rename(id, 2, "Renamed")));
        on("CollectionService.delete", () -> done(() -> service.delete(id)));
        on("CollectionService.add", () -> done(() -> service.add(id, other, null)));
        on("CollectionService.title", () -> done(() -> service.title(id, entry, "Own")));
        on("CollectionService.move", () -> done(() -> service.move(id, entry, true)));
        on("CollectionService.remove", () -> done(() -> service.remove(id, entry)));
    }

    private UUID another(JdbcClient jdbc) {
        return jdbc.sql(
                        "select p.id from policy_passage p join policy_document d on d.id ="
                                + " p.document_id where p.action = 'INDEX' and d.state ="
                                + " 'PUBLISHED' and p.id <> ? order by p.id limit 1")
                .param(stage.passage())
                .query(UUID.class)
                .single();
    }

    private void rules(PassageRules rules) {
        PassageRuleForm form =
                new PassageRuleForm(
                        RuleKind.DEADLINE,
                        Map.of(Language.ENGLISH, "Rule of the matrix"),
                        "IS",
                        RuleStart.HEARING_HELD,
                        3,
                        LengthUnit.DAYS,
                        2,
                        1);
        on("PassageRules.of", () -> text(rules.of(stage.passage())));
        on("PassageRules.left", () -> text(rules.left()));
        on("PassageRules.attach", () -> rules.attach(stage.passage(), form));
        on("PassageRules.change", () -> rules.change(ruleAdded(rules, form), 0, form));
        on("PassageRules.end", () -> done(() -> rules.end(ruleAdded(rules, form), 0)));
    }

    private String ruleAdded(PassageRules rules, PassageRuleForm form) {
        return stage.world()
                .as(stage.principal("curator"), () -> rules.attach(stage.passage(), form));
    }

    /** A rule that only the matrix knows, added by an administrator. */
    private String lawAdded(LegalSettings settings, LegalRuleForm form) {
        return stage.world()
                .as(stage.principal("system-admin"), () -> settings.add(RuleKind.ORDER, form));
    }

    private static long revision(JdbcClient jdbc, CodeKey key) {
        return jdbc.sql(
                        """
                        select revision from code_set where scheme = ? and version = ?
                            and variable = ? and code = ?
                        """)
                .params(key.scheme(), key.version(), key.variable(), key.code())
                .query(Long.class)
                .single();
    }

    private void pages() {
        page("page /", "/", "What needs you");
        page("page /policy", "/policy", "Search words in any of the four languages");
        page("page /policy/documents/:id", "/policy/documents/" + stage.document(), "main");
        page("page /policy/passages/:id", "/policy/passages/" + stage.passage(), "main");
        page("page /policy/import", "/policy/import", "Choose text files, web pages");
        page("page /policy/topics", "/policy/topics", "A topic carries a search");
        page(
                "page /policy/topics/proposed",
                "/policy/topics/proposed",
                "What the program found by the words of the topics");
        page("page /policy/use", "/policy/use", "Topics with cases but without a passage");
        page("page /reports", "/reports", "Your team now, and what happened over a period");
        page("page /reports/print", "/reports/print", "\"Print\"");
        page("page /account/tokens", "/account/tokens", "A token lets a program of yours search");
        page("page /inbox", "/inbox", "What happened that concerns you");
        page(
                "page /account/notifications",
                "/account/notifications",
                "Choose about what you are mailed");
        page(
                "page /administration/service-levels",
                "/administration/service-levels",
                "How soon things have to happen in a case");
        page(
                "page /administration/calendar",
                "/administration/calendar",
                "On which days your organisation works");
        page(
                "page /administration/sharing-agreements",
                "/administration/sharing-agreements",
                "agreed to share, for what and until when");
        page(
                "page /administration/assent-ages",
                "/administration/assent-ages",
                "From which age a child is asked");
        page("page /account", "/account", "Your name as colleagues see it");
        page("page /directory", "/directory", "Bodies that help people");
        page("page /services", "/services", "Search for a service by what is needed");
        page(
                "page /directory/:id",
                "/directory/" + stage.home,
                "What the directory knows about this body");
        page("page /administration/teams", "/administration/teams", "People in a team share cases");
        page("page /administration/roles", "/administration/roles", "Each role is a list of what");
        page("page /administration/people", "/administration/people", "Who can sign in, and with");
        page(
                "page /administration/people/:id",
                "/administration/people/" + someone,
                "Roles decide what this person may do");
        page(
                "page /administration/code-lists",
                "/administration/code-lists?scheme=HTCDS_2_0&variable=gender",
                "NonSpecifiedUnknown");
        page(
                "page /administration/code-lists/load",
                "/administration/code-lists/load",
                "Columns, in any order");
        page(
                "page /administration/legal-deadlines",
                "/administration/legal-deadlines",
                "Interim protection order");
        page("page /administration/audit", "/administration/audit", "What happened, newest first");
        all.put("download report", (actor, target, condition) -> report(actor));
        page("page /cases/new", "/cases/new", "A case begins as a draft");
        page("page /cases/retention", "/cases/retention", "Cases whose time is over");
        page("page /cases/together", "/cases/together", "Number of people");
        page("page /forms", "/forms", "Blank forms for a talk");
        all.put("download blank form", (actor, target, condition) -> blankForm(actor));
        page("page /referrals", "/referrals", "Referrals");
        page("page /transfers", "/transfers", "Transfers");
        request("request GET /sign-in", "/sign-in", "name=\"password\"");
        request("request GET /session/state", "/session/state", "seconds");
        request("request GET /actuator/health", "/actuator/health", "UP");
    }

    /**
     * The report as a file: a supervisor's own, and for everybody else the address of that
     * supervisor's file, as somebody would pass it on.
     */
    private Reply report(Actor actor) {
        Actor supervisor = stage.actor("supervisor");
        ReportPeriod over = ReportPeriod.quarterBefore(LocalDate.now());
        String page = "/reports?from=" + over.from() + "&to=" + over.to();
        Matcher link = LINK.matcher(supervisor.visitor().openAndStay(page).text());
        if (!link.find()) {
            throw new IllegalStateException("no file to download on the page");
        }
        return Reply.shown(fetch(actor, "/" + link.group()), "Figure");
    }

    /** A blank form from the own page, or by the address of a caseworker's file. */
    private Reply blankForm(Actor actor) {
        Matcher own = LINK.matcher(actor.visitor().openAndStay("/forms").text());
        if (own.find()) {
            return Reply.shown(fetch(actor, "/" + own.group()), "%PDF");
        }
        Matcher others = LINK.matcher(stage.actor("owner").visitor().openAndStay("/forms").text());
        if (!others.find()) {
            throw new IllegalStateException("no file to download on the page");
        }
        return Reply.shown(fetch(actor, "/" + others.group()), "%PDF");
    }

    private void on(String service, Question question) {
        all.put("service " + service, (actor, target, condition) -> question.ask());
    }

    private void page(String name, String path, String marker) {
        all.put(
                name,
                (actor, target, condition) -> Reply.shown(actor.visitor().open(path), marker));
    }

    private void request(String name, String path, String marker) {
        all.put(name, (actor, target, condition) -> Reply.shown(fetch(actor, path), marker));
    }

    private static Visitor.Shown fetch(Actor actor, String path) {
        HttpResponse<String> answer = actor.visitor().get(path);
        return new Visitor.Shown(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                "",
                answer.body());
    }

    /** An answer counts even when it is empty. */
    private static String text(@Nullable Object value) {
        return "answered: " + value;
    }

    private static String done(Runnable deed) {
        deed.run();
        return "done";
    }

    private interface Question {
        Object ask();
    }
}
