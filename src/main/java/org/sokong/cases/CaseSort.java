package org.sokong.cases;

/**
 * Order of a case list.
 *
 * @param by column
 * @param ascending smallest or oldest first
 */
public record CaseSort(By by, boolean ascending) {

    /** Last touched first. */
    public static final CaseSort NEWEST = new CaseSort(By.TOUCHED, false);

    /** Columns a list can be sorted by. */
    public enum By {
        TOUCHED("touched_at"),
        OPENED("opened_on"),
        DUE("next_due"),
        CODE("code");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
