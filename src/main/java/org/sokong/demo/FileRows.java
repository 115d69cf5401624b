package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.access.SystemActor;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.MoveReason;
import org.sokong.cases.Risk;
import org.sokong.cases.Section;
import org.sokong.kernel.Answer;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.people.IdentityCipher;
import org.sokong.screening.EventDate;
import org.sokong.screening.EventFacts;
import org.sokong.screening.TraffickingEventForm;

/** Rows of the case itself: its life, its grants, its place in lists, its timeline. */
final class FileRows {

    private final RowSink sink;
    private final PlacedWorld placed;
    private final BulkSources.Singles singles;
    private final ZoneId zone;
    private final UUID caseId = Ids.next();
    private final UUID organisation;
    private final UUID team;
    private final String country;
    private final String code;
    private final List<GrantRow> grants = new ArrayList<>();
    private @Nullable BulkSources sources;
    private @Nullable UUID person;
    private @Nullable UUID owner;
    private @Nullable UUID creator;
    private CaseStatus status = CaseStatus.DRAFT;
    private @Nullable Risk risk;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private Instant openedAt = Instant.EPOCH;
    private @Nullable MoveReason closureReason;
    private Instant createdAt = Instant.EPOCH;
    private Instant touchedAt = Instant.EPOCH;
    private DemoEvent.@Nullable Intake intake;

    FileRows(RowSink sink, PlacedWorld placed, DemoStory story, BulkSources.Singles singles) {
        this.sink = sink;
        this.placed = placed;
        this.singles = singles;
        this.organisation = placed.organisation(story.organisation());
        this.team = placed.team(story.organisation(), story.team());
        this.country = placed.world().organisations().get(story.organisation()).country();
        this.zone = zoneOf(story.organisation());
        this.code = singles.code('C');
    }

    void with(BulkSources known) {
        sources = known;
    }

    private BulkSources sources() {
        return Objects.requireNonNull(sources);
    }

    UUID caseId() {
        return caseId;
    }

    UUID organisation() {
        return organisation;
    }

    PlacedWorld placed() {
        return placed;
    }

    ZoneId zone() {
        return zone;
    }

    @Nullable Risk risk() {
        return risk;
    }

    CaseStatus status() {
        return status;
    }

    DemoEvent.Intake intake() {
        return Objects.requireNonNull(intake);
    }

    /** Country of the organisation that has the case. */
    String country() {
        return country;
    }

    /** A code that nothing else has. */
    String code(char kind) {
        return singles.code(kind);
    }

    void row(CaseTable table, @Nullable Object... values) {
        sink.row(table, values);
    }

    void apply(DemoEvent about, Function<Integer, UUID> referralId) {
        switch (about) {
            case DemoEvent.Started started -> start(started);
            case DemoEvent.Intake written -> write(written);
            case DemoEvent.Trafficked event -> trafficked(event);
            case DemoEvent.RiskSet set -> {
                rate(set, set.risk());
                touch(set);
            }
            case DemoEvent.Noted noted -> {
                row(
                        CaseTable.CASE_NOTE,
                        Ids.next(),
                        caseId,
                        noted.text(),
                        actor(noted),
                        Utc.orNull(noted.at()));
                timeline(noted, "cases.timeline.note", Section.NOTES, null, Map.of());
                touch(noted);
            }
            case DemoEvent.Moved moved -> move(moved);
            case DemoEvent.Assigned assigned -> assign(assigned);
            case DemoEvent.Linked linked -> link(linked, referralId);
            default -> throw new IllegalStateException("not the case's: " + about);
        }
    }

    /** Sets the overall risk, where it is another one. */
    void rate(DemoEvent event, Risk rated) {
        if (risk != rated) {
            risk = rated;
            timeline(
                    event,
                    "cases.timeline.risk",
                    Section.OVERVIEW,
                    null,
                    Map.of("risk", "@cases.risk." + rated.name()));
        }
    }

    /** Another organisation may read parts. */
    void share(DemoEvent event, UUID receiver, String sections, UUID referral, Instant expiresAt) {
        GrantRow grant =
                new GrantRow(
                        "ORGANISATION",
                        receiver,
                        "SHARED",
                        sections,
                        "REFERRAL",
                        actor(event),
                        event.at());
        grant.sourceId = referral;
        grant.expiresAt = expiresAt;
        grants.add(grant);
        touch(event);
    }

    /** What a referral shared ends. */
    void endShared(UUID referral, DemoEvent event) {
        for (GrantRow grant : grants) {
            if (referral.equals(grant.sourceId) && grant.endedAt == null) {
                grant.endedAt = event.at();
                grant.endedBy = actor(event);
            }
        }
    }

    /** A record changed: a line in the timeline, and the case was touched. */
    void changed(
            DemoEvent event,
            Section section,
            String kind,
            @Nullable UUID subject,
            Map<String, String> arguments) {
        timeline(event, kind, section, subject, arguments);
        touch(event);
    }

    private ZoneId zoneOf(int position) {
        return ZoneId.of(placed.world().organisations().get(position).zone());
    }

    /** When the case was opened, or opened again. */
    Instant openedAt() {
        return openedAt;
    }

