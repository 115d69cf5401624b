package org.sokong.policy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.springframework.stereotype.Component;

/**
 * Locks documents that must not change beneath a decision, until the transaction ends. Always the
 * original before its translations and the old before the new that takes its place, so that no two
 * wait for each other (docs/decisions/0057).
 */
@Component
class DocumentLocks {

    private final EntityManager entities;
    private final Documents documents;

    DocumentLocks(EntityManager entities, Documents documents) {
        this.entities = entities;
        this.documents = documents;
    }

    /**
     * The document as it is now.
     *
     * @throws DomainException if there is none
     */
    PolicyDocument one(UUID id) {
        PolicyDocument document =
                entities.find(PolicyDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document == null) {
            throw new DomainException("policy.error.missing");
        }
        return document;
    }

    /**
     * A document that is to be published, with what it translates and what it takes the place of,
     * so that none of them ends at the same moment.
     *
     * @throws DomainException if there is none, or if what it rests on was changed meanwhile
     */
    PolicyDocument forPublishing(UUID id) {
        List<UUID> order = restingOn(id);
        order.forEach(this::one);
        PolicyDocument document = one(id);
        if (!Set.copyOf(order).containsAll(restingOn(id))) {
            throw new DomainException("policy.error.changedMeanwhile");
        }
        return document;
    }

    /** Originals first, then what the document takes the place of. */
    private List<UUID> restingOn(UUID id) {
        Optional<Documents.Place> own = documents.placeOf(id);
        @Nullable UUID old = own.map(Documents.Place::getReplacesId).orElse(null);
        List<UUID> order =
                new ArrayList<>(
                        Stream.of(
                                        own.map(Documents.Place::getTranslationOf),
                                        Optional.ofNullable(old)
                                                .flatMap(documents::placeOf)
                                                .map(Documents.Place::getTranslationOf))
                                .flatMap(Optional::stream)
                                .filter(original -> !original.equals(old))
                                .distinct()
                                .sorted()
                                .toList());
        if (old != null) {
            order.add(old);
        }
        return order;
    }
}
