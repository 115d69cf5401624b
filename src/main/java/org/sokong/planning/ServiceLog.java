package org.sokong.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was given to the client.
 *
 * @param services newest first
 * @param stays newest first
 * @param goals words of the plan's goals that a service may serve, in the plan's order; empty where
 *     the reader may not see the plan
 * @param mayWrite whether the reader may change it
 */
public record ServiceLog(
        UUID caseId,
        List<ServiceDetail> services,
        List<StayDetail> stays,
        Map<UUID, String> goals,
        boolean mayWrite) {}