    /**
     * Writes what could still change.
     *
     * @param due the earliest moment at which something is due
     */
    void finish(@Nullable Instant due) {
        row(
                CaseTable.CASE_FILE,
                caseId,
                code,
                person,
                organisation,
                team,
                owner,
                status.name(),
                Columns.name(risk),
                country,
                openedOn,
                closedOn,
                Columns.name(closureReason),
                creator,
                Utc.orNull(createdAt),
                Utc.orNull(touchedAt),
                0);
        intakeRow();
        grants.forEach(grant -> grantRow(grant, due));
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
            IdentityCipher.Sealed sealed = sources().sealer().seal(person, client.identity());
            row(
                    CaseTable.PERSON,
                    person,
                    sealed.wrappedKey(),
                    sealed.ciphertext(),
                    Utc.orNull(written.at()),
                    Utc.orNull(written.at()),
                    null,
                    0);
        }
        touch(written);
    }

    private void trafficked(DemoEvent.Trafficked event) {
        TraffickingEventForm what = event.what();
        EventDate date = what.date();
        EventFacts facts = what.facts();
        row(
                CaseTable.TRAFFICKING_EVENT,
                Ids.next(),
                caseId,
                what.stage().name(),
                what.country(),
                what.place(),
                date == null ? null : date.precision().name(),
                date == null ? null : date.year(),
                date == null ? null : date.month(),
                date == null ? null : date.day(),
                what.age(),
                Columns.name(what.under18()),
                TraffickingEventForm.CODE_VERSION,
                Columns.sorted(what.elements().acts()),
                Columns.sorted(what.elements().means()),
                Columns.sorted(what.elements().purposes()),
                null,
                null,
                null,
                facts.months(),
                null,
                null,
                Columns.name(facts.contactWay()),
                null,
                what.note(),
                null,
                null,
                null,
                0);
        touch(event);
    }

    private void move(DemoEvent.Moved moved) {
        LocalDate today = LocalDate.ofInstant(moved.at(), zone);
        status = moved.to();
        boolean opened = moved.to() == CaseStatus.OPEN;
        if (opened) {
            openedOn = today;
            openedAt = moved.at();
        } else if (moved.to() == CaseStatus.CLOSED) {
            closedOn = today;
            closureReason = moved.reason();
        }
        row(
                CaseTable.CASE_MOVE,
                Ids.next(),
                caseId,
                moved.from().name(),
                moved.to().name(),
                Utc.orNull(moved.at()),
                actor(moved),
                Columns.name(moved.reason()),
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

    private void link(DemoEvent.Linked linked, Function<Integer, UUID> referralId) {
        if (sources().passages().isEmpty()) {
            return;
        }
        row(
                CaseTable.POLICY_LINK,
                Ids.next(),
                sources().passages().get(linked.passage() % sources().passages().size()),
                caseId,
                linked.referral() == null ? null : referralId.apply(linked.referral()),
                linked.why(),
                actor(linked),
                Utc.orNull(linked.at()),
                null,
                null);
        timeline(linked, "cases.timeline.policy_linked", Section.POLICY, null, Map.of());
        touch(linked);
    }

    private void intakeRow() {
        DemoEvent.Intake written = Objects.requireNonNull(intake);
        row(
                CaseTable.CASE_INTAKE,
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
                Columns.name(written.basis()),
                written.consentOn(),
                written.consentNote(),
                Columns.name(written.consentToStatistics()),
                0);
    }

    private void grantRow(GrantRow grant, @Nullable Instant nextDue) {
        row(
                CaseTable.CASE_GRANT,
                Ids.next(),
                caseId,
                grant.type,
                grant.grantee,
                grant.level,
                grant.sections,
                grant.source,
                grant.sourceId,
                grant.by,
                Utc.orNull(grant.at),
                Utc.orNull(grant.expiresAt),
                Utc.orNull(grant.endedAt),
                grant.endedBy,
                0);
        if (grant.level.equals("WORK") && grant.endedAt == null) {
            row(
                    CaseTable.CASE_VISIBLE,
                    grant.grantee,
                    caseId,
                    code,
                    status.name(),
                    Columns.name(risk),
                    owner,
                    openedOn,
                    Utc.orNull(nextDue),
                    Utc.orNull(touchedAt),
                    null);
        }
    }

    private void grant(DemoEvent event, String type, UUID grantee, String source) {
        grants.add(new GrantRow(type, grantee, "WORK", "*", source, actor(event), event.at()));
    }

    void timeline(
            DemoEvent event,
            String kind,
            Section section,
            @Nullable UUID subject,
            Map<String, String> arguments) {
        row(
                CaseTable.CASE_TIMELINE,
                Ids.next(),
                caseId,
                Utc.orNull(event.at()),
                actor(event),
                kind,
                section.name(),
                subject,
                Columns.json(arguments));
    }

    void touch(DemoEvent event) {
        touchedAt = event.at();
    }

    UUID actor(DemoEvent event) {
        return event.by() == DemoEvent.NOBODY ? SystemActor.ID : placed.person(event.by());
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
}
