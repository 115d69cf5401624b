package org.sokong.uikit;

/** Cells of a CSV file that somebody opens in a spreadsheet. */
public final class CsvCell {

    private static final String DANGEROUS = "=+-@\t\r\n";

    private CsvCell() {}

    /** The cell, so that no spreadsheet takes it for a formula (OWASP, CSV injection). */
    public static String harmless(String cell) {
        return isDangerous(cell, 0) ? "'" + cell : cell;
    }

    /** What {@link #harmless} was given. */
    public static String original(String cell) {
        return cell.startsWith("'") && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell, int at) {
        return cell.length() > at && DANGEROUS.indexOf(cell.charAt(at)) >= 0;
    }
}
