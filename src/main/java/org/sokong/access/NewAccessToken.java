package org.sokong.access;

/**
 * A token just made.
 *
 * @param secret what the program sends; it is shown this once and cannot be found out again
 */
public record NewAccessToken(AccessToken token, String secret) {

    /** Never with the secret. */
    @Override
    public String toString() {
        return "NewAccessToken[" + token.id() + "]";
    }
}
