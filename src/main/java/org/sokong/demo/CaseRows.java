package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.SystemActor;
import org.sokong.cases.CaseClockRule;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.ClockEvidence.Happened;
import org.sokong.cases.MoveReason;
import org.sokong.cases.Risk;
import org.sokong.cases.Section;
import org.sokong.cases.StepKind;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.ClockRun;
import org.sokong.deadlines.Schedule;
import org.sokong.kernel.Answer;
import org.sokong.kernel.Ids;
import org.sokong.people.Identity;
import org.sokong.people.IdentityCipher;
import org.sokong.referrals.AnswerHours;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.WithdrawalReason;
import org.sokong.screening.EventStage;
import org.sokong.screening.TraffickingEventForm;

/**
 * The rows that the services would write for a story, table by table. What each event does is
 * written here a second time, for speed; a test plays the same stories through the services and
 * compares every table.
 */
final class CaseRows {

    /** Tables in the order in which they are written; parents first. */
    enum Table {
        PERSON("person", "id, wrapped_key, identity, created_at, changed_at, erased_at, version"),
        CASE_FILE(
                "case_file",
                "id, code, person_id, organisation_id, team_id, owner_id, status, risk, country,"
                        + " opened_on, closed_on, closure_reason, created_by, created_at, touched_at,"
                        + " version"),
        CASE_INTAKE(
                "case_intake",
                "case_id, source_of_contact, contact_on, place, languages, interpreter_needed,"
                        + " age_band, sex, safety_concern, safety_note, medical_need, medical_note,"
                        + " legal_basis, consent_on, consent_note, consent_to_statistics, version"),
        TRAFFICKING_EVENT(
                "trafficking_event",
                "id, case_id, stage, country, place, date_precision, happened_year, happened_month,"
                        + " happened_day, age_at_event, under_18, code_version, acts, means,"
                        + " purposes, sector, sex_types, controls, months, recruiter_relation,"
                        + " recruitment_methods, contact_way, platforms, note, removed_at,"
                        + " removed_by, removed_reason, version"),
        CASE_STEP_RECORD(
                "case_step_record", "id, case_id, kind, note, recorded_by, recorded_at, ended_at"),
        CASE_NOTE("case_note", "id, case_id, text, author_id, written_at"),
        CASE_TIMELINE(
                "case_timeline", "id, case_id, at, actor_id, kind, section, subject_id, arguments"),
        CASE_MOVE(
                "case_move",
                "id, case_id, from_status, to_status, moved_at, moved_by, reason, note"),
        CASE_CLOCK(
                "case_clock",
                "id, case_id, organisation_id, kind, risk, started_at, half_at, due_at, done_at,"
                        + " stopped_at, reminded_half_at, reminded_end_at, escalated_at"),
        CASE_GRANT(
                "case_grant",
                "id, case_id, grantee_type, grantee_id, level, sections, source, source_id,"
                        + " granted_by, granted_at, expires_at, ended_at, ended_by, version"),
        CASE_VISIBLE(
                "case_visible",
                "grantee_id, case_id, code, status, risk, owner_id, opened_on, next_due, touched_at,"
                        + " expires_at"),
        CONSENT(
                "consent",
                "id, case_id, given_by, form, language, interpreter, given_on, expires_on,"
                        + " expires_at, sections, purposes, evidence, recorded_by, recorded_at,"
                        + " withdrawn_at, withdrawn_by, withdrawal_reason, ended_at, version"),
        CONSENT_RECIPIENT("consent_recipient", "consent_id, organisation_id"),
        REFERRAL(
                "referral",
                "id, code, case_id, sender_organisation_id, sender_id, receiver_organisation_id,"
                        + " consent_id, state, urgency, services, sections, purpose, reason, age_band,"
                        + " languages, created_at, sent_at, due_at, acknowledged_at, decided_at,"
                        + " started_at, finished_at, answered_by, decline_reason,"
                        + " not_completed_reason, withdrawal_reason, outcome, outcome_note, version"),
        REFERRAL_STEP(
                "referral_step",
                "id, referral_id, from_state, to_state, at, by_id, by_organisation_id, reason,"
                        + " note"),
        POLICY_LINK(
                "policy_link",
                "id, passage_id, case_id, referral_id, why, linked_by, linked_at, removed_at,"
                        + " removed_by");

