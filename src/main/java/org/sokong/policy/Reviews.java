package org.sokong.policy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Watches over documents that a second person is reading: whatever changes in one meanwhile makes
 * their page an old one, so that they look again before they publish.
 */
@Component
class Reviews {

    private final EntityManager entities;

    Reviews(EntityManager entities) {
        this.entities = entities;
    }

    /** A passage, topic or translation of the document has changed. */
    void changed(PolicyDocument document) {
        if (document.state() == DocumentState.IN_REVIEW) {
            entities.lock(document, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    /** Passages have changed. */
    void changed(Collection<PolicyPassage> passages) {
        passages.stream().map(PolicyPassage::document).distinct().forEach(this::changed);
    }
}
