package org.sokong.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.ImportJob;
import org.sokong.policy.ImportReport;
import org.sokong.policy.ImportState;
import org.sokong.uikit.EnumLabels;

/** One import: how far it is, and what became of it. */
class JobCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Runnable stop;
    private final transient Function<UUID, Optional<ImportReport>> reports;
    private transient @Nullable ImportJob shown;

    JobCard(Runnable stop, Function<UUID, Optional<ImportReport>> reports) {
        this.stop = stop;
        this.reports = reports;
        addClassName("card");
    }

    void show(ImportJob job) {
        if (job.equals(shown)) {
            return;
        }
        shown = job;
        removeAll();
        H3 name = new H3(job.fileName());
        name.getElement().setAttribute("dir", "auto");
        Paragraph state = new Paragraph(EnumLabels.label("policy", job.state()));
        state.getElement().setAttribute("role", "status");
        add(name);
        switch (job.state()) {
            case WAITING, READING -> {
                add(state);
                going(job);
            }
            case REFUSED, CANCELLED -> {
                add(state);
                refused(job);
            }
            case DONE -> done(job);
        }
    }

    private void going(ImportJob job) {
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", job.fileName());
        if (job.state() == ImportState.READING && job.pagesAll() > 0) {
            bar.setMax(job.pagesAll());
            bar.setValue(Math.min(job.pagesDone(), job.pagesAll()));
            add(
                    new Paragraph(
                            getTranslation(
                                    "policy.import.progress", job.pagesDone(), job.pagesAll())));
        } else {
            bar.setIndeterminate(true);
        }
        Button button = new Button(getTranslation("policy.import.cancel"), click -> stop.run());
        button.setAriaLabel(getTranslation("policy.import.cancel.file", job.fileName()));
        add(bar, button);
    }

    private void refused(ImportJob job) {
        if (job.reason() == null) {
            return;
        }
        String argument = job.reasonArgument();
        Object[] arguments = argument == null ? new Object[0] : new Object[] {value(argument)};
        Paragraph why = new Paragraph(getTranslation(job.reason().key(), arguments));
        if (job.state() == ImportState.REFUSED) {
            why.addClassName("problem");
        }
        add(why);
    }

    /** Numbers are written as the reader's language writes them; a document's code is none. */
    private static Object value(String argument) {
        return argument.matches("[1-9]\\d{0,8}") ? (Object) Integer.valueOf(argument) : argument;
    }

    private void done(ImportJob job) {
        Optional<ImportReport> report = reports.apply(job.id());
        if (job.looksIndonesian() > 0) {
            add(new Paragraph(getTranslation("policy.import.indonesian", job.looksIndonesian())));
        }
        if (report.isPresent()) {
            add(new ReportCard(report.get()));
            return;
        }
        if (job.result() != null) {
            add(new Paragraph(EnumLabels.label("policy", job.result())));
        }
        if (job.result() != ImportReport.Result.UNCHANGED) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "policy.import.counts",
                                    job.indexed(),
                                    job.kept(),
                                    job.metadata(),
                                    job.stripped())));
        }
        if (job.documentId() != null) {
            Anchor open = new Anchor(PolicyPaths.document(job.documentId()), "");
            open.setText(job.documentCode() + " · " + job.title());
            open.getElement().setAttribute("dir", "auto");
            add(open);
        }
    }
}
