package org.sokong.referrals.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.sokong.paper.PaperLinks;
import org.sokong.referrals.PaperCopy;

/** The form on paper, in three copies and four languages. */
class PrintPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient TalkServices services;
    private final UUID referralId;
    private final Div links = new Div();

    PrintPanel(TalkServices services, UUID referralId) {
        this.services = services;
        this.referralId = referralId;
        addClassName("card");
        Paragraph hint = new Paragraph(getTranslation("referrals.print.hint"));
        hint.addClassName("sub");
        add(new H2(getTranslation("referrals.section.print")), hint);
        if (services.printing().mayName(referralId)) {
            Checkbox named = new Checkbox(getTranslation("referrals.print.named"));
            named.addValueChangeListener(change -> show(change.getValue()));
            add(named);
        }
        add(links);
        show(false);
    }

    private void show(boolean named) {
        links.removeAll();
        for (PaperCopy copy : PaperCopy.values()) {
            boolean withName = named && copy != PaperCopy.CLIENT;
            links.add(
                    new PaperLinks(
                            ReferralTexts.of(copy),
                            language ->
                                    services.printing()
                                            .print(referralId, copy, language, withName)));
        }
    }
}
