package org.sokong.screening;

import java.util.UUID;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.springframework.data.repository.CrudRepository;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the rows of a case have in common: how they are found and why they are removed. */
@Component
class RowDesk {

    private static final int LONGEST_REASON = 2_000;

    private final AuditLog audit;

    RowDesk(AuditLog audit) {
        this.audit = audit;
    }

    /** An unknown id is answered, and logged, like a row of somebody else's case. */
    <T> T find(CrudRepository<T, UUID> rows, UUID id, String type, String operation) {
        return rows.findById(id)
                .orElseThrow(
                        () -> {
                            audit.denied(operation, Subject.of(type, id));
                            return new AccessDeniedException(operation);
                        });
    }

    static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw new DomainException("screening.error.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new DomainException("forms.error.too_long", LONGEST_REASON);
        }
        return reason;
    }
}
