package org.sokong.paper;

/**
 * A document as a file.
 *
 * @param fileName a code or a neutral word, never a name
 */
public record PrintedPaper(String fileName, byte[] file) {

    /** No byte of a document reaches a log by mistake. */
    @Override
    public String toString() {
        return "PrintedPaper[" + file.length + " bytes]";
    }
}
