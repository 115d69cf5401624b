package org.sokong.legal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.policy.DocumentState;
import org.sokong.policy.PassageDetail;
import org.sokong.policy.PolicyLibrary;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules that a passage of the library sets: a deadline that something starts, or how long an order
 * lasts. A change ends the rule and begins a new version; what a case has already keeps the version
 * under which it began.
 */
@Service
@Transactional
public class PassageRules {

    private final LegalRuleRows rows;
    private final RuleStandings standings;
    private final PolicyLibrary library;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    PassageRules(
            LegalRuleRows rows,
            RuleStandings standings,
            PolicyLibrary library,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.library = library;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Rules of a passage, those in force first, then the newest. */
    @PreAuthorize("hasAuthority('POLICY_READ')")
    @Transactional(readOnly = true)
    public List<LegalRuleItem> of(UUID passageId) {
        return standings.of(rows.ofPassage(passageId).stream().map(LegalRule::item).toList());
    }

    /**
     * Rules in use on passages that no longer hold, until a rule is attached to what replaces them
     * or they are ended.
     */
    @PreAuthorize("hasAuthority('POLICY_CURATE')")
    @Transactional(readOnly = true)
    public List<LegalRuleItem> left() {
        return standings.left(
                rows.ofPassages().stream()
                        .map(LegalRule::item)
                        .filter(LegalRuleItem::inUse)
                        .toList());
    }

    /**
     * Attaches a rule to a passage of a published document.
     *
     * @return its code
     */
    @PreAuthorize("hasAuthority('POLICY_CURATE')")
    public String attach(UUID passageId, PassageRuleForm form) {
        return begin(passageId, form, null);
    }

    /**
     * Ends the rule and begins another one in its place.
     *
     * @return code of the new version
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('POLICY_CURATE')")
    public String change(String code, long version, PassageRuleForm form) {
        LegalRule rule = stop(code, version);
        return begin(passage(rule), form, code);
    }

    /** Ends the rule: no clock starts by it any more; those that run go on. */
    @PreAuthorize("hasAuthority('POLICY_CURATE')")
    public void end(String code, long version) {
        LegalRule rule = stop(code, version);
        record("RULE_ENDED", passage(rule), code, null);
    }

    private LegalRule stop(String code, long version) {
        LegalRule rule =
                rows.findById(code)
                        .filter(found -> found.item().passageId() != null)
                        .orElseThrow(() -> new DomainException("legal.error.unknown_rule"));
        EditConflict.unless(version, rule.version());
        if (!rule.item().inUse()) {
            throw new DomainException("legal.error.rule_ended");
        }
        rule.end(currentUser.id(), clock.instant());
        return rows.saveAndFlush(rule);
    }

    private String begin(UUID passageId, PassageRuleForm form, @Nullable String replaces) {
        PassageDetail passage =
                library.passages(List.of(passageId)).stream()
                        .findFirst()
                        .orElseThrow(() -> new DomainException("legal.error.no_passage"));
        if (passage.document().state() != DocumentState.PUBLISHED) {
            throw new DomainException("legal.error.passage_not_published");
        }
        RuleKind kind = LegalTexts.chosen(form.kind(), "legal.error.rule_kind");
        if (kind == RuleKind.HEARING) {
            throw new DomainException("legal.error.rule_kind");
        }
        RuleStart start = kind == RuleKind.DEADLINE ? form.startsBy() : null;
        if (kind == RuleKind.DEADLINE && start == null) {
            throw new DomainException("legal.error.starts_by");
        }
        if (form.length() == null) {
            throw new DomainException("legal.error.length", LegalSettings.MOST);
        }
        LegalRuleForm clean =
                LegalSettings.clean(
                        new LegalRuleForm(
                                form.names(),
                                form.country(),
                                form.length(),
                                form.unit(),
                                form.warnFirst(),
                                form.warnLast(),
                                passage.citation() + " · " + passage.document().title(),
                                true,
                                true),
                        kind);
        String code = "LOCAL_" + Ids.next().toString().replace("-", "").toUpperCase(Locale.ROOT);
        LegalRule rule = new LegalRule(code, kind, rows.lastPosition() + 1);
        rule.change(clean, currentUser.id(), clock.instant());
        rule.restOn(passageId, start, replaces);
        rows.saveAndFlush(rule);
        record(replaces == null ? "RULE_ATTACHED" : "RULE_CHANGED", passageId, code, clean);
        return code;
    }

    private static UUID passage(LegalRule rule) {
        return java.util.Objects.requireNonNull(rule.item().passageId());
    }

    private void record(String change, UUID passageId, String code, @Nullable LegalRuleForm now) {
        Map<String, Object> details = new HashMap<>();
        details.put("change", change);
        details.put("rule", code);
        if (now != null) {
            details.put("length", now.length() + " " + now.unit());
        }
        audit.record(AuditAction.POLICY_CHANGED, Subject.of("POLICY_PASSAGE", passageId), details);
    }
}
