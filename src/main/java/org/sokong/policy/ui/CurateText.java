package org.sokong.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.ParagraphAction;
import org.sokong.uikit.Notices;
import org.sokong.uikit.SavedLine;

/** The paragraphs of a document, a page of them, and the steps that a curator takes with each. */
class CurateText extends Div {

    private static final long serialVersionUID = 1;
    private static final int ROWS = 100;

    private final transient CurateServices services;
    private final transient Supplier<CurationDetail> now;
    private final transient Runnable changed;
    private final Div rows = new Div();
    private final SavedLine saved;
    private final int page;

    /**
     * @param now the document as it was read last
     * @param changed reads it again, and lets this show it
     */
    CurateText(CurateServices services, Supplier<CurationDetail> now, Runnable changed, int page) {
        this.services = services;
        this.now = now;
        this.changed = changed;
        this.page = page;
        this.saved = new SavedLine(services.time(), true);
        rows.addClassNames("card", "policy-curation");
    }

    void show() {
        CurationDetail detail = now.get();
        removeAll();
        add(new H2(getTranslation("policy.curate.text")));
        if (detail.mayChange()) {
            Paragraph keys = new Paragraph(getTranslation("policy.curate.keys"));
            keys.addClassName("sub");
            add(keys, saved);
        }
        List<CurationDetail.Row> all = detail.rows();
        rows.removeAll();
        all.subList(Math.min(page * ROWS, all.size()), Math.min((page + 1) * ROWS, all.size()))
                .forEach(row -> rows.add(new CurationRow(row, hand(detail), new Steps(row))));
        add(rows);
        if (all.size() > ROWS) {
            add(
                    new Pager(
                            getTranslation("policy.curate.pages"),
                            PolicyPaths.curate(detail.summary().id()),
                            page,
                            (all.size() + ROWS - 1) / ROWS));
        }
    }

    private static CurationRow.Hand hand(CurationDetail detail) {
        if (!detail.mayChange()) {
            return CurationRow.Hand.READS;
        }
        return detail.begunFrom() == null ? CurationRow.Hand.SORTS : CurationRow.Hand.WRITES;
    }

    /** Takes the last step back. */
    void undo() {
        CurationDetail detail = now.get();
        step(null, () -> services.text().undo(detail.summary().id(), detail.version()));
    }

    /** Does a step, shows the text as it is now, and puts the focus back to where it was. */
    private void step(@Nullable UUID row, LongSupplier work) {
        try {
            work.getAsLong();
            saved.saved();
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        changed.run();
        if (row != null) {
            focus(row);
        }
    }

    private void focus(UUID row) {
        rows.getChildren()
                .filter(CurationRow.class::isInstance)
                .map(CurationRow.class::cast)
                .filter(each -> each.isOf(row))
                .findFirst()
                .ifPresent(CurationRow::takeFocus);
    }

    /** What can be done with one row. */
    private final class Steps implements CurationRow.Steps {

        private final CurationDetail.Row row;

        Steps(CurationDetail.Row row) {
            this.row = row;
        }

        private UUID id() {
            return now.get().summary().id();
        }

        /** A step that a dialog asks for: its refusal is said there. */
        private void taken(LongUnaryOperator work) {
            work.applyAsLong(now.get().version());
            saved.saved();
            changed.run();
            focus(row.id());
        }

        @Override
        public void keepOrStrip() {
            boolean shown =
                    row.action() == ParagraphAction.INDEX || row.action() == ParagraphAction.KEEP;
            long version = now.get().version();
            step(
                    row.id(),
                    () ->
                            shown
                                    ? services.text().strip(id(), version, row.id())
                                    : services.text()
                                            .keep(
                                                    id(),
                                                    version,
                                                    row.id(),
                                                    CurationRow.kindWhenKept(row.kind())));
        }

        @Override
        public void split() {
            new SplitDialog(
                            row.text(),
                            row.language(),
                            first ->
                                    taken(
                                            version ->
                                                    services.text()
                                                            .split(id(), version, row.id(), first)))
                    .open();
        }

        @Override
        public void join() {
            step(row.id(), () -> services.text().join(id(), now.get().version(), row.id()));
        }

        @Override
        public void more() {
            new KindDialog(
                            row,
                            (kind, language) ->
                                    taken(
                                            seen -> {
                                                long version = seen;
                                                if (language != row.language()) {
                                                    version =
                                                            services.text()
                                                                    .language(
                                                                            id(), version, row.id(),
                                                                            language);
                                                }
                                                return kind == row.kind()
                                                        ? version
                                                        : services.text()
                                                                .keep(
                                                                        id(), version, row.id(),
                                                                        kind);
                                            }))
                    .open();
        }

        @Override
        public void reword() {
            WordsDialog.rewording(
                            row,
                            words ->
                                    taken(
                                            version ->
                                                    services.text()
                                                            .reword(
                                                                    id(), version, row.id(),
                                                                    words)))
                    .open();
        }

        @Override
        public void insert() {
            WordsDialog.inserting(
                            row,
                            (kind, words) ->
                                    taken(
                                            version ->
                                                    services.text()
                                                            .insert(
                                                                    id(), version, row.id(), kind,
                                                                    words)))
                    .open();
        }
    }
}
