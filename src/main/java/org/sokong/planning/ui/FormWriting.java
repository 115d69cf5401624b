package org.sokong.planning.ui;

import com.vaadin.flow.component.html.Div;
import org.sokong.forms.FormEditor;
import org.sokong.forms.FormValues;
import org.sokong.planning.FormDetail;

/** A draft on the screen, saved through its service. */
class FormWriting extends Div {

    private static final long serialVersionUID = 1;

    private final FormEditor editor;

    FormWriting(FormServices services, FormDetail form) {
        editor =
                new FormEditor(
                        form.kind().shape(),
                        services.text(),
                        services.time(),
                        new FormEditor.Store() {
                            @Override
                            public long save(long version, FormValues values) {
                                return services.forms().save(form.id(), version, values);
                            }

                            @Override
                            public FormEditor.Filled load() {
                                FormDetail now = services.forms().read(form.id());
                                return new FormEditor.Filled(now.version(), now.values());
                            }
                        });
        add(editor);
    }

    FormEditor editor() {
        return editor;
    }
}
