package org.sokong.planning;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.forms.FormValues;

/**
 * What an approval is about, as it stands at the moment of the request.
 *
 * @param caseId case of the record
 * @param authorId who wrote it, the first or the last of several
 * @param writers everybody who wrote a part of it that nobody has approved
 * @param values all of it, to be kept with the approval
 * @param shapeVersion version of the shape the values follow
 */
record ApprovalContent(
        UUID caseId, UUID authorId, Set<UUID> writers, FormValues values, int shapeVersion) {

    /** Knows the records of one kind of approval. */
    interface Source {

        /** What it knows. */
        ApprovalSubject subject();

        /** Case of a record, whatever state it is in; empty where there is no such record. */
        Optional<UUID> caseOf(UUID subjectId);

        /**
         * The record, ready to be approved.
         *
         * @throws org.sokong.kernel.DomainException when it is not ready
         */
        ApprovalContent content(UUID subjectId);

        /** Told in the transaction of the decision. */
        default void decided(UUID subjectId, ApprovalState state) {}
    }
}
