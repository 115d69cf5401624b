package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.GranteeType;
import org.sokong.cases.Risk;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.kernel.WritersConverter;
import org.sokong.planning.ApprovalState;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.FormKind;
import org.sokong.planning.FormState;

/** Rows of forms and of requests for approval. */
final class FormRows implements PartRows {

    static final WritersConverter WRITERS = new WritersConverter();

    private final FileRows file;
    private final PlanRows plan;
    private final List<FormRow> forms = new ArrayList<>();
    private final List<ApprovalRow> approvals = new ArrayList<>();
    private @Nullable Kept kept;

    FormRows(FileRows file, PlanRows plan) {
        this.file = file;
        this.plan = plan;
    }

    void apply(FormEvent event) {
        switch (event) {
            case FormEvent.Filled filled -> {
                FormRow form = new FormRow(filled);
                forms.add(form);
                if (filled.complete()) {
                    form.complete(filled);
                } else {
                    file.touch(filled);
                }
            }
            case FormEvent.Amended amended -> {
                FormRow form = forms.get(amended.form());
                form.values = amended.values();
                form.complete(amended);
            }
            case FormEvent.Asked asked -> {
                approvals.add(new ApprovalRow(asked));
                said(asked, "planning.timeline.approval_requested", approvals.getLast());
            }
            case FormEvent.Answered answered -> answer(answered);
        }
    }

    private void answer(FormEvent.Answered answered) {
        ApprovalRow approval = approvals.get(answered.approval());
        approval.answer = answered;
        int form = approval.asked.form();
        if (answered.approved()) {
            if (form == FormEvent.PLAN) {
                plan.approved();
            } else {
                forms.get(form).approved = true;
            }
        }
        if (!answered.approved() && form != FormEvent.PLAN) {
            forms.get(form).takeBack();
        } else if (approval.asked.subject() == ApprovalSubject.CLOSURE) {
            keep(forms.get(form).values, answered);
        }
        said(
                answered,
                answered.approved() ? "planning.timeline.approved" : "planning.timeline.returned",
                approval);
    }

    private void keep(FormValues closure, FormEvent.Answered approved) {
        LocalDate until = closure.date("retention_until");
        if (until != null) {
            kept =
                    new Kept(
                            until,
                            closure.get("retention_reason"),
                            file.actor(approved),
                            approved.at());
        }
    }

    private void said(DemoEvent event, String kind, ApprovalRow approval) {
        ApprovalSubject subject = approval.asked.subject();
        file.changed(
                event,
                subject.section(),
                kind,
                approval.subjectId,
                Map.of("subject", "@planning.approvalsubject." + subject.name()));
    }

    /** When complete forms of a kind were completed. */
    Stream<Instant> completed(FormKind kind) {
        return complete(kind).map(form -> Objects.requireNonNull(form.completedAt));
    }

    /** When contacts that reached the client were recorded. */
    Stream<Instant> contacts() {
        return reached().map(form -> Objects.requireNonNull(form.completedAt));
    }

    /** The day that was agreed on for the next contact, at the last one. */
    @Nullable LocalDate nextContact() {
        return reached()
                .reduce((before, after) -> after)
                .map(form -> form.values.date("next_on"))
                .orElse(null);
    }

    /** When the plan was approved. */
    Stream<Instant> planApproved() {
        return approvals.stream()
                .filter(approval -> approval.asked.form() == FormEvent.PLAN)
                .map(approval -> approval.answer)
                .filter(Objects::nonNull)
                .filter(FormEvent.Answered::approved)
                .map(FormEvent.Answered::at);
    }

    private Stream<FormRow> reached() {
        return complete(FormKind.FOLLOW_UP)
                .filter(form -> form.values.answer("reached") == Answer.YES);
    }

    private Stream<FormRow> complete(FormKind kind) {
        return forms.stream().filter(form -> form.kind == kind && form.completedAt != null);
    }

    /** The review of the newest safety plan. */
    @Override
    public Stream<Instant> due(ZoneId zone) {
        return file.status().isEnded()
                ? Stream.empty()
                : complete(FormKind.SAFETY_PLAN)
                        .reduce((before, after) -> after)
                        .map(form -> form.values.date("review_on"))
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .stream();
    }

    @Override
    public void finish() {
        forms.forEach(FormRow::write);
        approvals.forEach(ApprovalRow::write);
        Kept last = kept;
        if (last != null && last.at.isAfter(file.openedAt())) {
            file.row(
                    CaseTable.CASE_RETENTION,
                    file.caseId(),
                    last.until,
                    last.by,
                    Utc.orNull(last.at),
                    last.reason,
                    0);
        }
    }

