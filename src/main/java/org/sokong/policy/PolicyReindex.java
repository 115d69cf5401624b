package org.sokong.policy;

import java.util.Map;
import java.util.function.BiConsumer;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes the search index anew while search goes on answering. */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
public class PolicyReindex {

    private final PassageIndex index;
    private final AuditLog audit;

    PolicyReindex(PassageIndex index, AuditLog audit) {
        this.index = index;
        this.audit = audit;
    }

    /**
     * Writes every passage into the index again, batch by batch, and takes out what is gone. Each
     * batch replaces its passages at once: no search ever meets an empty index.
     *
     * @param progress told how many of how many passages are done
     * @return how many passages were written
     */
    public int rebuild(BiConsumer<Integer, Integer> progress) {
        int written = index.rebuild(progress);
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.none("POLICY"),
                Map.of("what", "REINDEXED", "passages", written));
        return written;
    }
}