        private final String sqlName;
        private final String columns;

        Table(String sqlName, String columns) {
            this.sqlName = sqlName;
            this.columns = columns;
        }

        /** Name of the table. */
        String sqlName() {
            return sqlName;
        }

        /** Columns with commas, in the order of the values. */
        String columns() {
            return columns;
        }
    }

    /** Makes codes that no other case or referral has. */
    interface Codes {
        String next(char kind);
    }

    /** Encrypts an identity as the person module does. */
    interface Sealer {
        IdentityCipher.Sealed seal(UUID personId, Identity identity);
    }

    private final Map<Table, List<Object[]>> rows = new EnumMap<>(Table.class);
    private final PlacedWorld placed;
    private final AnswerHours hours;
    private final Function<UUID, Schedule> schedules;
    private final Map<UUID, Schedule> known = new HashMap<>();
    private final Instant anchor;
    private final List<UUID> passages;
    private final Codes codes;
    private final Sealer sealer;

    CaseRows(
            PlacedWorld placed,
            AnswerHours hours,
            Function<UUID, Schedule> schedules,
            Instant anchor,
            List<UUID> passages,
            Codes codes,
            Sealer sealer) {
        this.placed = placed;
        this.hours = hours;
        this.schedules = schedules;
        this.anchor = anchor;
        this.passages = passages;
        this.codes = codes;
        this.sealer = sealer;
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
    }

    /** Rows collected so far. */
    List<Object[]> of(Table table) {
        return Objects.requireNonNull(rows.get(table));
    }

    void clear() {
        rows.values().forEach(List::clear);
    }

    /** Adds the rows of a story. */
    void add(DemoStory story) {
        new Folder(story).fold();
    }

    private void row(Table table, @Nullable Object... values) {
        of(table).add(values);
    }

    /** Follows one story and keeps its present state. */
    private final class Folder {

        private final DemoStory story;
        private final ZoneId zone;
        private final UUID caseId = Ids.next();
        private final UUID organisation;
        private final UUID team;
        private final String code = codes.next('C');
        private final List<ConsentRow> consents = new ArrayList<>();
        private final List<ReferralRow> referrals = new ArrayList<>();
        private final List<GrantRow> grants = new ArrayList<>();
        private final List<StepRow> steps = new ArrayList<>();
        private final Map<UUID, ClockRun> clocks = new LinkedHashMap<>();
        private final Map<ClockKind, Happened> happened = new EnumMap<>(ClockKind.class);
        private Instant openedAt = Instant.EPOCH;
        private Instant assessedAt = Instant.EPOCH;
        private Instant servedAt = Instant.EPOCH;
        private @Nullable UUID person;
        private @Nullable UUID owner;
        private @Nullable UUID creator;
        private CaseStatus status = CaseStatus.DRAFT;
        private @Nullable Risk risk;
        private @Nullable LocalDate openedOn;
        private @Nullable LocalDate closedOn;
        private @Nullable MoveReason closureReason;
        private Instant createdAt = Instant.EPOCH;
        private Instant touchedAt = Instant.EPOCH;
        private DemoEvent.@Nullable Intake intake;

        Folder(DemoStory story) {
            this.story = story;
            this.organisation = placed.organisation(story.organisation());
            this.team = placed.team(story.organisation(), story.team());
            this.zone = ZoneId.of(placed.world().organisations().get(story.organisation()).zone());
        }

        void fold() {
            for (DemoEvent event : story.events()) {
                apply(event);
                count(event.at());
            }
            finish();
        }

