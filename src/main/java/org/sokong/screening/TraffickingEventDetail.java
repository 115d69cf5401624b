package org.sokong.screening;

import java.util.Set;
import java.util.UUID;

/**
 * A trafficking event with what it says.
 *
 * @param version to be given back when changing or removing it
 * @param guidance what this event says by itself
 * @param warnings what does not seem to fit
 */
public record TraffickingEventDetail(
        UUID id,
        long version,
        TraffickingEventForm form,
        TraffickingGuidance guidance,
        Set<EventWarning> warnings) {}
