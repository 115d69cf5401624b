package org.sokong.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Supplier;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.DocumentState;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EntryDialog;

/** What a document is, as its curators say, with their notes; both can be changed. */
class DescriptionCard extends Div {

    private static final long serialVersionUID = 1;

    DescriptionCard(CurateServices services, Supplier<CurationDetail> now, Runnable changed) {
        CurationDetail detail = now.get();
        add(new H2(getTranslation("policy.describe.heading")));
        add(new FactList(detail.summary(), services.time()));
        if (detail.summary().state() != DocumentState.IN_REVIEW) {
            Div buttons = new Div();
            buttons.addClassName("policy-curation-buttons");
            buttons.add(
                    new Button(
                            getTranslation("policy.describe.change"),
                            click -> new DescriptionDialog(services, now.get(), changed).open()),
                    new Button(
                            getTranslation("policy.describe.note"),
                            click -> note(services, now.get(), changed).open()));
            add(buttons);
        }
        detail.notes().forEach(note -> add(new NoteCard(note)));
    }

    private EntryDialog note(CurateServices services, CurationDetail detail, Runnable changed) {
        EntryDialog dialog = new EntryDialog(getTranslation("policy.describe.note"));
        dialog.hint(getTranslation("policy.describe.note.hint"));
        TextArea words = dialog.words("policy.describe.note.text", "policy.error.note", 2_000);
        IntegerField paragraph =
                ComponentTexts.wholeNumber(getTranslation("policy.describe.note.paragraph"));
        paragraph.setMin(1);
        paragraph.setMax(100_000);
        dialog.field("policy.error.paragraph", paragraph);
        dialog.saves(
                getTranslation("uikit.save"),
                () ->
                        services.curation()
                                .addNote(
                                        detail.summary().id(),
                                        detail.version(),
                                        paragraph.getValue(),
                                        words.getValue()),
                changed);
        return dialog;
    }
}
