package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sokong.kernel.DomainException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Says what is wrong beside the field it is about, or in one line where no field is; what was typed
 * stays. Put it into the form, above the buttons.
 */
public class FieldProblems extends Paragraph {

    private static final long serialVersionUID = 1;

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Set<HasValidation> read = new LinkedHashSet<>();

    public FieldProblems() {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * Names the field that a refusal is about.
     *
     * @param keyStart beginning of the refusal's key
     */
    public FieldProblems at(String keyStart, HasValidation field) {
        fields.put(keyStart, field);
        return reads(field);
    }

    /** Adds a field whose words must be readable, even where no refusal is about it. */
    public FieldProblems reads(HasValidation field) {
        read.add(field);
        field.setManualValidation(true);
        return this;
    }

    /** Does something; shows why where it is refused. Gives whether it was done. */
    public boolean run(Runnable action) {
        clear();
        if (!readable()) {
            return false;
        }
        try {
            action.run();
            return true;
        } catch (DomainException refusal) {
            show(refusal);
        } catch (ConcurrencyFailureException e) {
            say(getTranslation("uikit.changed"));
        }
        return false;
    }

    /** Whether every day, time and number that was typed is one; tells at the first that is not. */
    private boolean readable() {
        for (HasValidation field : read) {
            String wrong = ComponentTexts.problem(field);
            if (wrong != null) {
                tell(field, wrong);
                return false;
            }
        }
        return true;
    }

    /** A field that was not asked for so far is shown with what is wrong about it. */
    private static void tell(HasValidation field, String text) {
        if (field instanceof Component hidden) {
            hidden.setVisible(true);
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private void show(DomainException refusal) {
        String text = getTranslation(refusal.key(), refusal.arguments());
        for (Map.Entry<String, HasValidation> entry : fields.entrySet()) {
            if (refusal.key().startsWith(entry.getKey())) {
                tell(entry.getValue(), text);
                return;
            }
        }
        say(text);
    }

    private void say(String text) {
        setText(text);
        setVisible(true);
    }

    private void clear() {
        setVisible(false);
        read.forEach(field -> field.setInvalid(false));
    }
}
