package org.sokong.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.sokong.notifications.NoticeService;

/** The way to the inbox, with how many notices are new. */
class Bell extends Anchor {

    private static final long serialVersionUID = 1;

    private final transient NoticeService notices;
    private final Span count = new Span();

    Bell(NoticeService notices) {
        super("inbox");
        this.notices = notices;
        addClassName("bell");
        Icon icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(icon, count);
        refresh();
    }

    /** Counts anew. */
    final void refresh() {
        int unread = notices.unread();
        boolean many = unread == NoticeService.MOST_COUNTED;
        count.setText(many ? NoticeService.MOST_COUNTED - 1 + "+" : String.valueOf(unread));
        count.setVisible(unread > 0);
        String label =
                many
                        ? getTranslation("notifications.bell.many", NoticeService.MOST_COUNTED - 1)
                        : getTranslation("notifications.bell", unread);
        setAriaLabel(label);
        getElement().setAttribute("title", label);
    }
}
