package org.sokong.transfers;

import java.util.UUID;

/**
 * A yes to an offer was refused, since what covers the offer does not cover all that stands in the
 * case now. Told once the refusal has taken everything else back.
 */
record TransferHeldUp(UUID transferId) {}
