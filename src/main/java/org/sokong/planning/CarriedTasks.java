package org.sokong.planning;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.sokong.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was taken on in conferences and goes to somebody else with the case. They are added to the
 * conference, since an action belongs to one of its participants; who was there stays in its
 * history.
 */
@Component
class CarriedTasks {

    private final ConferenceActionRows actions;
    private final ParticipantRows participants;
    private final JdbcClient jdbc;
    private final Clock clock;

    CarriedTasks(
            ConferenceActionRows actions,
            ParticipantRows participants,
            JdbcClient jdbc,
            Clock clock) {
        this.actions = actions;
        this.participants = participants;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many the owner of each case took on and has not ended. */
    Map<UUID, Integer> openOfOwner(Collection<UUID> caseIds) {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc.sql(
                        """
                        select a.case_id, count(*) from conference_action a
                        join conference_participant p on p.id = a.participant_id
                        join case_file c on c.id = a.case_id and c.owner_id = p.party_id
                        where a.case_id in (:cases) and a.state = 'OPEN' group by a.case_id
                        """)
                .param("cases", caseIds)
                .query(
                        row -> {
                            found.put(row.getObject(1, UUID.class), row.getInt(2));
                        });
        return found;
    }

    /** Gives each open one whose participant fits to somebody else. */
    void give(UUID caseId, Predicate<Participant> whose, UUID to) {
        for (ConferenceAction action :
                actions.findByCaseIdAndStateOrderById(caseId, ConferenceActionState.OPEN)) {
            Participant before = participants.findById(action.participantId()).orElseThrow();
            if (whose.test(before)) {
                action.write(participant(action, to), action.what(), action.dueOn());
                actions.saveAndFlush(action);
            }
        }
    }

    private Participant participant(ConferenceAction action, UUID person) {
        return participants
                .findByFormIdAndPartyId(action.formId(), person)
                .orElseGet(
                        () ->
                                participants.saveAndFlush(
                                        Participant.goingOn(
                                                Ids.next(), action, person, clock.instant())));
    }
}
