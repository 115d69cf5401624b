package org.sokong.legal;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the services of this module have in common: the right, the setting, the trace. */
@Component
class LegalDesk {

    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final LegalRuleRows rules;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    LegalDesk(
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            LegalRuleRows rules,
            AuditLog audit,
            JdbcClient jdbc) {
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.rules = rules;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    CaseWriting writing() {
        return writing;
    }

    UUID me() {
        return currentUser.id();
    }

    ZoneId zone() {
        return ZoneId.of(currentUser.get().timeZone());
    }

    Standing forWriting(UUID caseId, String operation) {
        return writing.forWriting(caseId, Section.LEGAL, operation);
    }

    /** An unknown id is answered, and logged, like a record of somebody else's case. */
    <T> T find(CrudRepository<T, UUID> rows, UUID id, Function<T, UUID> caseOf, String operation) {
        T found =
                rows.findById(id)
                        .orElseThrow(
                                () -> {
                                    audit.denied(operation, Subject.of("LEGAL", id));
                                    return new AccessDeniedException(operation);
                                });
        forWriting(caseOf.apply(found), operation);
        return found;
    }

    void changed(UUID caseId, String what, UUID record) {
        writing.changed(caseId, Section.LEGAL, "legal.timeline." + what, record, Map.of());
    }

    /**
     * The setting of a kind.
     *
     * @param present the one that the record has already: it may be kept though it is not offered
     *     any more
     */
    LegalRuleItem rule(@Nullable String code, RuleKind kind, @Nullable String present) {
        return Optional.ofNullable(code)
                .flatMap(rules::findById)
                .map(LegalRule::item)
                .filter(rule -> rule.kind() == kind)
                .filter(rule -> rule.inUse() || rule.code().equals(present))
                .orElseThrow(() -> new DomainException("legal.error.rule"));
    }

    LegalRuleItem rule(String code) {
        return rules.findById(code).map(LegalRule::item).orElseThrow();
    }

    boolean mayWrite(Standing standing) {
        return !standing.isEnded()
                && access.mayWork(standing.id())
                && currentUser.may(Permission.CASE_EDIT);
    }

    /** Country of the case, or of the organisation that works on it. */
    Optional<String> country(UUID caseId) {
        return jdbc.sql(
                        """
                        select coalesce(c.country, o.country) from case_file c
                        join organisation o on o.id = c.organisation_id where c.id = ?
                        """)
                .param(caseId)
                .query(String.class)
                .optional();
    }
}
