package org.sokong.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records what happened, append-only. Details hold codes, counts and ids, never a name, a case fact
 * or what somebody typed.
 *
 * <p>Reads and decisions are written with the transaction they belong to ({@link #record}); where
 * no writing transaction is under way, in one of their own. Denials and reveals are written in
 * their own transaction before the answer leaves ({@link #recordNow}): if they cannot be written,
 * the exception is the answer.
 */
public interface AuditLog {

    /** Records with the running transaction, or in its own where none is writing. */
    void record(AuditAction action, Subject subject, Map<String, ?> details);

    /** Records at once, in its own transaction, whatever happens to the caller's. */
    void recordNow(AuditAction action, Subject subject, Map<String, ?> details);

    /** Records a refusal, at once. The caller then throws. */
    void denied(String operation, Subject subject);

    /** Records with the running transaction, without details. */
    default void record(AuditAction action, Subject subject) {
        record(action, subject, Map.of());
    }

    /**
     * What an event is about.
     *
     * @param type kind of thing in capitals, such as {@code CASE} or {@code REFERRAL}
     * @param id its id, null for a list or a search
     * @param caseId the case it belongs to, null when none
     */
    record Subject(String type, @Nullable UUID id, @Nullable UUID caseId) {

        /** Nothing in particular: a list, a search, the whole installation. */
        public static Subject none(String type) {
            return new Subject(type, null, null);
        }

        /** A thing outside a case. */
        public static Subject of(String type, UUID id) {
            return new Subject(type, id, null);
        }

        /** A case. */
        public static Subject ofCase(UUID caseId) {
            return new Subject("CASE", caseId, caseId);
        }
    }
}
