package org.sokong.transfers;

import java.util.List;
import org.sokong.kernel.DomainException;

/** A case cannot be offered yet; everything that is missing is named. */
public class TransferNotReady extends DomainException {

    private static final long serialVersionUID = 1;

    /** How many things are missing. */
    public static final String KEY = "transfers.error.not_ready";

    private final transient List<TransferGap> gaps;

    TransferNotReady(List<TransferGap> gaps) {
        super(KEY, gaps.size());
        this.gaps = List.copyOf(gaps);
    }

    /** What is missing, in the order of the form. */
    public List<TransferGap> gaps() {
        return gaps == null ? List.of() : gaps;
    }
}
