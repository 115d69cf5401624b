package org.sokong.access;

import java.util.UUID;

/**
 * How much waits for somebody else when a person goes: a number and nothing of a case, so that it
 * can be told to an administrator. Implemented by the module of cases; its caller has checked that
 * the person is within the administrator's scope.
 */
public interface WorkLeft {

    /** Number of current cases that the person owns. */
    int cases(UUID userId);
}
