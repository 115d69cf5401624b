package org.sokong.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows one story and hands each event to the part it belongs to. */
final class StoryRows {

    private final FileRows file;
    private final ReferralRows referrals;
    private final FormRows forms;
    private final PlanRows plan;
    private final ClockRows clocks;
    private final ServiceRows services;
    private final LegalRows legal;
    private final OutcomeRows outcomes;
    private final ReportRows reports;
    private final LinkRows links;
    private final List<PartRows> parts;
    private final ZoneId zone;

    StoryRows(
            FileRows file,
            int number,
            BulkSources sources,
            BulkSources.Singles singles,
            ClockRows.Frame frame,
            Function<Integer, UUID> cases,
            CaseRows.LinkIds linkIds) {
        this.file = file;
        this.zone = frame.schedule().calendar().zone();
        file.with(sources);
        this.referrals = new ReferralRows(file, sources.answers(), frame.anchor());
        this.plan = new PlanRows(file);
        this.forms = new FormRows(file, plan);
        this.clocks = new ClockRows(file, forms, plan, frame);
        this.services = new ServiceRows(file, plan, referrals);
        this.legal = new LegalRows(file);
        this.outcomes = new OutcomeRows(file, sources.weights());
        this.reports = new ReportRows(file, singles);
        this.links = new LinkRows(file, number, cases, linkIds);
        this.parts = List.of(referrals, plan, forms, services, legal, outcomes, reports, clocks);
    }

    void write(DemoStory story) {
        for (DemoEvent event : story.events()) {
            apply(event);
            clocks.after(event);
        }
        file.finish(nextDue());
        parts.forEach(PartRows::finish);
    }

    private void apply(DemoEvent event) {
        switch (event) {
            case ReferralEvent about -> referrals.apply(about);
            case FormEvent about -> forms.apply(about);
            case PlanEvent about -> plan.apply(about);
            case ServiceEvent about -> services.apply(about);
            case LegalEvent about -> legal.apply(about);
            case OutcomeEvent about -> outcomes.apply(about);
            case ReportEvent about -> reports.apply(about);
            case LinkEvent about -> links.apply(about);
            default -> file.apply(event, referrals::id);
        }
    }

    /** The earliest moment at which something is due. */
    private @Nullable Instant nextDue() {
        return parts.stream().flatMap(part -> part.due(zone)).min(Instant::compareTo).orElse(null);
    }
}
