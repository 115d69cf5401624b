package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.sokong.uikit.PageTabs;

/** The parts of a case. A part that the reader may not see is named as withheld and not created. */
class CaseTabs extends Div {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final Runnable changed;
    private final Runnable saved;
    private final PageTabs tabs = new PageTabs();
    private final Div content = new Div();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<Tab, Part> byTab = new LinkedHashMap<>();
    private @Nullable CaseDetail detail;
    private @Nullable Component shown;
    private boolean showing;

    /**
     * @param changed told when the head of the case has to be read again
     * @param saved told when an answer was saved by itself: what is missing may have changed
     */
    CaseTabs(CaseServices services, Runnable changed, Runnable saved) {
        this.services = services;
        this.changed = changed;
        this.saved = saved;
        tabs.getElement().setAttribute("aria-label", getTranslation("cases.tabs"));
        content.addClassName("case-part");
        content.getElement().setAttribute("role", "tabpanel");
        tabs.addSelectedChangeListener(
                change -> {
                    Part part = byTab.get(change.getSelectedTab());
                    if (!showing && part != null) {
                        show(part);
                    }
                });
        add(tabs, content);
    }

    /** Shows the case at the tab of that name, or at the first. */
    void show(CaseDetail found, String name) {
        showing = true;
        detail = found;
        parts.clear();
        byTab.clear();
        tabs.removeAll();
        for (Part part : partsOf(found)) {
            Tab tab = new Tab(getTranslation(part.key));
            parts.put(part.name(), part);
            byTab.put(tab, part);
            tabs.add(tab);
        }
        Part first = parts.getOrDefault(name, parts.values().iterator().next());
        byTab.forEach(
                (tab, part) -> {
                    if (part == first) {
                        tabs.setSelectedTab(tab);
                    }
                });
        showing = false;
        fill(first);
    }

    /** Opens a tab by its name. */
    void open(String name) {
        byTab.forEach(
                (tab, part) -> {
                    if (part.name().equals(name)) {
                        tabs.setSelectedTab(tab);
                        content.scrollIntoView();
                    }
                });
    }

    /** Name of the open tab. */
    String current() {
        Part part = byTab.get(tabs.getSelectedTab());
        return part == null ? "overview" : part.name();
    }

    /** Takes over the case as it is now; a part in which somebody may be typing is left alone. */
    void refresh(CaseDetail now) {
        detail = now;
        Part part = byTab.get(tabs.getSelectedTab());
        if (part != null && !(shown instanceof KeepsTyping)) {
            fill(part);
        } else if (shown instanceof KeepsTyping typing) {
            typing.refresh(now);
        }
    }

    /** The case as it is now, for what is opened next; the open part stays as it is. */
    void takeUp(CaseDetail now) {
        detail = now;
        if (shown instanceof IntakeTab intake) {
            intake.refresh(now);
        }
    }

    private void show(Part part) {
        fill(part);
        if (detail != null) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, CasesNavigation.path(detail.id()) + "?tab=" + part.name());
        }
    }

    private void fill(Part part) {
        content.removeAll();
        CaseDetail present = detail;
        if (present == null) {
            return;
        }
        if (part.sections.stream().noneMatch(present::shows)) {
            Paragraph withheld = new Paragraph(getTranslation("cases.withheld"));
            withheld.addClassName("held");
            shown = withheld;
        } else {
            shown = part.content.get();
        }
        content.getElement().setAttribute("aria-label", getTranslation(part.key));
        content.add(shown);
    }

    private List<Part> partsOf(CaseDetail found) {
        List<Part> all = new ArrayList<>();
        all.add(
                part(
                        "overview",
                        10,
                        Set.of(Section.OVERVIEW),
                        () -> new OverviewTab(services, present(), changed)));
        all.add(
                part(
                        "intake",
                        20,
                        Set.of(Section.INTAKE, Section.SAFETY, Section.HEALTH),
                        () -> new IntakeTab(services, present(), changed, saved)));
        all.add(
                part(
                        "notes",
                        50,
                        Set.of(Section.NOTES),
                        () -> new NotesTab(services, present(), changed)));
        all.add(
                part(
                        "policy",
                        60,
                        Set.of(Section.POLICY),
                        () -> new PolicyTab(services, present(), changed)));
        all.add(
                part(
                        "access",
                        90,
                        Set.of(Section.OVERVIEW),
                        () -> new AccessTab(services, present(), changed)));
        for (CaseTab tab : services.contributedTabs()) {
            all.add(
                    new Part(
                            tab.key(),
                            tab.order(),
                            Set.of(tab.section()),
                            () -> tab.create(found.id())));
        }
        all.sort(Comparator.comparingInt(Part::order));
        return all;
    }

    private CaseDetail present() {
        return Objects.requireNonNull(detail);
    }

    private static Part part(
            String name, int order, Set<Section> sections, Supplier<Component> content) {
        return new Part("cases.tab." + name, order, sections, content);
    }

    private record Part(String key, int order, Set<Section> sections, Supplier<Component> content) {

        String name() {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }
}
