package org.sokong.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.kernel.DomainException;
import org.sokong.paper.PaperLinks;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormPrinting;
import org.sokong.uikit.Language;
import org.sokong.uikit.Typed;

/**
 * Makes the sheet that the client carries: says beforehand what stands in the way, since a download
 * cannot.
 */
class SheetDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient FormServices services;
    private final transient FormDetail form;
    private final Select<Language> language = new Select<>();
    private final Div answer = new Div();

    SheetDialog(FormServices services, FormDetail form) {
        this.services = services;
        this.form = form;
        setHeaderTitle(getTranslation("planning.sheet.take"));
        setWidth("min(34rem, 94vw)");
        language.setLabel(getTranslation("planning.sheet.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.of(getLocale()));
        language.addValueChangeListener(change -> answer.removeAll());
        answer.getElement().setAttribute("role", "status");
        Div body =
                new Div(new Paragraph(getTranslation("planning.sheet.explain")), language, answer);
        body.addClassName("stacked");
        add(body);
        Button make = new Button(getTranslation("planning.sheet.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), make);
    }

    private void make() {
        answer.removeAll();
        FormPrinting printing = services.printing();
        Language chosen = language.getValue();
        try {
            printing.trySheet(form.id(), chosen);
        } catch (FormRefused refused) {
            answer.add(new Paragraph(getTranslation("planning.sheet.betrays")), words(refused));
            return;
        } catch (DomainException refused) {
            Paragraph why = new Paragraph(getTranslation(refused.key(), refused.arguments()));
            why.addClassName("problem");
            answer.add(why);
            return;
        }
        Anchor link = new Anchor();
        java.util.UUID id = form.id();
        link.setHref(
                (DownloadHandler) event -> PaperLinks.send(event, () -> printing.sheet(id, chosen)),
                AttachmentType.DOWNLOAD);
        link.setText(getTranslation("planning.sheet.download"));
        link.addClassName("way-out");
        answer.add(link);
    }

    private UnorderedList words(FormRefused refused) {
        UnorderedList list = new UnorderedList();
        list.addClassName("problem");
        for (FormProblem problem : refused.problems()) {
            String question =
                    form.kind()
                            .shape()
                            .field(problem.field())
                            .map(field -> services.text().label(field, getLocale()))
                            .orElse("");
            list.add(
                    new ListItem(
                            question
                                    + ": "
                                    + Typed.inline(
                                            String.valueOf(problem.arguments().getFirst()))));
        }
        return list;
    }
}
