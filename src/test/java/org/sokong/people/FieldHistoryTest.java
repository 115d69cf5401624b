package org.sokong.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.IdentityService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of a person holds nothing that can be read without the person's key. */
class FieldHistoryTest extends SokongTest {

    private static final String NAME = "Unmistakable Name";

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired IdentityService identities;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UUID caseId;

    @BeforeEach
    void somebody_whose_name_changed() {
        worker = world.user(world.organisation("Harbour House"), null, Role.CASEWORKER);
        caseId = fixture.open(worker);
        Identity first = named(NAME);
        world.as(worker, () -> identities.save(caseId, Identity.UNKNOWN, first));
        world.as(worker, () -> identities.save(caseId, first, named(NAME + " the Second")));
    }

    @Test
    void each_change_is_there_and_all_of_it_is_ciphertext() {
        List<byte[]> kept =
                jdbc.sql(
                                """
                                select h.identity from person_history h
                                join case_file c on c.person_id = h.id
                                where c.id = ? and h.identity is not null order by h.revision
                                """)
                        .param(caseId)
                        .query((row, number) -> row.getBytes(1))
                        .list();

        assertThat(kept).hasSize(2).doesNotHaveDuplicates();
        assertThat(kept)
                .noneMatch(
                        bytes ->
                                new String(bytes, StandardCharsets.ISO_8859_1)
                                        .contains("Unmistakable"));
    }

    /** A wrapped key in the history would outlive the erasure of the person. */
    @Test
    void no_key_is_in_the_history() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select column_name from information_schema.columns
                                        where table_schema = database() and table_name = 'person_history'
                                        """)
                                .query(String.class)
                                .list())
                .contains("identity")
                .noneMatch(column -> column.contains("key"));
    }

    /** Whatever table a later release brings: a history holds no column its record encrypts. */
    @Test
    void every_history_has_the_columns_of_its_record_except_version_and_keys() {
        List<String> differing =
                jdbc.sql(
                                """
                                select concat(h.table_name, '.', h.column_name)
                                from information_schema.columns h
                                where h.table_schema = database() and h.table_name like '%\\_history'
                                    and h.column_name not in ('revision', 'revision_type')
                                    and not exists (select 1 from information_schema.columns c
                                        where c.table_schema = h.table_schema
                                        and c.table_name = left(h.table_name, char_length(h.table_name) - 8)
                                        and c.column_name = h.column_name
                                        and c.column_type = h.column_type)
                                """)
                        .query(String.class)
                        .list();

        assertThat(differing).isEmpty();
    }

    private static Identity named(String name) {
        return new Identity(name, null, null, null, null, null, null, null, null);
    }
}
