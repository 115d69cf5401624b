package org.sokong.cases;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.policy.PassageUsage;

/**
 * The reader's own cases in which records of one kind rest on a passage. The module that keeps the
 * records names them as a bean of this class.
 */
public final class OwnPassageUsage implements PassageUsage {

    private final OwnCases own;
    private final Section section;
    private final String row;

    /**
     * @param section the part of a case that has to be open to the reader
     * @param row SQL of such a record; it names the case {@code g.case_id} and the passage {@code
     *     :passage}
     */
    public OwnPassageUsage(OwnCases own, Section section, String row) {
        this.own = own;
        this.section = section;
        this.row = row;
    }

    @Override
    public Set<UUID> cases(UUID passageId) {
        return own.holding(section, row, Map.of("passage", passageId));
    }
}
