package org.sokong.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sokong.kernel.DomainException;

/** An e-mail address as a sign-in name: trimmed, in lower case, at most 190 characters. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^\\s@\\p{Cntrl}<>\"]{1,64}@[^\\s@\\p{Cntrl}<>\"]+\\.[^\\s@\\p{Cntrl}<>\".]{2,}");

    /**
     * @throws DomainException when it is not shaped like an address
     */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 190 || !SHAPE.matcher(value).matches()) {
            throw new DomainException("access.error.email");
        }
    }
}
