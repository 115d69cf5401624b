package org.sokong.narratives;

/**
 * An approved report as a file.
 *
 * @param fileName number and case code, never a name
 */
public record PrintedReport(String fileName, byte[] file) {}
