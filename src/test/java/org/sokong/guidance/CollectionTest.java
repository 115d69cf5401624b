package org.sokong.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Collections of passages of an organisation: order, own titles, and who writes them. */
class CollectionTest extends SokongTest {

    @Autowired World world;
    @Autowired CollectionService collections;
    @Autowired JdbcClient jdbc;

    private UserPrincipal supervisor;
    private UserPrincipal worker;
    private UserPrincipal stranger;
    private UUID handbook;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aHandbook() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        worker = world.user(home, team, Role.CASEWORKER);
        UUID elsewhere = world.organisation("Elsewhere");
        stranger = world.user(elsewhere, world.team(elsewhere), Role.SUPERVISOR);
        handbook = world.as(supervisor, () -> collections.create(" Our handbook "));
        first = seed("000", 9);
        second = seed("001", 6);
        add(first);
        add(second);
    }

    @Test
    void everybody_of_the_organisation_reads_it_in_its_order_and_their_own_language() {
        PassageCollection read = read(worker, "ar");

        assertThat(read.title()).isEqualTo("Our handbook");
        assertThat(read.mayEdit()).isFalse();
        assertThat(passages(read)).containsExactly(first, second);
        assertThat(read.entries().get(1).passage().shownLanguage().tag()).isEqualTo("ar");
    }

    @Test
    void entries_are_moved_titled_and_taken_out() {
        UUID last = read(supervisor, "en").entries().getLast().id();
        edit(() -> collections.move(handbook, last, true));
        edit(() -> collections.move(handbook, last, true));
        edit(() -> collections.title(handbook, last, "When somebody arrives"));

        PassageCollection read = read(supervisor, "en");
        assertThat(passages(read)).containsExactly(second, first);
        assertThat(read.entries().getFirst().title()).isEqualTo("When somebody arrives");

        edit(() -> collections.remove(handbook, last));
        assertThat(passages(read(supervisor, "en"))).containsExactly(first);
    }

    @Test
    void a_passage_is_in_it_once_and_a_title_is_needed() {
        assertThatThrownBy(() -> add(first))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused ->
                                assertThat(refused.key())
                                        .isEqualTo("guidance.error.in_collection"));
        assertThatThrownBy(() -> world.as(supervisor, () -> collections.create(" ")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void of_two_who_rename_it_the_second_is_told() {
        long version = read(supervisor, "en").version();
        edit(() -> collections.rename(handbook, version, "House rules"));

        assertThatThrownBy(() -> edit(() -> collections.rename(handbook, version, "Other")))
                .isInstanceOf(EditConflict.class);
        assertThat(read(supervisor, "en").title()).isEqualTo("House rules");
    }

    @Test
    void another_organisation_neither_lists_nor_reads_nor_writes_it_and_a_caseworker_writes_none() {
        assertThat(world.as(stranger, () -> collections.all())).isEmpty();
        assertThatThrownBy(() -> read(stranger, "en")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        stranger,
                                        () -> {
                                            collections.delete(handbook);
                                            return null;
                                        }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(worker, () -> collections.create("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.as(worker, () -> collections.all())).hasSize(1);
    }

    @Test
    void a_deleted_collection_leaves_its_passages_in_the_library() {
        edit(() -> collections.delete(handbook));

        assertThat(world.as(supervisor, () -> collections.all())).isEmpty();
        assertThat(seed("000", 9)).isEqualTo(first);
    }

    private void add(UUID passage) {
        edit(() -> collections.add(handbook, passage, null));
    }

    private void edit(Runnable deed) {
        world.as(
                supervisor,
                () -> {
                    deed.run();
                    return null;
                });
    }

    private PassageCollection read(UserPrincipal who, String language) {
        return world.as(who, () -> collections.read(handbook, Locale.of(language)));
    }

    private static List<UUID> passages(PassageCollection read) {
        return read.entries().stream().map(entry -> entry.passage().passageId()).toList();
    }

    private UUID seed(String document, int paragraph) {
        return jdbc.sql(
                        """
                        select p.id from policy_passage p join policy_document d
                            on d.id = p.document_id where d.code = ? and p.paragraph = ?
                        """)
                .params(document, paragraph)
                .query(UUID.class)
                .single();
    }
}
