package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.SystemActor;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.Purpose;
import org.sokong.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Writes the organisations, teams and people of a world that are not there yet. They are told apart
 * by code, name and address; nothing that is there is changed, so it can run again.
 */
final class WorldWriter {

    /** Long before any story begins. */
    private static final LocalDate AGREED_ON = LocalDate.of(2020, 1, 1);

    private final JdbcTemplate jdbc;
    private final PasswordEncoder passwords;

    WorldWriter(JdbcTemplate jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /**
     * Completes the world.
     *
     * @param password of everybody in it
     * @param at when they joined
     */
    PlacedWorld place(DemoWorld world, String password, Instant at) {
        LocalDateTime joined = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        List<UUID> organisations = new ArrayList<>();
        List<List<UUID>> teams = new ArrayList<>();
        for (DemoOrganisation organisation : world.organisations()) {
            UUID id = organisation(organisation, joined);
            organisations.add(id);
            teams.add(teams(id, organisation.teams()));
        }
        agreements(organisations, joined);
        return new PlacedWorld(
                world, organisations, teams, people(world, organisations, teams, password, joined));
    }

    /** Those of one world share with each other under one protocol, as a network does. */
    private void agreements(List<UUID> organisations, LocalDateTime joined) {
        UUID by = SystemActor.ID;
        for (int one = 0; one < organisations.size(); one++) {
            for (int other = one + 1; other < organisations.size(); other++) {
                jdbc.update(
                        """
                        insert into sharing_agreement (id, organisation_a, organisation_b, purposes,
                            sections, valid_from, valid_to, contact, document_note, recorded_by,
                            recorded_at, version)
                        select ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, 0 from dual
                        where not exists (select 1 from sharing_agreement a
                            where a.organisation_a = ? and a.organisation_b = ?)
                        """,
                        Ids.next(),
                        organisations.get(one),
                        organisations.get(other),
                        String.join(",", names(List.of(Purpose.values()))),
                        String.join(",", names(ConsentSections.SHAREABLE)),
                        AGREED_ON,
                        "Network secretariat",
                        "Information-sharing protocol of the network",
                        by,
                        joined,
                        organisations.get(one),
                        organisations.get(other));
            }
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    private UUID organisation(DemoOrganisation organisation, LocalDateTime joined) {
        List<UUID> found =
                jdbc.queryForList(
                        "select id from organisation where code = ?",
                        UUID.class,
                        organisation.code());
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        UUID id = Ids.next();
        jdbc.update(
                """
                insert into organisation (id, code, name, local_name, type, country, languages,
                    contact_email, contact_phone, note, origin, receives_referrals, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, 'DEMONSTRATION', ?, ?, 0)
                """,
                id,
                organisation.code(),
                organisation.name(),
                organisation.localName(),
                organisation.type(),
                organisation.country(),
                String.join(",", organisation.languages()),
                "office@" + organisation.host(),
                "+000 555 01%02d".formatted(organisation.position()),
                organisation.weight() > 0,
                joined);
        return id;
    }

    private List<UUID> teams(UUID organisation, List<String> names) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.query(
                "select id, name from team where organisation_id = ?",
                row -> {
                    known.put(row.getString("name"), row.getObject("id", UUID.class));
                },
                organisation);
        List<UUID> ids = new ArrayList<>();
        for (String name : names) {
            UUID id = known.get(name);
            if (id == null) {
                id = Ids.next();
                jdbc.update(
                        "insert into team (id, organisation_id, name, version) values (?, ?, ?, 0)",
                        id,
                        organisation,
                        name);
            }
            ids.add(id);
        }
        return ids;
    }

    private List<UUID> people(
            DemoWorld world,
            List<UUID> organisations,
            List<List<UUID>> teams,
            String password,
            LocalDateTime joined) {
        Map<String, UUID> known = new HashMap<>();
        for (UUID organisation : organisations) {
            jdbc.query(
                    "select id, email from app_user where organisation_id = ?",
                    row -> {
                        known.put(row.getString("email"), row.getObject("id", UUID.class));
                    },
                    organisation);
        }
        List<UUID> ids = new ArrayList<>();
        List<Object[]> users = new ArrayList<>();
        List<Object[]> roles = new ArrayList<>();
        List<Object[]> memberships = new ArrayList<>();
        // Hashing is slow on purpose, and everybody has the same password.
        String hash = "";
        for (DemoPerson person : world.people()) {
            UUID id = known.get(person.email());
            if (id == null) {
                id = Ids.next();
                if (hash.isEmpty()) {
                    hash = passwords.encode(password);
                }
                DemoOrganisation home = world.organisations().get(person.organisation());
                users.add(
                        new Object[] {
                            id,
                            organisations.get(person.organisation()),
                            person.email(),
                            person.name(),
                            hash,
                            home.interfaceLanguage(),
                            home.zone(),
                            joined
                        });
                roles.add(new Object[] {id, person.role().name()});
                for (int team : person.teams()) {
                    memberships.add(new Object[] {id, teams.get(person.organisation()).get(team)});
                }
            }
            ids.add(id);
        }
        jdbc.batchUpdate(
                """
                insert into app_user (id, organisation_id, email, display_name, password_hash, language,
                    time_zone, state, security_version, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', 0, ?, 0)
                """,
                users);
        jdbc.batchUpdate("insert into user_role (user_id, role) values (?, ?)", roles);
        jdbc.batchUpdate("insert into user_team (user_id, team_id) values (?, ?)", memberships);
        return ids;
    }
}
