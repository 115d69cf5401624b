package org.sokong.codesets.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.sokong.codesets.CodeItem;
import org.sokong.codesets.CodeOrigin;
import org.sokong.codesets.CodeSetAdministration;
import org.sokong.codesets.CodeState;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TimeText;
import org.springframework.dao.ConcurrencyFailureException;

/** A value with its labels, its state and what can be done with it. */
class CodeLine extends ListItem {

    private static final long serialVersionUID = 1;

    private final transient CodeItem item;
    private final transient CodeSetAdministration service;
    private final transient TimeText time;
    private final transient Runnable changed;

    CodeLine(
            CodeItem item,
            boolean fixed,
            CodeSetAdministration service,
            TimeText time,
            Runnable changed) {
        this.item = item;
        this.service = service;
        this.time = time;
        this.changed = changed;
        Div words = new Div(head(), code(), others());
        words.addClassName("codesets-words");
        add(words);
        if (!fixed) {
            add(actions());
        }
    }

    private Div head() {
        Language reader = ListNames.reader();
        boolean translated = !item.labels().getOrDefault(reader, "").isEmpty();
        Span label = ListNames.in(translated ? reader : Language.ENGLISH, ListNames.label(item));
        label.addClassName("list-name");
        Div head = new Div(label);
        head.addClassName("codesets-head");
        CodeState state = item.state();
        if (state != CodeState.CURRENT) {
            head.add(
                    new Badge(
                            EnumLabels.label("codesets", state),
                            state == CodeState.RETIRED ? Badge.Tone.WARN : Badge.Tone.PLAIN));
        }
        if (item.origin() != CodeOrigin.SHIPPED) {
            head.add(new Badge(EnumLabels.label("codesets", item.origin()), Badge.Tone.GOOD));
        } else if (item.changedHere()) {
            head.add(new Badge(getTranslation("codesets.changedhere"), Badge.Tone.PLAIN));
        }
        return head;
    }

    private Div code() {
        Span code = new Span(item.key().code());
        code.addClassNames("code", "codesets-code");
        Div line =
                new Div(code, new Span(getTranslation("codesets.version", item.key().version())));
        LocalDate last = item.validTo();
        if (item.state() == CodeState.COMING) {
            line.add(new Span(getTranslation("codesets.from", time.date(item.validFrom()))));
        }
        if (last != null) {
            line.add(
                    new Span(
                            getTranslation(
                                    item.state() == CodeState.RETIRED
                                            ? "codesets.ended"
                                            : "codesets.ends",
                                    time.date(last))));
        }
        line.addClassNames("sub", "codesets-facts");
        return line;
    }

    private Div others() {
        Div others = new Div();
        others.addClassNames("sub", "codesets-facts");
        for (Language language : Language.values()) {
            String label = item.labels().getOrDefault(language, "");
            if (language == ListNames.reader()) {
                if (label.isEmpty()) {
                    others.add(
                            new Span(getTranslation("codesets.untranslated", language.ownName())));
                }
            } else if (label.isEmpty()) {
                others.add(new Span(getTranslation("codesets.untranslated", language.ownName())));
            } else {
                others.add(ListNames.in(language, label));
            }
        }
        return others;
    }

    private Div actions() {
        String name = ListNames.label(item);
        Button relabel = new Button(getTranslation("codesets.relabel"), click -> relabel());
        relabel.setAriaLabel(getTranslation("codesets.relabel.of", name));
        relabel.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(relabel);
        if (item.relabelled()) {
            Button shipped = new Button(getTranslation("codesets.shipped"), click -> shipped());
            shipped.setAriaLabel(getTranslation("codesets.shipped.of", name));
            shipped.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(shipped);
        }
        if (item.validTo() == null) {
            Button retire = new Button(getTranslation("codesets.retire"), click -> retire());
            retire.setAriaLabel(getTranslation("codesets.retire.of", name));
            retire.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(retire);
        } else {
            Button restore = new Button(getTranslation("codesets.restore"), click -> restore());
            restore.setAriaLabel(getTranslation("codesets.restore.of", name));
            restore.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(restore);
        }
        actions.addClassName("codesets-actions");
        return actions;
    }

    private void relabel() {
        new CodeDialog(
                        item,
                        (code, labels) -> {
                            service.relabel(item.key(), item.revision(), labels);
                            Notices.done("codesets.saved");
                            changed.run();
                        })
                .open();
    }

    private void retire() {
        new RetireDialog(
                        ListNames.label(item),
                        time.today(),
                        day -> {
                            service.retire(item.key(), item.revision(), day);
                            Notices.done("codesets.retired");
                            changed.run();
                        })
                .open();
    }

    private void restore() {
        at(() -> service.restore(item.key(), item.revision()), "codesets.restored");
    }

    private void shipped() {
        at(() -> service.backToShipped(item.key(), item.revision()), "codesets.shipped.done");
    }

    private void at(Runnable deed, String doneKey) {
        try {
            deed.run();
            Notices.done(doneKey);
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        } catch (ConcurrencyFailureException e) {
            Notices.refused(new DomainException("codesets.error.changed"));
        }
        changed.run();
    }
}
