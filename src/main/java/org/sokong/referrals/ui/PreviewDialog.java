package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.sokong.referrals.ReferralPreview;

/** What the receiver will see, before and after acceptance, side by side. */
class PreviewDialog extends Dialog {

    private static final long serialVersionUID = 1;

    PreviewDialog(ReferralPreview preview, ReceiverPages pages, Runnable send) {
        setHeaderTitle(getTranslation("referrals.preview.title"));
        setWidth("min(64rem, 96vw)");
        Paragraph sub =
                new Paragraph(
                        getTranslation(
                                "referrals.preview.sub",
                                preview.before().code(),
                                preview.receiver()));
        sub.addClassName("sub");
        Div before = pages.offered("referrals.preview.before", preview.before());
        before.add(ReceiverPages.held(getTranslation("referrals.held.before")));
        Div after = pages.accepted("referrals.preview.after", preview.after(), Optional.empty());
        if (!preview.withheld().isEmpty()) {
            after.add(
                    ReceiverPages.held(
                            getTranslation(
                                    "referrals.held.after",
                                    ReferralTexts.sections(preview.withheld()))));
        }
        Div columns = new Div(before, after);
        columns.addClassName("side-by-side");
        // So that it can be scrolled by keyboard.
        columns.getElement().setAttribute("tabindex", "0");
        columns.getElement().setAttribute("role", "group");
        columns.getElement().setAttribute("aria-label", getTranslation("referrals.preview.title"));
        add(sub, columns);
        Button yes =
                new Button(
                        getTranslation("referrals.action.send"),
                        click -> {
                            close();
                            send.run();
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("referrals.action.back"), e -> close()), yes);
    }
}
