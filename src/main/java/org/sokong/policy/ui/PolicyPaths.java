package org.sokong.policy.ui;

import java.util.UUID;

/** Addresses of the library's pages; nobody builds them by hand. */
public final class PolicyPaths {

    private PolicyPaths() {}

    /** A document. */
    public static String document(UUID id) {
        return "policy/documents/" + id;
    }

    /** A document with its translation beside it. */
    public static String sideBySide(UUID id) {
        return document(id) + "?side";
    }

    /** A paragraph within its document. */
    public static String paragraph(UUID documentId, int number) {
        return document(documentId) + "#p" + number;
    }

    /** A document as its curators see it. */
    public static String curate(UUID id) {
        return "policy/curate/" + id;
    }

    /** A passage. */
    public static String passage(UUID id) {
        return "policy/passages/" + id;
    }

    /** All passages of a topic. */
    public static String topic(String code) {
        return "policy?topic=" + code;
    }
}
