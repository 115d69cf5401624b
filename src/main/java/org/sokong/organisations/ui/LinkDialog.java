package org.sokong.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.sokong.access.OneTimeLink;
import org.sokong.uikit.CopyButton;
import org.sokong.uikit.EnumLabels;

/** Shows a one-time link, once, for the administrator to hand over by a safe way. */
class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1;

    LinkDialog(OneTimeLink link) {
        setHeaderTitle(EnumLabels.label("access", link.purpose()));
        TextField address = new TextField(getTranslation("organisations.link.address"));
        address.setReadOnly(true);
        address.setWidthFull();
        address.getElement().setAttribute("dir", "ltr");
        address.addThemeName("code");
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(
                        url -> {
                            int port = url.getPort();
                            address.setValue(
                                    url.getProtocol()
                                            + "://"
                                            + url.getHost()
                                            + (port < 0 ? "" : ":" + port)
                                            + link.path());
                        });
        CopyButton copy =
                new CopyButton(
                                getTranslation("organisations.link.copy"),
                                "organisations.link.copied")
                        .of("")
                        .andAddress(link.path())
                        .looking(ButtonVariant.PRIMARY);
        add(
                new Paragraph(
                        getTranslation(
                                "organisations.link.help",
                                String.valueOf(link.displayName()),
                                link.purpose().lifetime().toHours())),
                address,
                copy);
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
        setCloseOnOutsideClick(false);
        setWidth("min(36rem, 94vw)");
    }
}