    /**
     * How long the record is kept, as the last approved closure form said; reopening forgets it.
     */
    private record Kept(LocalDate until, @Nullable String reason, UUID by, Instant at) {}

    private final class FormRow {

        private final UUID id = Ids.next();
        private final FormKind kind;
        private final UUID author;
        private final Set<UUID> writers = new TreeSet<>();
        private final Instant createdAt;
        private FormValues values;
        private Instant changedAt;
        private boolean approved;
        private @Nullable UUID completedBy;
        private @Nullable Instant completedAt;

        FormRow(FormEvent.Filled filled) {
            this.kind = filled.kind();
            this.author = file.actor(filled);
            this.writers.add(author);
            if (kind.continues() && kind.approval() != null) {
                FormRows.this
                        .complete(kind)
                        .reduce((before, after) -> after)
                        .filter(last -> !last.approved)
                        .ifPresent(last -> this.writers.addAll(last.writers));
            }
            this.createdAt = filled.at();
            this.changedAt = filled.at();
            this.values = filled.values();
        }

        void complete(FormEvent event) {
            changedAt = event.at();
            completedAt = event.at();
            completedBy = file.actor(event);
            writers.add(file.actor(event));
            if (kind == FormKind.NEEDS_ASSESSMENT) {
                Risk overall = values.choice("overall", Risk.class);
                if (overall != null) {
                    file.rate(event, overall);
                }
            }
            file.changed(
                    event,
                    kind.section(),
                    "planning.timeline.completed",
                    id,
                    Map.of("form", "@planning.formkind." + kind.name()));
        }

        void takeBack() {
            completedBy = null;
            completedAt = null;
        }

        void write() {
            file.row(
                    CaseTable.CASE_FORM,
                    id,
                    file.caseId(),
                    kind.name(),
                    kind.shape().version(),
                    (completedAt == null ? FormState.DRAFT : FormState.COMPLETE).name(),
                    values.date(kind.dayField()),
                    Columns.answers(values),
                    author,
                    WRITERS.convertToDatabaseColumn(writers),
                    Utc.orNull(createdAt),
                    Utc.orNull(changedAt),
                    completedBy,
                    Utc.orNull(completedAt),
                    0);
            if (kind == FormKind.CONFERENCE) {
                file.row(
                        CaseTable.CONFERENCE_PARTICIPANT,
                        Ids.next(),
                        file.caseId(),
                        id,
                        GranteeType.USER.name(),
                        author,
                        null,
                        Utc.orNull(createdAt),
                        0);
            }
        }
    }

    /** A request holds what was asked about as it stood then. */
    private final class ApprovalRow {

        private final FormEvent.Asked asked;
        private final UUID subjectId;
        private final UUID author;
        private final Set<UUID> writers;
        private final int shapeVersion;
        private final FormValues content;
        private FormEvent.@Nullable Answered answer;

        ApprovalRow(FormEvent.Asked asked) {
            this.asked = asked;
            if (asked.form() == FormEvent.PLAN) {
                this.subjectId = plan.id();
                this.author = plan.author();
                this.writers = plan.writers();
                this.shapeVersion = PlanRows.SHAPE;
                this.content = plan.answers();
            } else {
                FormRow form = forms.get(asked.form());
                this.subjectId = form.id;
                this.author = form.author;
                this.writers = Set.copyOf(form.writers);
                this.shapeVersion = form.kind.shape().version();
                this.content = form.values;
            }
        }

        void write() {
            FormEvent.Answered given = answer;
            ApprovalState state =
                    given == null
                            ? ApprovalState.REQUESTED
                            : given.approved() ? ApprovalState.APPROVED : ApprovalState.RETURNED;
            file.row(
                    CaseTable.APPROVAL,
                    Ids.next(),
                    file.caseId(),
                    asked.subject().name(),
                    subjectId,
                    state.name(),
                    Columns.answers(content),
                    shapeVersion,
                    author,
                    WRITERS.convertToDatabaseColumn(writers),
                    file.actor(asked),
                    Utc.orNull(asked.at()),
                    asked.note(),
                    given == null ? null : file.actor(given),
                    given == null ? null : Utc.orNull(given.at()),
                    given == null ? null : given.comment(),
                    0);
        }
    }
}
