package org.sokong.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.sokong.policy.Authority;
import org.sokong.policy.DocumentKind;
import org.sokong.policy.Facet;
import org.sokong.policy.FacetCount;
import org.sokong.policy.PassagePage;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;

/** By what the hits can be narrowed, with their numbers; every choice is an address. */
class FacetLinks extends Nav {

    private static final long serialVersionUID = 1;

    /** So many values stand open; the others unfold. */
    private static final int OPEN = 4;

    private final transient LibraryAddress address;
    private final transient Map<String, String> topicNames;

    FacetLinks(LibraryAddress address, PassagePage page, Map<String, String> topicNames) {
        this.address = address;
        this.topicNames = topicNames;
        addClassName("policy-facets");
        getElement().setAttribute("aria-label", getTranslation("policy.facets"));
        H2 heading = new H2(getTranslation("policy.facets"));
        heading.addClassName("for-readers");
        Div groups = new Div();
        groups.addClassName("policy-facet-groups");
        for (Facet facet : Facet.values()) {
            List<FacetCount> values = page.facets().getOrDefault(facet, List.of());
            String chosen = address.query().value(facet);
            if (chosen != null || values.size() > 1) {
                groups.add(group(facet, values, chosen));
            }
        }
        if (groups.getElement().getChildCount() > 0) {
            add(heading, groups);
        }
    }

    /** Whether there is nothing to choose. */
    boolean isEmpty() {
        return getElement().getChildCount() == 0;
    }

    /** Leads to the choices where they stand below the hits, on a narrow screen. */
    Button leading() {
        Button lead =
                new Button(
                        getTranslation("policy.facets"),
                        click ->
                                getElement()
                                        .executeJs(
                                                "this.scrollIntoView();"
                                                        + "this.querySelector('a, summary')"
                                                        + "?.focus()"));
        lead.addClassName("policy-to-facets");
        lead.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return lead;
    }

    private Div group(
            Facet facet,
            List<FacetCount> values,
            @org.jspecify.annotations.Nullable String chosen) {
        Div group = new Div(new H3(getTranslation("policy.facet." + facet.name())));
        UnorderedList open = new UnorderedList();
        UnorderedList more = new UnorderedList();
        if (chosen != null) {
            open.add(chosen(facet, chosen));
        }
        for (FacetCount each : values) {
            if (!each.value().equals(chosen)) {
                (open.getChildren().count() < OPEN ? open : more).add(value(facet, each));
            }
        }
        group.add(open);
        int hidden = (int) more.getChildren().count();
        if (hidden > 0) {
            NativeDetails rest = new NativeDetails(getTranslation("policy.facet.more", hidden));
            rest.setContent(more);
            group.add(rest);
        }
        return group;
    }

    private ListItem chosen(Facet facet, String value) {
        Anchor remove = new Anchor(address.with(facet, null).href(), "");
        remove.add(new Span(label(facet, value)), cross());
        remove.addClassName("policy-facet-chosen");
        remove.getElement()
                .setAttribute(
                        "aria-label", getTranslation("policy.facet.remove", label(facet, value)));
        return new ListItem(remove);
    }

    private static Component cross() {
        Span cross = new Span("\u00d7");
        cross.getElement().setAttribute("aria-hidden", "true");
        return cross;
    }

    private ListItem value(Facet facet, FacetCount each) {
        Anchor link =
                new Anchor(address.with(facet, each.value()).href(), label(facet, each.value()));
        Span count = new Span(String.valueOf(each.hits()));
        count.addClassName("policy-count");
        return new ListItem(link, count);
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case TOPIC -> topicNames.getOrDefault(value, value);
            case COUNTRY -> DocumentFacts.country(value);
            case KIND -> EnumLabels.label("policy", DocumentKind.valueOf(value));
            case AUTHORITY -> EnumLabels.label("policy", Authority.valueOf(value));
            case YEAR -> value;
            case LANGUAGE -> Language.of(value).ownName();
        };
    }
}
