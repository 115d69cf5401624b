package org.sokong.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.function.BiConsumer;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.ParagraphKind;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;

/** Says what a paragraph is and in which language it is written. */
class KindDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    KindDialog(CurationDetail.Row row, BiConsumer<ParagraphKind, Language> store) {
        super(UI.getCurrent().getTranslation("policy.curate.more.title", row.number()));
        Select<ParagraphKind> kind = new Select<>();
        kind.setLabel(getTranslation("policy.import.column.kind"));
        kind.setItems(ParagraphKind.values());
        kind.setItemLabelGenerator(each -> EnumLabels.label("policy", each));
        kind.setValue(row.kind());
        field("policy.error.kind", kind);
        Select<Language> language = new Select<>();
        language.setLabel(getTranslation("policy.fact.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(row.language());
        field("policy.error.language", language);
        saves(
                getTranslation("uikit.save"),
                () -> store.accept(kind.getValue(), language.getValue()),
                () -> {});
    }
}
