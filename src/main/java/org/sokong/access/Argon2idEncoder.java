package org.sokong.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB, 2 rounds and 1 lane, one of the equal settings of OWASP's cheat sheet. A
 * hash carries its own settings, so that they can be raised later and old hashes still verify. Only
 * a few run at once: a flood of sign-ins must not take the memory of those who work.
 */
final class Argon2idEncoder implements PasswordEncoder {

    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        if (password == null) {
            return null;
        }
        places.acquireUninterruptibly();
        try {
            return FUNCTION.hash(password).getResult();
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null || hash.isEmpty()) {
            return false;
        }
        places.acquireUninterruptibly();
        try {
            return Argon2Function.getInstanceFromHash(hash).check(password, hash);
        } finally {
            places.release();
        }
    }
}
