package org.sokong.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.DocumentSummary;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.TimeText;

/** Where a document comes from and how far it can be relied on. */
class FactList extends DescriptionList {

    private static final long serialVersionUID = 1;

    FactList(DocumentSummary document, TimeText time) {
        addClassName("policy-facts");
        text("issuer", document.issuer());
        if (document.issuerEnglish() != null
                && !document.issuerEnglish().equals(document.issuer())) {
            text("issuer_english", document.issuerEnglish());
        }
        text("publisher", document.publisher());
        text(
                "date",
                document.publishedOn() == null
                        ? getTranslation("policy.fact.date.unknown")
                        : time.date(document.publishedOn()));
        if (document.country() != null) {
            String name = DocumentFacts.country(document.country());
            text(
                    "country",
                    document.countryInferred()
                            ? getTranslation("policy.fact.country.inferred", name)
                            : name);
        }
        text("language", document.language().ownName());
        text("kind", EnumLabels.label("policy", document.kind()));
        fact("authority", DocumentFacts.authority(document.authority()));
        if (document.address() != null) {
            // Opened apart and without saying where the reader comes from.
            Anchor link = new Anchor(document.address(), document.address(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.getElement().setAttribute("dir", "ltr");
            fact("address", link);
        }
    }

    private void text(String key, @Nullable String value) {
        if (value != null) {
            Span span = new Span(value);
            span.getElement().setAttribute("dir", "auto");
            fact(key, span);
        }
    }

    private void fact(String key, Component value) {
        Term term = new Term(getTranslation("policy.fact." + key));
        add(term, new Description(value));
    }
}
