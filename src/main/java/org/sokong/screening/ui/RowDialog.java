package org.sokong.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.sokong.forms.FormEditor;
import org.sokong.forms.FormShape;

/**
 * One row of a list, saved by itself while somebody types: a new row exists from its first answer
 * on that can be stored.
 */
class RowDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final FormEditor editor;

    /**
     * @param title translated
     * @param after told when the dialog has closed
     * @param below shown under the questions
     */
    RowDialog(
            ScreeningServices services,
            String title,
            FormShape shape,
            FormEditor.Store store,
            Runnable after,
            Component... below) {
        setHeaderTitle(title);
        addClassName("row-dialog");
        setWidth("min(56rem, 96vw)");
        setModality(com.vaadin.flow.component.ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        boolean folding = shape.parts().size() > 1;
        editor = new FormEditor(shape, services.text(), services.time(), store, folding);
        add(editor);
        add(below);
        Button close = new Button(getTranslation("uikit.close"), click -> close());
        Button done = new Button(getTranslation("screening.row.done"), click -> done());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close, done);
        addDialogCloseActionListener(escape -> done());
        addOpenedChangeListener(
                change -> {
                    if (!change.isOpened()) {
                        after.run();
                    }
                });
    }

    /** Closes when all is stored; an untouched new row is left away. */
    private void done() {
        if (editor.values().isBlank() || editor.save()) {
            close();
        }
    }
}
