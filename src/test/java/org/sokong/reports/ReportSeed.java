package org.sokong.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Code;
import org.sokong.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases, referrals and links of three teams, scattered at random over 2026 but the same at every
 * run: the team whose supervisor asks, another team of the same organisation, and another
 * organisation.
 */
final class ReportSeed {

    private static final List<String> STATUSES =
            List.of(
                    "DRAFT",
                    "OPEN",
                    "ASSESSED",
                    "PLANNED",
                    "IN_SERVICE",
                    "FOLLOW_UP",
                    "CLOSED",
                    "TRANSFERRED");
    private static final List<String> WAY =
            List.of("OPEN", "ASSESSED", "PLANNED", "IN_SERVICE", "FOLLOW_UP");
    private static final List<String> REASONS =
            List.of("NO_CAPACITY", "NOT_ELIGIBLE", "CLIENT_REFUSED");

    final UUID ours;
    final UUID theirs;
    final UUID team;
    final UUID otherTeam;
    final UserPrincipal supervisor;
    final UserPrincipal worker;
    final List<UserPrincipal> workers = new ArrayList<>();

    /** Topics with a unique code, so that other tests' links do not count. */
    final List<String> topics = new ArrayList<>();

    private final JdbcClient jdbc;
    private final Random random = new Random(42);
    private int followed;
    private final List<UUID> passages = new ArrayList<>();

    ReportSeed(World world, JdbcClient jdbc) {
        this.jdbc = jdbc;
        ours = world.organisation("Ours");
        theirs = world.organisation("Theirs");
        team = world.team(ours);
        otherTeam = world.team(ours);
        UUID theirTeam = world.team(theirs);
        supervisor = world.user(ours, team, Role.SUPERVISOR);
        for (int i = 0; i < 3; i++) {
            workers.add(world.user(ours, team, Role.CASEWORKER));
        }
        worker = workers.getFirst();
        UserPrincipal stranger = world.user(ours, otherTeam, Role.CASEWORKER);
        UserPrincipal foreigner = world.user(theirs, theirTeam, Role.CASEWORKER);
        makePassages();
        makeCases(180, ours, team, workers, theirs);
        makeCases(40, ours, otherTeam, List.of(stranger), theirs);
        makeCases(60, theirs, theirTeam, List.of(foreigner), ours);
    }

