package org.sokong.matrix;

import java.util.Locale;

/** What the specification says about one actor and one operation. */
enum Verdict {
    /** It is done, and what it gives is seen. */
    ALLOW,
    /** It is refused, the refusal is logged, and nothing of the target is in the answer. */
    DENY,
    /** It is answered, and the target is not in the answer. */
    NONE,
    /** The actor may, but the state of the thing does not allow it: refused in words. */
    STATE;

    static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
