package org.sokong.access;

import java.util.Collection;
import java.util.UUID;

/**
 * Tells people that something happened which concerns them. Stands here so that every module can
 * call it; the module of notifications keeps the notices and sends mail about them.
 *
 * <p>Written in the caller's transaction: who is told and what happened are there together or not
 * at all. Telling the same key again changes nothing. Nobody is told what they did themselves, but
 * for what they cannot know to have done ({@link NoticeKind#tellsWhoDidIt()}), and nobody of a case
 * that is hidden from them ({@link NoticeBar}).
 */
public interface Inbox {

    /**
     * Tells each of the people.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a
     *     transaction
     */
    void tell(Collection<UUID> people, NewNotice notice);

    /**
     * Takes back all that a person was told of a case, in the caller's transaction: it was hidden
     * from them.
     */
    void forget(UUID person, UUID caseId);
}
