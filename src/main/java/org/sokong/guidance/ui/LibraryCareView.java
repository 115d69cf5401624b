package org.sokong.guidance.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sokong.guidance.LibraryCare;
import org.sokong.guidance.LibraryCareService;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.cite.CitedMark;
import org.sokong.reports.Suppression;
import org.sokong.uikit.Language;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** For those who keep the library: topics without a passage, passages without use, late reviews. */
@Route("policy/use")
@RolesAllowed("POLICY_CURATE")
@StyleSheet("styles/policy.css")
class LibraryCareView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    LibraryCareView(LibraryCareService service, PolicyLibrary library, TimeText time) {
        LibraryCare care = service.all();
        Map<String, String> topics = library.topicNames(getLocale());
        add(new PageHeader(getTranslation("guidance.care.title"), "guidance.care.help"));
        part(
                "guidance.care.gaps",
                care.gaps(),
                gap ->
                        new ListItem(
                                new Anchor(
                                        "policy?topic=" + gap.topic(),
                                        topics.getOrDefault(gap.topic(), gap.topic())),
                                new Span(" · "),
                                new Span(
                                        getTranslation(
                                                "guidance.care.cases",
                                                gap.cases()
                                                        .text(
                                                                Suppression.USUAL_K,
                                                                getTranslation(
                                                                        "guidance.use.withheld"))))));
        part(
                "guidance.care.overdue",
                care.overdue(),
                late ->
                        new ListItem(
                                titled(
                                        "policy/documents/" + late.documentId(),
                                        late.code(),
                                        late.title()),
                                new Span(" · "),
                                new Span(
                                        getTranslation(
                                                "guidance.care.review",
                                                time.date(late.reviewOn())))));
        part(
                "guidance.care.rules",
                care.rules(),
                rule -> {
                    ListItem line =
                            new ListItem(
                                    titled(
                                            "policy/passages/" + rule.passageId(),
                                            rule.name(Language.of(getLocale())),
                                            rule.source()),
                                    new Span(" · "));
                    CitedMark.of(rule.standing()).ifPresent(line::add);
                    return line;
                });
        part(
                "guidance.care.unused",
                care.unused(),
                one ->
                        new ListItem(
                                titled(
                                        "policy/passages/" + one.passageId(),
                                        one.citation(),
                                        one.title())));
        if (care.unusedInAll() > care.unused().size()) {
            add(new Paragraph(getTranslation("guidance.care.unused.all", care.unusedInAll())));
        }
    }

    private static Anchor titled(String path, String code, String title) {
        Span name = new Span(code);
        name.getElement().setAttribute("dir", "auto");
        Span words = new Span(title);
        words.getElement().setAttribute("dir", "auto");
        Anchor link = new Anchor(path, "");
        link.add(name, new Span(" · "), words);
        return link;
    }

    private <T> void part(String key, List<T> lines, Function<T, ListItem> line) {
        Div card = new Div(new H2(getTranslation(key)));
        card.addClassName("card");
        if (lines.isEmpty()) {
            card.add(new Paragraph(getTranslation("guidance.care.nothing")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("guidance-list");
            lines.forEach(each -> list.add(line.apply(each)));
            card.add(list);
        }
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("guidance.care.title");
    }
}
