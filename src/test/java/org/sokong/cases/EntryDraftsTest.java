package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is being typed belongs to whoever types it, while they may write there. */
class EntryDraftsTest extends SokongTest {

    private static final String PLACE = "note:new";
    private static final Map<String, String> WORDS = Map.of("0 TextArea", "she called on Sunday");

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired EntryDrafts drafts;

    UserPrincipal worker;
    UserPrincipal colleague;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void aCase() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        colleague = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
        world.as(supervisor, () -> cases.addColleague(caseId, colleague.user().id()));
        keep(worker, WORDS);
    }

    @Test
    void only_who_typed_it_reads_it() {
        assertThat(read(worker)).isEqualTo(WORDS);
        assertThat(read(colleague)).isEmpty();
    }

    @Test
    void what_one_forgets_another_keeps() {
        keep(colleague, Map.of("0 TextArea", "other words"));

        world.as(colleague, () -> drafts.forget(caseId, Section.NOTES, PLACE));

        assertThat(read(colleague)).isEmpty();
        assertThat(read(worker)).isEqualTo(WORDS);
    }

    @Test
    void who_may_no_longer_write_in_the_case_no_longer_reads_what_they_typed() {
        keep(colleague, WORDS);

        world.as(supervisor, () -> cases.removeColleague(caseId, colleague.user().id()));

        assertThatThrownBy(() -> read(colleague)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void more_than_any_form_takes_is_refused() {
        Map<String, String> endless = Map.of("0 TextArea", "x".repeat(EntryDrafts.LONGEST));

        assertThatThrownBy(() -> keep(worker, endless))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cases.error.too_long"));
        assertThat(read(worker)).isEqualTo(WORDS);
    }

    private Map<String, String> read(UserPrincipal who) {
        return world.as(who, () -> drafts.read(caseId, Section.NOTES, PLACE));
    }

    private void keep(UserPrincipal who, Map<String, String> words) {
        world.as(who, () -> drafts.keep(caseId, Section.NOTES, PLACE, words));
    }
}
