package org.sokong.access;

import org.sokong.kernel.DomainException;

/** The name under which a person is shown to colleagues: 1 to 120 characters on one line. */
public record DisplayName(String value) {

    /**
     * @throws DomainException when it is empty, too long, or has control characters
     */
    public DisplayName {
        value = value.strip().replaceAll("\\s+", " ");
        if (value.isEmpty()
                || value.codePointCount(0, value.length()) > 120
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new DomainException("access.error.name");
        }
    }
}