        /** The clocks after an event, by the rule that the services use. */
        private void count(Instant now) {
            List<ClockRun> running = clocks.values().stream().filter(ClockRun::isRunning).toList();
            new CaseClockRule(status, risk, openedAt, assessedAt, servedAt)
                    .state(status.isActive() ? happened : Map.of())
                    .changes(running, known.computeIfAbsent(organisation, schedules), now)
                    .forEach(run -> clocks.put(run.id(), run));
        }

        /** Nobody is reminded of what was over before the demonstration was written. */
        private void clockRow(ClockRun run) {
            boolean half = run.isRunning() && run.halfAt().isBefore(anchor);
            boolean end = run.isRunning() && run.dueAt().isBefore(anchor);
            row(
                    Table.CASE_CLOCK,
                    run.id(),
                    caseId,
                    organisation,
                    run.kind().name(),
                    run.risk().name(),
                    utc(run.startedAt()),
                    utc(run.halfAt()),
                    utc(run.dueAt()),
                    utc(run.doneAt()),
                    utc(run.stoppedAt()),
                    half ? utc(run.halfAt()) : null,
                    end ? utc(run.dueAt()) : null,
                    end ? utc(run.dueAt()) : null);
        }

        private void apply(DemoEvent event) {
            switch (event) {
                case DemoEvent.Started started -> start(started);
                case DemoEvent.Intake written -> write(written);
                case DemoEvent.Elements elements -> elements(elements);
                case DemoEvent.RiskSet set -> {
                    risk = set.risk();
                    timeline(
                            set,
                            "cases.timeline.risk",
                            Section.OVERVIEW,
                            null,
                            Map.of("risk", "@cases.risk." + set.risk().name()));
                    touch(set);
                }
                case DemoEvent.Noted noted -> {
                    row(
                            Table.CASE_NOTE,
                            Ids.next(),
                            caseId,
                            noted.text(),
                            actor(noted),
                            utc(noted.at()));
                    timeline(noted, "cases.timeline.note", Section.NOTES, null, Map.of());
                    touch(noted);
                }
                case DemoEvent.StepDone done -> step(done);
                case DemoEvent.Moved moved -> move(moved);
                case DemoEvent.Assigned assigned -> assign(assigned);
                case DemoEvent.Consented given -> consent(given);
                case DemoEvent.ConsentWithdrawn gone -> withdraw(gone);
                case DemoEvent.ConsentExpired expired -> {
                    ConsentRow consent = consents.get(expired.consent());
                    consent.endedAt = expired.at();
                    timeline(
                            expired,
                            "consent.timeline.expired",
                            Section.REFERRALS,
                            consent.id,
                            Map.of());
                }
                case DemoEvent.Drafted drafted -> referrals.add(new ReferralRow(drafted));
                case DemoEvent.ReferralMoved moved ->
                        referral(
                                moved,
                                referrals.get(moved.referral()),
                                moved.to(),
                                moved.reason(),
                                moved.note());
                case DemoEvent.Linked linked -> link(linked);
            }
        }

        private void start(DemoEvent.Started started) {
            createdAt = started.at();
            creator = actor(started);
            owner = creator;
            grant(started, "USER", creator, "OWNERSHIP");
            grant(started, "TEAM", team, "TEAM");
            timeline(started, "cases.timeline.started", Section.OVERVIEW, null, Map.of());
            touch(started);
        }

        private void write(DemoEvent.Intake written) {
            intake = written;
            DemoEvent.Client client = written.identity();
            if (client != null) {
                person = Ids.next();
                IdentityCipher.Sealed sealed = sealer.seal(person, client.identity());
                row(
                        Table.PERSON,
                        person,
                        sealed.wrappedKey(),
                        sealed.ciphertext(),
                        utc(written.at()),
                        utc(written.at()),
                        null,
                        0);
            }
            touch(written);
        }

