package org.sokong.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.ParagraphKind;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;

/** Asks what a paragraph of a new version says. */
class WordsDialog extends EntryDialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 100_000;

    private final TextArea words;

    private WordsDialog(String title, CurationDetail.Row row) {
        super(title);
        setWidth("min(46rem, 94vw)");
        words = words("policy.curate.words.text", "policy.error.words", LONGEST);
        words.setMinRows(5);
        words.getElement().setAttribute("lang", row.language().tag());
    }

    /** For a paragraph that stands in the text before. */
    static WordsDialog rewording(CurationDetail.Row row, Consumer<String> store) {
        WordsDialog dialog = new WordsDialog(text("policy.curate.reword.of", row), row);
        dialog.words.setValue(row.text());
        dialog.saves(
                dialog.getTranslation("uikit.save"),
                () -> store.accept(dialog.words.getValue()),
                () -> {});
        return dialog;
    }

    /** For a paragraph that is new. */
    static WordsDialog inserting(CurationDetail.Row row, BiConsumer<ParagraphKind, String> store) {
        WordsDialog dialog = new WordsDialog(text("policy.curate.insert.of", row), row);
        Select<ParagraphKind> kind = new Select<>();
        kind.setLabel(dialog.getTranslation("policy.import.column.kind"));
        kind.setItems(ParagraphKind.BODY, ParagraphKind.LIST_ITEM, ParagraphKind.HEADING);
        kind.setItemLabelGenerator(each -> EnumLabels.label("policy", each));
        kind.setValue(ParagraphKind.BODY);
        dialog.field("policy.error.kind", kind);
        dialog.saves(
                dialog.getTranslation("uikit.save"),
                () -> store.accept(kind.getValue(), dialog.words.getValue()),
                () -> {});
        return dialog;
    }

    private static String text(String key, CurationDetail.Row row) {
        return UI.getCurrent().getTranslation(key, row.number());
    }
}
