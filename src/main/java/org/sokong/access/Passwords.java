package org.sokong.access;

import java.text.Normalizer;
import java.util.Collection;
import org.sokong.kernel.DomainException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted, and how they are kept: at least 15 characters, at most 128, none
 * that is easily guessed, never cut. The same word typed on another keyboard is the same password
 * (Unicode NFKC, as NIST SP 800-63B asks).
 */
@Component
public class Passwords {

    /** Fewest characters of a password. */
    public static final int SHORTEST = 15;

    /** Most characters of a password. */
    public static final int LONGEST = 128;

    private final PasswordEncoder encoder;
    private final CommonPasswords common;
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder, CommonPasswords common) {
        this.encoder = encoder;
        this.common = common;
        this.nobodysHash = String.valueOf(encoder.encode("nobody has this password"));
    }

    /**
     * The hash of a new password.
     *
     * @param personal what an attacker knows about the user: name, e-mail address
     * @throws DomainException when the password is too short, too long or easily guessed
     */
    public String hash(String password, Collection<String> personal) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw new DomainException("access.error.password.short", SHORTEST, length);
        }
        if (length > LONGEST) {
            throw new DomainException("access.error.password.long", LONGEST);
        }
        if (common.isCommon(normal, personal)) {
            throw new DomainException("access.error.password.common");
        }
        return String.valueOf(encoder.encode(normal));
    }

    /** Whether the password belongs to the hash. */
    boolean matches(String password, String hash) {
        return encoder.matches(normal(password), hash);
    }

    /** Takes as long as {@link #matches} and says no. */
    void pretendToMatch(String password) {
        encoder.matches(normal(password), nobodysHash);
    }

    private static String normal(String password) {
        String bounded =
                password.length() > 4 * LONGEST ? password.substring(0, 4 * LONGEST + 1) : password;
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC);
    }
}
