package org.sokong.matrix;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * What came of an attempt.
 *
 * @param verdict in the words of the tables
 * @param text everything the actor got to read, the words of a refusal included
 * @param error what was thrown, null when nothing was
 */
record Reply(Verdict verdict, String text, @Nullable Throwable error) {

    static Reply of(Verdict verdict, String text) {
        return new Reply(verdict, text, null);
    }

    /** A service's answer: empty, zero and false are "not in the answer". */
    static Reply given(@Nullable Object value) {
        boolean nothing =
                switch (value) {
                    case Optional<?> optional -> optional.isEmpty();
                    case Collection<?> collection -> collection.isEmpty();
                    case Boolean is -> !is;
                    case Number number -> number.longValue() == 0;
                    case null, default -> false;
                };
        return of(nothing ? Verdict.NONE : Verdict.ALLOW, String.valueOf(value));
    }

    /** A service's exception. */
    static Reply thrown(Exception error) {
        Verdict verdict =
                switch (error) {
                    case AccessDeniedException denied -> Verdict.DENY;
                    case AuthenticationException nobody -> Verdict.DENY;
                    case DomainException refused -> Verdict.STATE;
                    default -> throw new AssertionError("neither answered nor refused", error);
                };
        return new Reply(verdict, String.valueOf(error.getMessage()), error);
    }

    /** A page's answer: content when it holds the marker, which only the content has. */
    static Reply shown(Visitor.Shown shown, String marker) {
        if (shown.isRefused()) {
            return of(Verdict.DENY, shown.text());
        }
        return of(shown.text().contains(marker) ? Verdict.ALLOW : Verdict.NONE, shown.text());
    }
}
