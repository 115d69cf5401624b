package org.sokong.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;

/** The look of the pages for what went wrong: a plain sentence and the way home. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private String title = "";

    ErrorPage() {
        addClassName("error-page");
    }

    /** Same words whether the thing does not exist or is not theirs. */
    void showHidden() {
        show("shell.error.hidden.title", getTranslation("shell.error.hidden"));
    }

    void show(String titleKey, String sentence) {
        title = getTranslation(titleKey);
        removeAll();
        RouterLink home = new RouterLink(getTranslation("shell.error.home"), HomeView.class);
        add(new H1(title), new Paragraph(sentence), home);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
