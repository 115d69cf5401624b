package org.sokong.access;

import java.util.Collection;
import java.util.UUID;

/** An inbox that fails after writing one notice, so that only a rollback takes it back. */
public record BrokenInbox(Inbox inbox, String brokenKey) implements Inbox {

    @Override
    public void tell(Collection<UUID> people, NewNotice notice) {
        inbox.tell(people, notice);
        if (notice.key().contains(brokenKey)) {
            throw new IllegalStateException("broken");
        }
    }

    @Override
    public void forget(UUID person, UUID caseId) {
        inbox.forget(person, caseId);
    }
}
