package org.sokong.cases;

import java.util.List;

/**
 * What the history tables of a module hold, so that people can read them. Implemented by every
 * module with audited records; a test fails for a history table, or a column of one, that nobody
 * describes. See docs/decisions/0016-field-history.md.
 */
public interface HistorySource {

    /** One description for each part of a case that a table holds something of. */
    List<HistoryTable> histories();
}
