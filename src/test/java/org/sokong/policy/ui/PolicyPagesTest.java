package org.sokong.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.Curation;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.ImportReport;
import org.sokong.policy.LibraryFixture;
import org.sokong.policy.PolicyImporter;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.Publishing;
import org.sokong.policy.TopicCuration;
import org.sokong.policy.Works;
import org.sokong.policy.align.Texts;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The pages of the library, without a browser. */
class PolicyPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired PolicyLibrary library;
    @Autowired PolicyImporter importer;
    @Autowired Curation curation;
    @Autowired Works works;
    @Autowired LibraryFixture policy;
    @Autowired JdbcClient jdbc;

    private SecuredBrowserlessApplicationContext<Authentication> app;
    private UserPrincipal worker;
    private UserPrincipal curator;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Readers");
        worker = world.user(organisation, null, Role.CASEWORKER);
        curator = world.user(organisation, null, Role.POLICY_CURATOR);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void what_is_searched_stands_in_the_address_and_its_hits_say_why() {
        BrowserlessUIContext window = window(worker);
        window.navigate("policy", LibraryView.class);
        assertThat(window.find(Browse.class).all()).hasSize(1);
        TextField box =
                window.find(TextField.class).all().stream()
                        .filter(field -> "Search the library".equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow();

        window.test(box).setValue("integrasi semula");
        window.test(
                        window.find(Button.class).all().stream()
                                .filter(button -> "Search".equals(button.getText()))
                                .findFirst()
                                .orElseThrow())
                .click();

        assertThat(window.find(Browse.class).all()).isEmpty();
        assertThat(window.find(HitCard.class).all())
                .isNotEmpty()
                .anySatisfy(
                        card ->
                                assertThat(card.getElement().getTextRecursively())
                                        .contains("Reintegration", "Why shown: topic"));
    }

    @Test
    void a_search_without_a_hit_says_what_to_do() {
        BrowserlessUIContext window = window(worker);

        go(window, "policy", "q", "zzzyx qqqvw");

        assertThat(window.find(HitCard.class).all()).isEmpty();
        assertThat(window.find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Nothing found", "Try fewer or other words");
    }

    @Test
    void a_search_is_recorded_without_its_words() {
        BrowserlessUIContext window = window(worker);

        go(window, "policy", "q", "secret harbour");

        String details =
                jdbc.sql(
                                "select details from audit_event where action = 'POLICY_SEARCHED'"
                                        + " and actor_id = ? order by at desc limit 1")
                        .param(worker.user().id())
                        .query(String.class)
                        .single();
        assertThat(details).contains("14").doesNotContain("secret").doesNotContain("harbour");
    }

    @Test
    void a_passage_keeps_its_own_direction_and_notes_stand_beside_the_text() {
        DocumentSummary arabic =
                world.as(worker, () -> library.documents()).stream()
                        .filter(document -> document.code().equals("002"))
                        .findFirst()
                        .orElseThrow();
        BrowserlessUIContext window = window(worker);

        window.navigate("policy/documents/" + arabic.id(), DocumentView.class);

        assertThat(window.find(Quoted.class).all())
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text.getElement().getAttribute("dir")).isEqualTo("rtl"));
        assertThat(window.find(TextRow.class).all())
                .anySatisfy(row -> assertThat(row.getId()).contains("p11"));
        assertThat(window.find(NoteCard.class).all()).isNotEmpty();
    }

    @Test
    void a_translation_is_read_beside_its_original() {
        DocumentSummary original =
                world.as(worker, () -> library.documents()).stream()
                        .filter(document -> document.code().equals("001"))
                        .findFirst()
                        .orElseThrow();
        BrowserlessUIContext window = window(worker);

        go(window, "policy/documents/" + original.id(), "side", "");

        assertThat(window.find(Quoted.class).all())
                .extracting(text -> text.getElement().getAttribute("lang"))
                .contains("vi", "ar");
    }

    @Test
    void a_passage_says_in_how_many_own_cases_it_is_used() {
        UUID passage = world.as(worker, () -> library.passage("004", 13).orElseThrow()).id();
        BrowserlessUIContext window = window(worker);

        window.navigate("policy/passages/" + passage, PassageView.class);

        assertThat(window.find(H1.class).single().getText()).contains("004 ¶13");
        assertThat(window.find(PassageView.class).single().getElement().getTextRecursively())
                .contains("Not used in any of your cases");
    }

    @Test
    void markup_in_a_source_is_shown_as_text() {
        String hostile =
                "Notice %s\nThe shelter said <img src=x onerror=alert(1)> and nothing more was said %s.\n"
                        .formatted(UUID.randomUUID(), UUID.randomUUID());
        ImportReport report =
                world.as(
                        curator,
                        () ->
                                importer.importFile(
                                        "hostile.txt", hostile.getBytes(StandardCharsets.UTF_8)));
        Publishing.publish(world, curation, report.documentId());
        BrowserlessUIContext window = window(worker);

        window.navigate("policy/documents/" + report.documentId(), DocumentView.class);

        assertThat(window.find(Quoted.class).all())
                .anySatisfy(
                        text ->
                                assertThat(text.getElement().getTextRecursively())
                                        .contains("<img src=x onerror=alert(1)>"));
    }

    @Test
    void only_a_curator_is_offered_the_import() {
        BrowserlessUIContext reading = window(worker);
        reading.navigate("policy", LibraryView.class);
        assertThat(reading.find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .doesNotContain("policy/import");

        BrowserlessUIContext curating = window(curator);
        curating.navigate("policy", LibraryView.class);
        assertThat(curating.find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("policy/import");
        curating.navigate("policy/import", ImportView.class);
        assertThat(curating.find(H1.class).single().getText()).isEqualTo("Import documents");
    }

    @Test
    void proposed_topics_are_read_page_by_page_and_none_is_out_of_reach() {
        StringBuilder text = new StringBuilder("Rules for shelters " + UUID.randomUUID() + "\n");
        for (int rule = 1; rule <= 2 * TopicCuration.PAGE_SIZE; rule++) {
            text.append(
                    "By rule %d each shelter offers counselling and legal aid, %s.\n"
                            .formatted(rule, UUID.randomUUID()));
        }
        world.as(
                curator,
                () ->
                        importer.importFile(
                                "rules.txt", text.toString().getBytes(StandardCharsets.UTF_8)));
        BrowserlessUIContext window = window(curator);

        go(window, "policy/topics/proposed", "page", "0");
        List<String> first = headings(window);
        go(window, "policy/topics/proposed", "page", "1");
        List<String> second = headings(window);
        go(window, "policy/topics/proposed", "page", "99999");

        assertThat(first).hasSize(TopicCuration.PAGE_SIZE);
        assertThat(second).hasSize(TopicCuration.PAGE_SIZE).doesNotContainAnyElementsOf(first);
        assertThat(headings(window)).isNotEmpty();
        assertThat(window.find(Pager.class).single().getElement().getTextRecursively())
                .contains("Previous")
                .doesNotContain("Next");
    }

    @Test
    void a_curator_reads_how_many_texts_were_not_compared_in_search_of_translations() {
        byte[] text =
                Texts.unique(Texts.circular(Language.MALAY, "")).getBytes(StandardCharsets.UTF_8);
        UUID draft = world.as(curator, () -> importer.importFile("surat.txt", text)).documentId();
        policy.addNewest(201);
        try {
            BrowserlessUIContext window = window(curator);
            window.navigate("policy/curate/" + draft, CurateView.class);

            long left = world.as(curator, () -> works.proposals(draft)).left();
            assertThat(left).isPositive();
            assertThat(window.find(WorkCards.class).single().getElement().getTextRecursively())
                    .contains(window.getUI().getTranslation("policy.work.left", left));
        } finally {
            policy.removeNewest();
        }
    }

    @Test
    void a_curator_reads_that_a_malay_text_looks_indonesian_and_that_this_is_a_guess() {
        String indonesian = "Korban dibawa ke kantor kepolisian karena tidak bisa pulang.";
        byte[] text =
                Texts.unique(Texts.circular(Language.MALAY, "") + indonesian + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        UUID draft = world.as(curator, () -> importer.importFile("surat.txt", text)).documentId();
        BrowserlessUIContext window = window(curator);

        window.navigate("policy/curate/" + draft, CurateView.class);

        String hint = window.getUI().getTranslation("policy.curate.indonesian");
        assertThat(hint).contains("by single words only", "you decide");
        assertThat(window.find(CurationRow.class).all())
                .filteredOn(row -> row.getElement().getTextRecursively().contains(hint))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.getElement().getTextRecursively())
                                        .contains("kantor kepolisian"));
    }

    private static List<String> headings(BrowserlessUIContext window) {
        return window.find(H2.class).all().stream()
                .map(heading -> heading.getElement().getTextRecursively())
                .toList();
    }

    /** The mocked request looks for roles with Spring's old prefix, the real one without. */
    private BrowserlessUIContext window(UserPrincipal user) {
        List<GrantedAuthority> authorities = new ArrayList<>(user.getAuthorities());
        user.getAuthorities()
                .forEach(
                        each ->
                                authorities.add(
                                        new SimpleGrantedAuthority("ROLE_" + each.getAuthority())));
        return app.newUser(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, authorities))
                .newWindow();
    }

    /** Goes to an address with parameters. */
    private static void go(BrowserlessUIContext window, String path, String name, String value) {
        window.activate();
        window.getUI().navigate(path, QueryParameters.of(name, value));
    }
}
