package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.Section;
import org.sokong.history.CaseHistory;
import org.sokong.history.HistoryEntry;
import org.sokong.history.HistoryFilter;
import org.sokong.planning.ServiceUnit;
import org.springframework.beans.factory.annotation.Autowired;

/** What stood in an appointment or a record of service before it was changed. */
class TalkHistoryTest extends TalkTest {

    @Autowired ReferralAppointments appointments;
    @Autowired ReferralServiceRecords records;
    @Autowired ReferralErasure erasure;
    @Autowired ReferralReader reader;
    @Autowired ReferralService service;
    @Autowired CaseHistory history;

    @Test
    void a_corrected_record_of_service_says_what_stood_there_what_stands_now_and_who() {
        UUID id = accepted();
        write(id, "3", "three sessions");
        write(id, "4", "four sessions");

        HistoryEntry newest = entries().getFirst();

        assertThat(newest.who()).isEqualTo(nurse.user().displayName());
        assertThat(changes(newest))
                .contains(new HistoryChange("Result in short", "three sessions", "four sessions"))
                .filteredOn(change -> change.label().equals("How much"))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.before()).startsWith("3");
                            assertThat(change.after()).startsWith("4");
                        });
        assertThat(changes(newest)).hasSize(2);
        assertThat(changes(entries().get(1)))
                .contains(new HistoryChange("Result in short", "", "three sessions"));
    }

    @Test
    void a_changed_appointment_and_its_end_with_the_referral_are_in_the_history() {
        UUID id = accepted();
        UUID meeting = world.as(nurse, () -> appointments.propose(id, at("Front desk")));
        world.as(
                worker,
                () -> appointments.change(id, meeting, version(worker, id), at("Second floor")));

        assertThat(changes(entries().getFirst()))
                .containsExactly(
                        new HistoryChange("Place", "Front desk", "Second floor"),
                        new HistoryChange(
                                "Proposed by",
                                "The receiving organisation",
                                "The sending organisation"));

        world.as(worker, () -> service.withdraw(id, WithdrawalReason.NO_LONGER_NEEDED, null));

        assertThat(changes(entries().getFirst()))
                .containsExactly(new HistoryChange("State", "Proposed", "Cancelled"));
    }

    @Test
    void erasing_a_case_leaves_nothing_of_it_in_these_histories() {
        UUID id = accepted();
        write(id, "3", "three sessions");
        world.as(nurse, () -> appointments.propose(id, at("Front desk")));
        assertThat(rows(id)).isEqualTo(2);

        erasure.erase(caseId);

        assertThat(rows(id)).isZero();
    }

    private void write(UUID id, String units, String result) {
        world.as(
                nurse,
                () -> {
                    ServiceRecordDetail before = records.read(id);
                    records.write(
                            id,
                            before == null ? 0 : before.version(),
                            new ServiceRecordForm(
                                    null,
                                    null,
                                    new BigDecimal(units),
                                    ServiceUnit.SESSIONS,
                                    result));
                });
    }

    private static AppointmentForm at(String place) {
        return new AppointmentForm(
                Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS),
                place,
                false,
                false,
                null);
    }

    private long version(UserPrincipal who, UUID id) {
        return world.as(who, () -> appointments.read(id)).getFirst().version();
    }

    private List<HistoryEntry> entries() {
        return world.as(
                        worker,
                        () ->
                                history.page(
                                        caseId,
                                        new HistoryFilter(Section.REFERRALS, null),
                                        null,
                                        Locale.ENGLISH))
                .entries();
    }

    private static List<HistoryChange> changes(HistoryEntry entry) {
        return entry.records().stream().flatMap(record -> record.changes().stream()).toList();
    }

    private int rows(UUID id) {
        return jdbc.sql(
                        """
                        select (select count(*) from referral_appointment_history
                                where referral_id = :id)
                            + (select count(*) from referral_service_record_history
                                where referral_id = :id)
                        """)
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