        private void elements(DemoEvent.Elements elements) {
            row(
                    Table.TRAFFICKING_EVENT,
                    Ids.next(),
                    caseId,
                    EventStage.EXPLOITATION.name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    elements.under18().name(),
                    TraffickingEventForm.CODE_VERSION,
                    sorted(elements.acts()),
                    sorted(elements.means()),
                    sorted(elements.purposes()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    elements.note(),
                    null,
                    null,
                    null,
                    0);
            touch(elements);
        }

        private void step(DemoEvent.StepDone done) {
            for (StepRow earlier : steps) {
                if (earlier.endedAt == null && ends(done.kind(), earlier.kind)) {
                    earlier.endedAt = done.at();
                }
            }
            steps.add(new StepRow(done.kind(), done.note(), actor(done), done.at()));
            done.kind().clocks().forEach(kind -> happened.put(kind, new Happened(done.at(), null)));
            timeline(
                    done,
                    "cases.timeline.step",
                    section(done.kind()),
                    null,
                    Map.of("step", "@cases.stepkind." + done.kind().name()));
            touch(done);
        }

        private void move(DemoEvent.Moved moved) {
            LocalDate today = LocalDate.ofInstant(moved.at(), zone);
            status = moved.to();
            switch (moved.to()) {
                case OPEN -> {
                    openedAt = moved.at();
                    happened.clear();
                }
                case ASSESSED -> assessedAt = moved.at();
                case IN_SERVICE -> servedAt = moved.at();
                default -> {}
            }
            boolean opened = moved.to() == CaseStatus.OPEN;
            if (opened) {
                openedOn = today;
            } else if (moved.to() == CaseStatus.CLOSED) {
                closedOn = today;
                closureReason = moved.reason();
            }
            row(
                    Table.CASE_MOVE,
                    Ids.next(),
                    caseId,
                    moved.from().name(),
                    moved.to().name(),
                    utc(moved.at()),
                    actor(moved),
                    name(moved.reason()),
                    moved.note());
            Map<String, String> sentence = new TreeMap<>();
            sentence.put("to", "@cases.casestatus." + moved.to().name());
            if (moved.reason() != null) {
                sentence.put("reason", "@cases.movereason." + moved.reason().name());
            }
            String kind =
                    opened
                            ? "cases.timeline.opened"
                            : moved.reason() == null
                                    ? "cases.timeline.moved"
                                    : "cases.timeline.moved_because";
            timeline(moved, kind, Section.OVERVIEW, null, sentence);
            touch(moved);
        }

        private void assign(DemoEvent.Assigned assigned) {
            owner = placed.person(assigned.to());
            for (GrantRow grant : grants) {
                if (grant.source.equals("OWNERSHIP") && grant.endedAt == null) {
                    grant.endedAt = assigned.at();
                    grant.endedBy = actor(assigned);
                }
            }
            grant(assigned, "USER", owner, "OWNERSHIP");
            timeline(assigned, "cases.timeline.assigned", Section.OVERVIEW, null, Map.of());
            touch(assigned);
        }

        private void consent(DemoEvent.Consented given) {
            ConsentRow consent = new ConsentRow(given);
            consents.add(consent);
            timeline(given, "consent.timeline.recorded", Section.REFERRALS, consent.id, Map.of());
        }

        private void withdraw(DemoEvent.ConsentWithdrawn gone) {
            ConsentRow consent = consents.get(gone.consent());
            consent.withdrawn = gone;
            consent.endedAt = gone.at();
            timeline(gone, "consent.timeline.withdrawn", Section.REFERRALS, consent.id, Map.of());
            for (ReferralRow referral : referrals) {
                if (referral.drafted.consent() == gone.consent()
                        && ReferralState.OPEN.contains(referral.state)) {
                    referral(
                            gone,
                            referral,
                            ReferralState.WITHDRAWN,
                            WithdrawalReason.CONSENT_WITHDRAWN,
                            null);
                }
            }
        }

        private void referral(
                DemoEvent event,
                ReferralRow referral,
                ReferralState to,
                @Nullable Enum<?> reason,
                @Nullable String note) {
            row(
                    Table.REFERRAL_STEP,
                    Ids.next(),
                    referral.id,
                    referral.state.name(),
                    to.name(),
                    utc(event.at()),
                    actor(event),
                    event.by() == DemoEvent.NOBODY ? null : placed.organisationOf(event.by()),
                    name(reason),
                    note);
            if (ReferralState.DISCLOSING.contains(referral.state) && to.isFinal()) {
                for (GrantRow grant : grants) {
                    if (referral.id.equals(grant.sourceId) && grant.endedAt == null) {
                        grant.endedAt = event.at();
                        grant.endedBy = actor(event);
                    }
                }
            }
            referral.move(event, to, reason, note);
            if (to == ReferralState.ACCEPTED) {
                GrantRow grant =
                        new GrantRow(
                                "ORGANISATION",
                                placed.organisation(referral.drafted.receiver()),
                                "SHARED",
                                names(referral.drafted.sections()),
                                "REFERRAL",
                                actor(event),
                                event.at());
                grant.sourceId = referral.id;
                grant.expiresAt = consents.get(referral.drafted.consent()).expiresAt;
                grants.add(grant);
                touch(event);
            }
            timeline(
                    event,
                    "referrals.timeline." + to.name().toLowerCase(Locale.ROOT),
                    Section.REFERRALS,
                    referral.id,
                    Map.of("code", referral.code));
        }

        private void link(DemoEvent.Linked linked) {
            if (passages.isEmpty()) {
                return;
            }
            row(
                    Table.POLICY_LINK,
                    Ids.next(),
                    passages.get(linked.passage() % passages.size()),
                    caseId,
                    linked.referral() == null ? null : referrals.get(linked.referral()).id,
                    linked.why(),
                    actor(linked),
                    utc(linked.at()),
                    null,
                    null);
            timeline(linked, "cases.timeline.policy_linked", Section.POLICY, null, Map.of());
            touch(linked);
        }

        private void finish() {
            row(
                    Table.CASE_FILE,
                    caseId,
                    code,
                    person,
                    organisation,
                    team,
                    owner,
                    status.name(),
                    name(risk),
                    placed.world().organisations().get(story.organisation()).country(),
                    openedOn,
                    closedOn,
                    name(closureReason),
                    creator,
                    utc(createdAt),
                    utc(touchedAt),
                    0);
            intakeRow();
            steps.forEach(
                    step ->
                            row(
                                    Table.CASE_STEP_RECORD,
                                    Ids.next(),
                                    caseId,
                                    step.kind.name(),
                                    step.note,
                                    step.by,
                                    utc(step.at),
                                    utc(step.endedAt)));
            clocks.values().forEach(this::clockRow);
            grants.forEach(this::grantRow);
            consents.forEach(ConsentRow::write);
            referrals.forEach(ReferralRow::write);
        }

        private void intakeRow() {
            DemoEvent.Intake written = Objects.requireNonNull(intake);
            row(
                    Table.CASE_INTAKE,
                    caseId,
                    written.source().name(),
                    written.contactOn(),
                    written.place(),
                    String.join(",", written.languages()),
                    (written.interpreter() ? Answer.YES : Answer.NO).name(),
                    written.ageBand().name(),
                    written.sex().name(),
                    written.safetyConcern().name(),
                    written.safetyNote(),
                    written.medicalNeed().name(),
                    written.medicalNote(),
                    name(written.basis()),
                    written.consentOn(),
                    written.consentNote(),
                    name(written.consentToStatistics()),
                    0);
        }

        private void grantRow(GrantRow grant) {
            row(
                    Table.CASE_GRANT,
                    Ids.next(),
                    caseId,
                    grant.type,
                    grant.grantee,
                    grant.level,
                    grant.sections,
                    grant.source,
                    grant.sourceId,
                    grant.by,
                    utc(grant.at),
                    utc(grant.expiresAt),
                    utc(grant.endedAt),
                    grant.endedBy,
                    0);
            if (grant.level.equals("WORK") && grant.endedAt == null) {
                row(
                        Table.CASE_VISIBLE,
                        grant.grantee,
                        caseId,
                        code,
                        status.name(),
                        name(risk),
                        owner,
                        openedOn,
                        utc(nextDue()),
                        utc(touchedAt),
                        null);
            }
        }

        /** The earliest answer that is due, or end of a clock. */
        private @Nullable Instant nextDue() {
            return Stream.concat(
                            clocks.values().stream()
                                    .filter(ClockRun::isRunning)
                                    .map(ClockRun::dueAt),
                            referrals.stream()
                                    .filter(
                                            referral ->
                                                    ReferralState.WAITING.contains(referral.state))
                                    .map(referral -> Objects.requireNonNull(referral.dueAt)))
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        private void grant(DemoEvent event, String type, UUID grantee, String source) {
            grants.add(new GrantRow(type, grantee, "WORK", "*", source, actor(event), event.at()));
        }

        private void timeline(
                DemoEvent event,
                String kind,
                Section section,
                @Nullable UUID subject,
                Map<String, String> arguments) {
            row(
                    Table.CASE_TIMELINE,
                    Ids.next(),
                    caseId,
                    utc(event.at()),
                    actor(event),
                    kind,
                    section.name(),
                    subject,
                    json(arguments));
        }

        private void touch(DemoEvent event) {
            touchedAt = event.at();
        }

        private UUID actor(DemoEvent event) {
            return event.by() == DemoEvent.NOBODY ? SystemActor.ID : placed.person(event.by());
        }

        private final class ConsentRow {

            private final UUID id = Ids.next();
            private final DemoEvent.Consented given;
            private final Instant expiresAt;
            private DemoEvent.@Nullable ConsentWithdrawn withdrawn;
            private @Nullable Instant endedAt;

            ConsentRow(DemoEvent.Consented given) {
                this.given = given;
                this.expiresAt = given.expiresOn().plusDays(1).atStartOfDay(zone).toInstant();
            }

            void write() {
                row(
                        Table.CONSENT,
                        id,
                        caseId,
                        given.givenBy().name(),
                        given.form().name(),
                        given.language(),
                        (given.interpreter() ? Answer.YES : Answer.NO).name(),
                        given.givenOn(),
                        given.expiresOn(),
                        utc(expiresAt),
                        names(given.sections()),
                        given.purpose().name(),
                        given.evidence(),
                        actor(given),
                        utc(given.at()),
                        withdrawn == null ? null : utc(withdrawn.at()),
                        withdrawn == null ? null : actor(withdrawn),
                        withdrawn == null ? null : withdrawn.reason(),
                        utc(endedAt),
                        0);
                row(Table.CONSENT_RECIPIENT, id, placed.organisation(given.receiver()));
            }
        }

        private final class ReferralRow {

            private final UUID id = Ids.next();
            private final String code = codes.next('R');
            private final DemoEvent.Drafted drafted;
            private ReferralState state = ReferralState.DRAFT;
            private UUID sender;
            private @Nullable Instant sentAt;
            private @Nullable Instant dueAt;
            private @Nullable Instant acknowledgedAt;
            private @Nullable Instant decidedAt;
            private @Nullable Instant startedAt;
            private @Nullable Instant finishedAt;
            private @Nullable UUID answeredBy;
            private @Nullable Enum<?> endReason;
            private @Nullable String outcomeNote;

            ReferralRow(DemoEvent.Drafted drafted) {
                this.drafted = drafted;
                this.sender = actor(drafted);
            }

            void move(
                    DemoEvent event,
                    ReferralState to,
                    @Nullable Enum<?> reason,
                    @Nullable String note) {
                state = to;
                switch (to) {
                    case SENT -> {
                        sender = actor(event);
                        sentAt = event.at();
                        dueAt = event.at().plus(hours.of(drafted.urgency()));
                    }
                    case ACKNOWLEDGED -> acknowledgedAt = event.at();
                    case ACCEPTED -> {
                        decidedAt = event.at();
                        answeredBy = actor(event);
                    }
                    case DECLINED -> {
                        decidedAt = event.at();
                        answeredBy = actor(event);
                        finishedAt = event.at();
                    }
                    case IN_SERVICE -> startedAt = event.at();
                    case COMPLETED, NOT_COMPLETED -> {
                        finishedAt = event.at();
                        outcomeNote = note;
                    }
                    case EXPIRED, WITHDRAWN -> finishedAt = event.at();
                    case DRAFT -> throw new IllegalStateException("a draft is no step");
                }
                endReason = reason;
            }

            void write() {
                DemoEvent.Intake known = Objects.requireNonNull(intake);
                row(
                        Table.REFERRAL,
                        id,
                        code,
                        caseId,
                        organisation,
                        sender,
                        placed.organisation(drafted.receiver()),
                        consents.get(drafted.consent()).id,
                        state.name(),
                        drafted.urgency().name(),
                        names(drafted.services()),
                        names(drafted.sections()),
                        drafted.purpose().name(),
                        drafted.reason(),
                        sentAt == null ? null : known.ageBand().name(),
                        sentAt == null ? "" : String.join(",", known.languages()),
                        utc(drafted.at()),
                        utc(sentAt),
                        utc(dueAt),
                        utc(acknowledgedAt),
                        utc(decidedAt),
                        utc(startedAt),
                        utc(finishedAt),
                        answeredBy,
                        state == ReferralState.DECLINED ? name(endReason) : null,
                        state == ReferralState.NOT_COMPLETED ? name(endReason) : null,
                        state == ReferralState.WITHDRAWN ? name(endReason) : null,
                        state == ReferralState.COMPLETED ? name(endReason) : null,
                        outcomeNote,
                        0);
            }
        }
    }

    private static final class GrantRow {

        private final String type;
        private final UUID grantee;
        private final String level;
        private final String sections;
        private final String source;
        private final UUID by;
        private final Instant at;
        private @Nullable UUID sourceId;
        private @Nullable Instant expiresAt;
        private @Nullable Instant endedAt;
        private @Nullable UUID endedBy;

        GrantRow(
                String type,
                UUID grantee,
                String level,
                String sections,
                String source,
                UUID by,
                Instant at) {
            this.type = type;
            this.grantee = grantee;
            this.level = level;
            this.sections = sections;
            this.source = source;
            this.by = by;
            this.at = at;
        }
    }

    private static final class StepRow {

        private final StepKind kind;
        private final @Nullable String note;
        private final UUID by;
        private final Instant at;
        private @Nullable Instant endedAt;

        StepRow(StepKind kind, @Nullable String note, UUID by, Instant at) {
            this.kind = kind;
            this.note = note;
            this.by = by;
            this.at = at;
        }
    }

    /** Whether the step ends the earlier one; the stories hold no rejections. */
    private static boolean ends(StepKind step, StepKind earlier) {
        return switch (step) {
            case PLAN_APPROVED -> earlier == StepKind.PLAN_APPROVAL_REQUESTED;
            case CLOSURE_APPROVED -> earlier == StepKind.CLOSURE_APPROVAL_REQUESTED;
            default -> earlier == step;
        };
    }

    private static Section section(StepKind kind) {
        return switch (kind) {
            case NEEDS_ASSESSED -> Section.ASSESSMENT;
            case PLAN_MADE,
                    CLIENT_AGREED,
                    PLAN_APPROVAL_REQUESTED,
                    PLAN_APPROVED,
                    SERVICE_STARTED,
                    ACTIONS_DONE,
                    SAFETY_PLAN_REVIEWED ->
                    Section.PLAN;
            default -> Section.OVERVIEW;
        };
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static String sorted(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Keys and values are codes: nothing in them needs escaping. */
    private static @Nullable String json(Map<String, String> arguments) {
        return arguments.isEmpty()
                ? null
                : new TreeMap<>(arguments)
                        .entrySet().stream()
                                .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                                .collect(Collectors.joining(",", "{", "}"));
    }
}
