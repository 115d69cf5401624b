package org.sokong.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The trafficking events of a case, by stage and date, with what they say together.
 *
 * @param elements act, means and purpose of all events
 * @param guidance what all events say together
 * @param ages what is known of the client's age, for an event that is being written
 * @param mayWrite whether the reader may add, change and remove events
 */
public record TraffickingDetail(
        List<TraffickingEventDetail> events,
        PalermoElements elements,
        TraffickingGuidance guidance,
        AgeAtEvent ages,
        boolean mayWrite) {

    /** The event of an id; empty where it was removed. */
    public Optional<TraffickingEventDetail> event(UUID id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }
}
