package org.sokong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.IdentityService;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Identities: unreadable in the database, each under its own key, each reveal recorded. */
class IdentitiesTest extends SokongTest {

    private static final Identity SOMEBODY =
            new Identity(
                    "Nguyễn Thị Example",
                    null,
                    "2001",
                    "VN",
                    "B1234567",
                    "+60 12 000 0000",
                    "10 to 12",
                    null,
                    null);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired IdentityService service;
    @Autowired Identities identities;
    @Autowired IdentityCipher cipher;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UUID id;

    @BeforeEach
    void somebody() {
        UUID organisation = world.organisation("Harbour House");
        worker = world.user(organisation, null, Role.CASEWORKER);
        id = fixture.open(worker);
        world.as(worker, () -> service.save(id, Identity.UNKNOWN, SOMEBODY));
    }

    @Test
    void is_read_back_and_each_reveal_is_recorded() {
        assertThat(world.as(worker, () -> service.reveal(id))).isEqualTo(SOMEBODY);
        assertThat(world.as(worker, () -> service.reveal(id))).isEqualTo(SOMEBODY);

        assertThat(reveals()).isEqualTo(2);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_written_over() {
        Identity other =
                new Identity("Another Name", null, null, null, null, null, null, null, null);

        assertThatThrownBy(() -> world.as(worker, () -> service.save(id, Identity.UNKNOWN, other)))
                .isInstanceOf(EditConflict.class);
        assertThat(world.as(worker, () -> service.reveal(id))).isEqualTo(SOMEBODY);

        world.as(worker, () -> service.save(id, SOMEBODY, other));
        assertThat(world.as(worker, () -> service.reveal(id))).isEqualTo(other);
    }

    @Test
    void a_reveal_stays_recorded_when_the_callers_transaction_fails() {
        world.as(
                worker,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    service.reveal(id);
                                    status.setRollbackOnly();
                                }));

        assertThat(reveals()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_recorded_is_not_revealed() {
        // The log refuses every new event of this one case, as a full disk would.
        String trigger = "refuse_" + id.toString().replace("-", "").substring(20);
        jdbc.sql(
                        "create trigger "
                                + trigger
                                + " before insert on audit_event for each row begin if new.case_id"
                                + " = '"
                                + id
                                + "' then signal sqlstate '45000' set message_text = 'full'; end"
                                + " if; end")
                .update();
        try {
            assertThatThrownBy(() -> world.as(worker, () -> service.reveal(id)))
                    .hasMessageContaining("full");
        } finally {
            jdbc.sql("drop trigger " + trigger).update();
        }
        assertThat(reveals()).isZero();
    }

    @Test
    void the_database_holds_no_plain_text_and_no_key_twice() {
        UUID other = fixture.open(worker);
        world.as(worker, () -> service.save(other, Identity.UNKNOWN, SOMEBODY));

        byte[] first = bytes("identity", id);
        byte[] second = bytes("identity", other);
        for (byte[] stored : new byte[][] {first, bytes("wrapped_key", id)}) {
            String text = new String(stored, StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("Example", "B1234567", "2001", "fullName");
        }
        assertThat(first).isNotEqualTo(second);
        assertThat(bytes("wrapped_key", id)).isNotEqualTo(bytes("wrapped_key", other));
        assertThatThrownBy(() -> cipher.decrypt(person(id), bytes("wrapped_key", id), second))
                .as("the key of one person does not open another's text")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_row_copied_to_another_person_does_not_open() {
        byte[] key = bytes("wrapped_key", id);
        byte[] text = bytes("identity", id);
        assertThat(cipher.decrypt(person(id), key, text)).isEqualTo(SOMEBODY);
        assertThatThrownBy(() -> cipher.decrypt(Ids.next(), key, text))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void erasing_destroys_the_key_and_old_copies_stay_unreadable() {
        UUID person = person(id);
        byte[] copy = bytes("identity", id);
        world.as(
                worker, () -> transaction.executeWithoutResult(status -> identities.erase(person)));

        assertThat(bytes("wrapped_key", id)).isNull();
        assertThat(bytes("identity", id)).isNull();
        assertThat(world.as(worker, () -> service.reveal(id))).isEqualTo(Identity.UNKNOWN);
        assertThatThrownBy(() -> cipher.decrypt(person, cipher.newKey(person), copy))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_identity_does_not_print_itself() {
        assertThat(SOMEBODY.toString()).doesNotContain("Example");
    }

    private UUID person(UUID caseId) {
        return jdbc.sql("select person_id from case_file where id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
    }

    private byte[] bytes(String column, UUID caseId) {
        return jdbc.sql("select " + column + " from person where id = ?")
                .param(person(caseId))
                .query((row, number) -> java.util.Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(null);
    }

    private int reveals() {
        return jdbc.sql(
                        "select count(*) from audit_event where case_id = ? and action ="
                                + " 'IDENTITY_REVEALED'")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
