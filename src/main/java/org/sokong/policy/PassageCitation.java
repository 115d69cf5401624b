package org.sokong.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A passage as it is cited: document, version and paragraph. A new version of a document is a
 * document of its own, so the id stands for all three and never changes.
 *
 * @param citation short: "004 ¶13"
 * @param title of the document, in English for English readers, else in its own language
 * @param shown the words in the reader's language where a translation exists, else the abstract,
 *     else the original
 * @param how what is shown
 * @param standing whether it still holds, and what replaces it
 * @param plain the whole citation as plain text in the reader's language, without the address
 */
public record PassageCitation(
        UUID passageId,
        UUID documentId,
        String citation,
        String title,
        String shown,
        Language shownLanguage,
        Shown how,
        List<PassageTopic> topics,
        PassageStanding standing,
        String plain) {

    /** In what words a passage is shown. */
    public enum Shown {
        ORIGINAL,
        TRANSLATION,
        ABSTRACT
    }

    /** The stable address, from the root of the installation. */
    public String path() {
        return "policy/passages/" + passageId;
    }

    /** State of its document. */
    public DocumentState state() {
        return standing.state();
    }

    /** The published passage that replaces it, null where there is none. */
    public @Nullable UUID newer() {
        return standing.newer();
    }

    /** Whether it no longer holds. */
    public boolean isEnded() {
        return standing.isEnded();
    }
}
