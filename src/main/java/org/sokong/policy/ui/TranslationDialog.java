package org.sokong.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.UUID;
import java.util.function.Consumer;
import org.sokong.kernel.DomainException;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.Works;
import org.sokong.uikit.EntryDialog;

/** Chooses a document that a curator knows to be the same text in another language. */
class TranslationDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    TranslationDialog(Works works, UUID documentId, Consumer<DocumentSummary> chosen) {
        super(UI.getCurrent().getTranslation("policy.work.choose"));
        hint(getTranslation("policy.work.choose.hint"));
        ComboBox<DocumentSummary> other =
                new ComboBox<>(getTranslation("policy.work.choose.document"));
        other.setItemLabelGenerator(each -> each.code() + " · " + each.title());
        other.setItems(
                query ->
                        works.candidates(documentId, query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                query -> works.candidates(documentId, query.getFilter().orElse("")).size());
        field("policy.error.noDocument", other);
        saves(
                getTranslation("policy.work.choose.show"),
                () -> {
                    if (other.isEmpty()) {
                        throw new DomainException("policy.error.noDocument");
                    }
                },
                () -> chosen.accept(other.getValue()));
    }
}
