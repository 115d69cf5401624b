package org.sokong.screening;

/** What kind of event it was (HTCDS {@code hte_Type}), in the order of a trafficking. */
public enum EventStage {
    RECRUITMENT,
    TRANSIT,
    EXPLOITATION
}
