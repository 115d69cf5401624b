package org.sokong.prints.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import org.sokong.cases.AccessPart;
import org.sokong.paper.PaperLinks;
import org.sokong.prints.AccessPrinting;

/** The client's copy, below the list of who can see the case. */
@org.springframework.stereotype.Component
class AccessPrintPart implements AccessPart {

    private static final int PLACE = 90;

    private final AccessPrinting printing;

    AccessPrintPart(AccessPrinting printing) {
        this.printing = printing;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Component> create(UUID caseId, Runnable changed) {
        return Optional.of(new Card(printing, caseId));
    }

    private static class Card extends Div {

        private static final long serialVersionUID = 1;

        Card(AccessPrinting printing, UUID caseId) {
            addClassNames("card", "stacked");
            Paragraph hint = new Paragraph(getTranslation("prints.access.hint"));
            hint.addClassName("sub");
            add(
                    new H2(getTranslation("prints.access.copy")),
                    hint,
                    new PaperLinks(
                            getTranslation("prints.access.print"),
                            language -> printing.copy(caseId, language)));
        }
    }
}
