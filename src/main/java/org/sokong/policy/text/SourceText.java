package org.sokong.policy.text;

import java.nio.charset.Charset;

/**
 * A source file that could be read.
 *
 * @param text the text without byte order mark
 * @param charset how the file was encoded
 * @param sha256 checksum of the file's bytes in lower-case hexadecimal, by which the same file is
 *     recognised
 */
public record SourceText(String text, Charset charset, String sha256) {}
