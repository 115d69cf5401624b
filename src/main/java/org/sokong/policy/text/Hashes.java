package org.sokong.policy.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

public final class Hashes {

    private Hashes() {}

    static String sha256(byte[] content) {
        return digest("SHA-256", content);
    }

    /** First 12 hexadecimal digits of the SHA-1 of a paragraph: an identifier, not a protection. */
    public static String paragraph(String trimmed) {
        return digest("SHA-1", trimmed.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
