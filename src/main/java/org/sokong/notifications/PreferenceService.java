package org.sokong.notifications;

import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** About what the signed-in person is mailed: there is no way to ask for somebody else's choice. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PreferenceService {

    private final PreferenceStore store;
    private final MailServer server;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    PreferenceService(
            PreferenceStore store, MailServer server, CurrentUser currentUser, AuditLog audit) {
        this.store = store;
        this.server = server;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** What is chosen, or the usual where nothing was. */
    @Transactional(readOnly = true)
    public MailPreferences mine() {
        return store.of(currentUser.id());
    }

    /** Whether this installation sends mail at all. */
    @Transactional(readOnly = true)
    public boolean sendsMail() {
        return server.configured();
    }

    /**
     * Chooses; for what happens from now on.
     *
     * @throws ObjectOptimisticLockingFailureException when it was changed meanwhile
     */
    public void choose(MailPreferences chosen) {
        store.save(currentUser.id(), chosen);
        audit.record(AuditAction.USER_CHANGED, Subject.of("USER", currentUser.id()));
    }
}
