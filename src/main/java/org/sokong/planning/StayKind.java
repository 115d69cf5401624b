package org.sokong.planning;

/** Kinds of places where somebody is sheltered; our own list. Stored by name. */
public enum StayKind {
    SHELTER,
    PLACE_OF_REFUGE,
    SAFE_HOUSE,
    TRANSIT_SHELTER,
    CHILD_HOME,
    HOSPITAL,
    HOST_FAMILY,
    OTHER
}
