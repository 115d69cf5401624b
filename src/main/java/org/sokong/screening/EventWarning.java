package org.sokong.screening;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What does not seem to fit together in an event; never a reason to refuse it. */
public enum EventWarning {
    /** It began after the first contact with the client. */
    AFTER_CONTACT,
    /** The age at the event does not fit the age band at the intake. */
    AGE_DOES_NOT_FIT;

    /** What does not seem to fit in an event. */
    public static Set<EventWarning> of(TraffickingEventForm event, AgeAtEvent ages) {
        Set<EventWarning> warnings = EnumSet.noneOf(EventWarning.class);
        EventDate date = event.date();
        LocalDate contactOn = ages.contactOn();
        if (date != null
                && contactOn != null
                && date.first().filter(day -> day.isAfter(contactOn)).isPresent()) {
            warnings.add(AFTER_CONTACT);
        }
        if (ages.contradicts(event)) {
            warnings.add(AGE_DOES_NOT_FIT);
        }
        return Set.copyOf(warnings);
    }
}
