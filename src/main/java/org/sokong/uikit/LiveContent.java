package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a page that shows a client's facts from showing them longer than it may: while it is open,
 * the browser asks every {@link #EVERY_MILLIS} whether what is shown may still be seen. The answer
 * comes from the database, so it is right on every node. The asking is a poll of the page, which
 * counts as no activity of its user and keeps nobody signed in.
 *
 * <p>A page calls {@link #begin()} before it reads, not after: what ends between the reading and
 * the asking must not go unnoticed.
 *
 * @param <S> how it stands for the reader, for instance the sections that may be read; equal as
 *     long as nothing changed
 */
public final class LiveContent<S> implements Serializable {

    /** Between two questions; issue 4 allows ten seconds until the content is gone. */
    public static final int EVERY_MILLIS = 5_000;

    private static final long serialVersionUID = 1;

    private final transient Supplier<S> standing;
    private final transient Runnable changed;
    private @Nullable Registration polling;
    private transient @Nullable S begun;

    /**
     * @param host page or part; asked about while it is attached
     * @param standing what the reader may see now; reads no content and logs nothing
     * @param changed shows what may be seen now, on the page's own thread
     */
    public LiveContent(Component host, Supplier<S> standing, Runnable changed) {
        this.standing = standing;
        this.changed = changed;
        host.addAttachListener(attached -> start(attached.getUI()));
        host.addDetachListener(detached -> stop(detached.getUI()));
        host.getUI().ifPresent(this::start);
    }

    /** Remembers how it stands; called just before the content is read. */
    public S begin() {
        S now = standing.get();
        begun = now;
        return now;
    }

    /** Nothing is shown any more that could have to go. */
    public void end() {
        begun = null;
    }

    private void look() {
        S before = begun;
        if (before != null && !before.equals(standing.get())) {
            changed.run();
        }
    }

    private void start(UI ui) {
        if (polling == null) {
            polling = ui.addPollListener(poll -> look());
            Pages.of(ui).opened(ui);
        }
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            Pages.of(ui).closed(ui);
        }
    }

    /** Closes every dialog of the page: what it shows may be what has to go. */
    public static void closeDialogs(UI ui) {
        Deque<Component> waiting = new ArrayDeque<>();
        waiting.add(ui);
        while (!waiting.isEmpty()) {
            Component component = waiting.poll();
            List<Component> children = component.getChildren().toList();
            if (component instanceof Dialog dialog && dialog.isOpened()) {
                dialog.close();
                dialog.removeAll();
            }
            waiting.addAll(children);
        }
    }

    /** What stands where a page was that its reader may not see any more. */
    public static Div gone() {
        UI ui = UI.getCurrent();
        Div card =
                new Div(
                        new H1(ui.getTranslation("uikit.gone.title")),
                        new Paragraph(ui.getTranslation("uikit.gone.text")));
        card.addClassNames("card", "gone");
        card.getElement().setAttribute("role", "alert");
        return card;
    }

    /** How many pieces of a page ask; the page polls while there is one. */
    private static final class Pages implements Serializable {

        private static final long serialVersionUID = 1;
        private int open;

        static Pages of(UI ui) {
            Pages pages = ComponentUtil.getData(ui, Pages.class);
            if (pages == null) {
                pages = new Pages();
                ComponentUtil.setData(ui, Pages.class, pages);
            }
            return pages;
        }

        void opened(UI ui) {
            open++;
            ui.setPollInterval(EVERY_MILLIS);
        }

        void closed(UI ui) {
            open--;
            if (open == 0) {
                ui.setPollInterval(-1);
            }
        }
    }
}
