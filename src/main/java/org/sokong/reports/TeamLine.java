package org.sokong.reports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One worker of the team, now.
 *
 * @param workerId null for cases without an owner
 * @param name empty for cases without an owner
 * @param open open cases
 * @param high open cases of high risk
 * @param late open cases in which something is late
 */
public record TeamLine(@Nullable UUID workerId, String name, long open, long high, long late) {}
