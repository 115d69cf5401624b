package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.sokong.cases.FlagDetail;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** The flags that stand, below the head of the case. */
class FlagStrip extends UnorderedList {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final Runnable changed;

    FlagStrip(CaseServices services, List<FlagDetail> flags, boolean mayClear, Runnable changed) {
        this.services = services;
        this.changed = changed;
        addClassName("flags");
        getElement().setAttribute("aria-label", getTranslation("cases.flag.list"));
        flags.stream().filter(FlagDetail::stands).forEach(flag -> add(line(flag, mayClear)));
        setVisible(flags.stream().anyMatch(FlagDetail::stands));
    }

    private ListItem line(FlagDetail flag, boolean mayClear) {
        Icon icon = VaadinIcon.FLAG.create();
        icon.addClassName("flag-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(Typed.inline(flag.words()));
        words.addClassName("flag-words");
        Span when =
                new Span(
                        getTranslation(
                                "cases.flag.by",
                                services.time().date(flag.dueOn()),
                                Typed.inline(flag.raisedByName())));
        when.addClassName("why");
        ListItem item = new ListItem(icon, words, when);
        if (mayClear) {
            Button clear = new Button(getTranslation("cases.flag.clear"), click -> clear(flag));
            clear.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            clear.setAriaLabel(getTranslation("cases.flag.clear.this", flag.words()));
            item.add(clear);
        }
        return item;
    }

    private void clear(FlagDetail flag) {
        ReasonDialog.text(
                        getTranslation("cases.flag.clear"),
                        getTranslation("cases.flag.clear.hint"),
                        getTranslation("cases.flag.clear"),
                        note -> {
                            services.flags().clear(flag.id(), flag.version(), note);
                            changed.run();
                        })
                .asking(getTranslation("cases.history.flag_note"))
                .harmless()
                .open();
    }
}
