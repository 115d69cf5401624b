package org.sokong.people;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.Ids;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps identities. It knows no case and no grant: only the case's own service, which checks both,
 * calls it.
 */
@Service
@Transactional
public class Identities {

    private final Persons persons;
    private final IdentityCipher cipher;
    private final AuditLog audit;
    private final Clock clock;

    Identities(Persons persons, IdentityCipher cipher, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new person of whom nothing is known yet. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID create() {
        return persons.save(new Person(Ids.next(), clock.instant())).id();
    }

    /**
     * Writes an identity over the earlier one, if that is still what the writer had read.
     *
     * @param read what the writer was shown
     * @return false when somebody else wrote meanwhile; then nothing was written
     * @throws IllegalStateException when the person was erased
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean save(UUID personId, Identity read, Identity identity) {
        Person person = persons.findById(personId).orElseThrow();
        if (!kept(person).equals(read)) {
            return false;
        }
        byte[] key = person.wrappedKey();
        if (key == null) {
            key = cipher.newKey(personId);
        }
        person.keep(key, cipher.encrypt(personId, key, identity), clock.instant());
        return true;
    }

    /**
     * The identity, after the reveal has been logged in a transaction of its own; where that cannot
     * be written, the exception is the answer.
     */
    @PreAuthorize("hasAuthority('IDENTITY_REVEAL')")
    @Transactional(readOnly = true)
    public Identity reveal(UUID personId, UUID caseId) {
        return reveal(personId, caseId, Map.of());
    }

    /**
     * The same.
     *
     * @param details on what it rests, for the log; nothing of the content
     */
    @PreAuthorize("hasAuthority('IDENTITY_REVEAL')")
    @Transactional(readOnly = true)
    public Identity reveal(UUID personId, UUID caseId, Map<String, ?> details) {
        audit.recordNow(
                AuditAction.IDENTITY_REVEALED, new Subject("PERSON", personId, caseId), details);
        return kept(persons.findById(personId).orElseThrow());
    }

    private Identity kept(Person person) {
        byte[] key = person.wrappedKey();
        byte[] ciphertext = person.identity();
        return key == null || ciphertext == null
                ? Identity.UNKNOWN
                : cipher.decrypt(person.id(), key, ciphertext);
    }

    /** Destroys the person's key and text for good; erasing an erased person changes nothing. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID personId) {
        persons.findById(personId).ifPresent(person -> person.erase(clock.instant()));
    }
}
