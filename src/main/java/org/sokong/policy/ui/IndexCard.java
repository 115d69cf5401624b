package org.sokong.policy.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.sokong.kernel.DomainException;
import org.sokong.policy.ReindexJob;
import org.sokong.policy.ReindexJobs;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TimeText;

/** The search index: how it was written last, and a way to write it anew. */
class IndexCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient ReindexJobs jobs;
    private final transient TimeText time;
    private final transient Polling polling = new Polling(this::show);
    private final Paragraph state = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button rebuild;

    IndexCard(ReindexJobs jobs, TimeText time) {
        this.jobs = jobs;
        this.time = time;
        state.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("policy.index.heading"));
        rebuild = new Button(getTranslation("policy.index.rebuild"), click -> start());
        add(
                new H2(getTranslation("policy.index.heading")),
                new Paragraph(getTranslation("policy.index.hint")),
                state,
                bar,
                rebuild);
        show();
    }

    private void start() {
        try {
            jobs.start();
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        show();
    }

    private void show() {
        Optional<ReindexJob> last = jobs.latest();
        boolean going = last.filter(job -> job.state() == ReindexJob.State.RUNNING).isPresent();
        state.setText(last.map(this::words).orElse(""));
        bar.setVisible(going);
        rebuild.setEnabled(!going);
        last.filter(job -> going).ifPresent(this::progress);
        getUI().ifPresent(ui -> polling.go(ui, going));
    }

    private void progress(ReindexJob job) {
        bar.setIndeterminate(job.all() == 0);
        if (job.all() > 0) {
            bar.setMax(job.all());
            bar.setValue(Math.min(job.written(), job.all()));
        }
    }

    private String words(ReindexJob job) {
        return switch (job.state()) {
            case RUNNING -> getTranslation("policy.index.progress", job.written(), job.all());
            case DONE ->
                    getTranslation(
                            "policy.index.done",
                            time.dateTime(job.finishedAt() == null ? job.at() : job.finishedAt()),
                            job.all());
            case FAILED -> getTranslation("policy.index.failed", time.dateTime(job.at()));
        };
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        polling.go(detached.getUI(), false);
    }
}
