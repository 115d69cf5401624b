package org.sokong.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;

/** Changes the language at any time and stays on the page. */
public class LanguageSwitch extends MenuBar {

    private static final long serialVersionUID = 1;

    public LanguageSwitch(UserLanguage languages) {
        addClassName("language-switch");
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        Language present = Language.of(UI.getCurrent().getLocale());
        MenuItem item = addItem(present.tag().toUpperCase(Locale.ROOT));
        item.setAriaLabel(getTranslation("uikit.language", present.ownName()));
        for (Language language : Language.values()) {
            Span name = new Span(language.ownName());
            name.getElement().setAttribute("lang", language.tag());
            MenuItem choice = item.getSubMenu().addItem(name, click -> languages.choose(language));
            choice.setCheckable(true);
            choice.setChecked(language == present);
        }
    }
}