    private void makePassages() {
        UUID document = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_document (id, code, language, title, kind, authority,
                            created_at, version)
                        values (?, ?, 'ENGLISH', 'Test', 'LAW', 'PRIMARY', ?, 0)
                        """)
                .params(document, "T" + document.toString().substring(24), utc(Instant.now()))
                .update();
        for (int i = 0; i < 4; i++) {
            String topic = "t" + i + "-" + document.toString().substring(24);
            topics.add(topic);
            jdbc.sql(
                            "insert into policy_topic (code, topic_group, position, version) values"
                                    + " (?, 'process', 0, 0)")
                    .param(topic)
                    .update();
            jdbc.sql(
                            "insert into policy_topic_text (topic_code, language, name) values (?, 'en', ?)")
                    .params(topic, "Topic " + i)
                    .update();
            UUID passage = Ids.next();
            passages.add(passage);
            jdbc.sql(
                            """
                            insert into policy_passage (id, document_id, paragraph, language, kind,
                                action, version)
                            values (?, ?, ?, 'ENGLISH', 'BODY', 'KEEP', 0)
                            """)
                    .params(passage, document, i + 1)
                    .update();
            addTopic(passage, 0, topic, false);
        }
        addTopic(passages.get(3), 1, topics.getFirst(), false);
        addTopic(passages.get(1), 1, topics.get(2), true);
    }

    private void addTopic(UUID passage, int position, String topic, boolean proposed) {
        jdbc.sql(
                        "insert into policy_passage_topic (passage_id, position, topic_code,"
                                + " proposed) values (?, ?, ?, ?)")
                .params(passage, position, topic, proposed)
                .update();
    }

    private void makeCases(
            int count, UUID organisation, UUID ofTeam, List<UserPrincipal> owners, UUID receiver) {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean known = !people.isEmpty() && random.nextInt(5) == 0;
            UUID person =
                    known
                            ? people.get(random.nextInt(people.size()))
                            : random.nextInt(6) == 0 ? null : newPerson();
            if (person != null) {
                people.add(person);
            }
            makeCase(organisation, ofTeam, owners, receiver, person);
        }
    }

    private UUID newPerson() {
        UUID id = Ids.next();
        jdbc.sql("insert into person (id, created_at, changed_at, version) values (?, ?, ?, 0)")
                .params(id, utc(Instant.now()), utc(Instant.now()))
                .update();
        return id;
    }

    private void makeCase(
            UUID organisation,
            UUID ofTeam,
            List<UserPrincipal> owners,
            UUID receiver,
            @Nullable UUID person) {
        UUID id = Ids.next();
        String code = Code.random('C').value();
        String status = any(STATUSES);
        List<Step> life = status.equals("DRAFT") ? List.of() : life(status);
        LocalDate opened = life.isEmpty() ? null : dayOf(life.getFirst());
        LocalDate closed =
                status.equals("CLOSED") || status.equals("TRANSFERRED")
                        ? dayOf(life.getLast())
                        : null;
        String risk = random.nextInt(4) == 0 ? null : any(List.of("LOW", "MEDIUM", "HIGH"));
        UUID owner =
                random.nextInt(8) == 0
                        ? null
                        : owners.get(random.nextInt(owners.size())).user().id();
        jdbc.sql(
                        """
                        insert into case_file (id, code, person_id, organisation_id, team_id,
                            owner_id, status, risk, opened_on, closed_on, created_by, created_at,
                            touched_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        """)
                .params(
                        id,
                        code,
                        person,
                        organisation,
                        ofTeam,
                        owner,
                        status,
                        risk,
                        opened,
                        closed,
                        owners.getFirst().user().id(),
                        utc(Instant.now()),
                        utc(Instant.now()))
                .update();
        jdbc.sql(
                        "insert into case_intake (case_id, consent_to_statistics, version) values"
                                + " (?, ?, 0)")
                .params(id, random.nextInt(4) == 0 ? any(List.of("NO", "UNKNOWN")) : "YES")
                .update();
        for (UUID grantee : owner == null ? List.of(ofTeam) : List.of(ofTeam, owner)) {
            jdbc.sql(
                            """
                            insert into case_grant (id, case_id, grantee_type, grantee_id, level,
                                sections, source, granted_by, granted_at, version)
                            values (?, ?, ?, ?, 'WORK', '*', ?, ?, ?, 0)
                            """)
                    .params(
                            Ids.next(),
                            id,
                            grantee.equals(ofTeam) ? "TEAM" : "USER",
                            grantee,
                            grantee.equals(ofTeam) ? "TEAM" : "OWNERSHIP",
                            owners.getFirst().user().id(),
                            utc(Instant.now()))
                    .update();
            jdbc.sql(
                            """
                            insert into case_visible (grantee_id, case_id, code, status, risk,
                                owner_id, opened_on, touched_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(grantee, id, code, status, risk, owner, opened, utc(Instant.now()))
                    .update();
        }
        life.forEach(step -> move(id, step));
        if (!life.isEmpty() && random.nextInt(3) > 0) {
            // Others had it first, and thought otherwise of the risk.
            revision(
                    id,
                    life.getFirst().at(),
                    0,
                    random.nextBoolean() ? "HIGH" : null,
                    owners.getLast().user().id());
            revision(id, life.getLast().at().plusDays(random.nextInt(60)), 1, risk, owner);
        }
        for (int i = random.nextInt(5); i > 0 && opened != null; i--) {
            makeReferral(id, organisation, receiver, owners.getFirst().user().id());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            link(id, owners.getFirst().user().id());
        }
    }

    /** A move of a case. */
    private record Step(String from, String to, LocalDateTime at) {}

    /** The moves of a case from its draft to a status; some are closed and reopened on the way. */
    private List<Step> life(String status) {
        List<Step> life = new ArrayList<>();
        LocalDateTime at = at(day(-120, 180));
        life.add(new Step("DRAFT", "OPEN", at));
        if (random.nextInt(6) == 0) {
            life.add(new Step("OPEN", "CLOSED", at.plusDays(5)));
            at = at.plusDays(15);
            life.add(new Step("CLOSED", "OPEN", at));
        }
        boolean ended = !WAY.contains(status);
        int last = ended ? random.nextInt(WAY.size()) : WAY.indexOf(status);
        for (int i = 0; i < last; i++) {
            at = at.plusDays(random.nextInt(30)).plusSeconds(1 + random.nextInt(1_000));
            life.add(new Step(WAY.get(i), WAY.get(i + 1), at));
        }
        if (ended) {
            at = at.plusDays(random.nextInt(60)).plusSeconds(1);
            life.add(new Step(WAY.get(last), status, at));
        }
        return life;
    }

    /** The day in Kuala Lumpur. */
    private static LocalDate dayOf(Step step) {
        return step.at().plusHours(8).toLocalDate();
    }

    private void move(UUID caseId, Step step) {
        jdbc.sql(
                        """
                        insert into case_move (id, case_id, from_status, to_status, moved_at,
                            moved_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        caseId,
                        step.from(),
                        step.to(),
                        step.at(),
                        supervisor.user().id())
                .update();
    }

    /** The field history of a case. */
    void revision(
            UUID caseId, LocalDateTime at, int type, @Nullable String risk, @Nullable UUID owner) {
        jdbc.sql("insert into history_revision (at) values (?)").param(at).update();
        jdbc.sql(
                        """
                        insert into case_file_history (id, revision, revision_type, risk, owner_id)
                        select ?, max(id), ?, ?, ? from history_revision
                        """)
                .params(caseId, type, risk, owner)
                .update();
    }

    private void makeReferral(UUID caseId, UUID sender, UUID receiver, UUID senderUser) {
        String state =
                any(
                        List.of(
                                "DRAFT",
                                "SENT",
                                "ACKNOWLEDGED",
                                "ACCEPTED",
                                "COMPLETED",
                                "DECLINED",
                                "EXPIRED",
                                "WITHDRAWN"));
        Instant sent = at(day(-60, 180)).toInstant(ZoneOffset.UTC);
        Instant due = sent.plus(Duration.ofHours(any(List.of(24, 72, 336))));
        boolean decided = List.of("ACCEPTED", "COMPLETED", "DECLINED").contains(state);
        Instant decidedAt = decided ? sent.plus(Duration.ofMinutes(random.nextInt(10_000))) : null;
        Instant finished =
                switch (state) {
                    case "WITHDRAWN" -> sent.plus(Duration.ofHours(random.nextInt(200)));
                    case "EXPIRED" -> due.plus(Duration.ofDays(20));
                    case "DECLINED" -> decidedAt;
                    case "COMPLETED" -> decidedAt.plus(Duration.ofDays(random.nextInt(10)));
                    default -> null;
                };
        boolean draft = state.equals("DRAFT");
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into referral (id, code, case_id, sender_organisation_id, sender_id,
                            receiver_organisation_id, state, urgency, created_at, sent_at, due_at,
                            acknowledged_at, decided_at, finished_at, decline_reason, version)
                        values (?, ?, ?, ?, ?, ?, ?, 'NORMAL', ?, ?, ?, ?, ?, ?, ?, 0)
                        """)
                .params(
                        id,
                        Code.random('R').value(),
                        caseId,
                        sender,
                        senderUser,
                        receiver,
                        state,
                        utc(sent),
                        draft ? null : utc(sent),
                        draft ? null : utc(due),
                        decided || state.equals("ACKNOWLEDGED") ? utc(sent.plusSeconds(30)) : null,
                        decidedAt == null ? null : utc(decidedAt),
                        finished == null ? null : utc(finished),
                        state.equals("DECLINED") ? any(REASONS) : null)
                .update();
        if (decidedAt != null && !state.equals("DECLINED")) {
            follow(id, state, decidedAt);
        }
    }

    /** What came of a referral that was taken on: by turns, so that every kind is there. */
    private void follow(UUID referralId, String state, Instant decidedAt) {
        int turn = followed++;
        boolean over = turn % 3 == 0;
        jdbc.sql(
                        """
                        insert into referral_clock (id, referral_id, step, started_at, half_at,
                            due_at, ended_at, done)
                        values (?, ?, 'OUTCOME', ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        referralId,
                        utc(decidedAt),
                        utc(decidedAt),
                        over ? utc(decidedAt) : LocalDateTime.of(2100, 1, 1, 0, 0),
                        // Ended, so that no reminder of another test finds it.
                        utc(decidedAt),
                        state.equals("COMPLETED"))
                .update();
        if (state.equals("COMPLETED")) {
            if (turn % 3 == 1) {
                jdbc.sql("update referral set state = 'NOT_COMPLETED' where id = ?")
                        .param(referralId)
                        .update();
            }
            jdbc.sql(
                            """
                            insert into referral_service_record (referral_id, attempts, satisfaction,
                                recorded_by, recorded_at, changed_at, version)
                            values (?, 0, ?, ?, ?, ?, 0)
                            """)
                    .params(
                            referralId,
                            turn % 6 == 0 ? null : turn % 6,
                            worker.user().id(),
                            utc(decidedAt),
                            utc(decidedAt))
                    .update();
        }
    }

    private void link(UUID caseId, UUID by) {
        LocalDateTime at = at(day(-60, 180));
        jdbc.sql(
                        """
                        insert into policy_link (id, passage_id, case_id, why, linked_by, linked_at,
                            removed_at)
                        values (?, ?, ?, 'test', ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        any(passages),
                        caseId,
                        by,
                        at,
                        random.nextInt(4) == 0 ? at.plusDays(3) : null)
                .update();
    }

    /** A day of 2026, counted from the first of July. */
    private LocalDate day(int least, int most) {
        return LocalDate.of(2026, 7, 1).plusDays(least + random.nextInt(most - least));
    }

    private LocalDateTime at(LocalDate day) {
        return day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
