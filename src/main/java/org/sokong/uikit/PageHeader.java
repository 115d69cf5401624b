package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Top of every page: its title, a line below it, actions at the end, and a short help text. */
public class PageHeader extends Div {

    private static final long serialVersionUID = 1;

    private final H1 heading;
    private final Div actions = new Div();
    private final Paragraph sub = new Paragraph();

    /**
     * @param title translated title
     * @param helpKey key of the help text that tells in a few sentences what the page is for
     */
    public PageHeader(String title, String helpKey) {
        addClassName("page-header");
        heading = new H1(title);
        Div line = new Div(heading, actions);
        line.addClassName("page-header-line");
        actions.addClassName("page-header-actions");
        sub.addClassName("sub");
        sub.setVisible(false);
        Details help =
                new Details(getTranslation("uikit.help"), new Paragraph(getTranslation(helpKey)));
        help.addClassName("help");
        add(line, sub, help);
    }

    /** Puts badges behind the title. */
    public PageHeader withBadges(Badge... badges) {
        for (Badge badge : badges) {
            heading.add(new Text(" "), badge);
        }
        return this;
    }

    /** Sets the line below the title. */
    public PageHeader withSub(String text) {
        sub.setText(text);
        sub.setVisible(!text.isEmpty());
        return this;
    }

    /** Says that the title is in a language of its own, with that language's direction. */
    public PageHeader withTitleIn(Language language) {
        heading.getElement().setAttribute("lang", language.tag());
        heading.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        return this;
    }

    /** Says that the title was written by somebody and keeps the direction of its words. */
    public PageHeader withOwnTitle() {
        heading.getElement().setAttribute("dir", "auto");
        return this;
    }

    /** Adds actions at the end of the title's line. */
    public PageHeader withActions(Component... components) {
        actions.add(components);
        return this;
    }
}
