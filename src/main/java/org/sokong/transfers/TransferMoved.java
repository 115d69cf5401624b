package org.sokong.transfers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer took a step; published in its transaction.
 *
 * @param from null for a new one
 */
public record TransferMoved(UUID transferId, @Nullable TransferState from, TransferState to) {}
