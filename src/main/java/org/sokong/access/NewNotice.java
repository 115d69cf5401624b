package org.sokong.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox is told. It points to a place and says nothing of what stands there.
 *
 * @param kind which sentence
 * @param code code of the case or referral, empty when there is none; never a name
 * @param caseId case that the notice belongs to, so that it goes when the case is erased
 * @param path address of the place, such as {@code cases/<id>?tab=plan}
 * @param key tells two notices apart: the same person is told the same key once, so it names the
 *     record and its step, such as {@code referral/<id>/ACCEPTED}; at most 160 characters
 * @param number how many things it is about, for the sentence
 * @param urgent whether somebody may be in danger while it waits: mail about it may be sent at
 *     night
 */
public record NewNotice(
        NoticeKind kind,
        String code,
        @Nullable UUID caseId,
        String path,
        String key,
        int number,
        boolean urgent) {

    /** Not urgent. */
    public NewNotice(
            NoticeKind kind,
            String code,
            @Nullable UUID caseId,
            String path,
            String key,
            int number) {
        this(kind, code, caseId, path, key, number, false);
    }

    /** About one thing. */
    public NewNotice(NoticeKind kind, String code, @Nullable UUID caseId, String path, String key) {
        this(kind, code, caseId, path, key, 1, false);
    }

    /** The same, urgent where this is true. */
    public NewNotice urgentIf(boolean danger) {
        return new NewNotice(kind, code, caseId, path, key, number, danger);
    }
}
