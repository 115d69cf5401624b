package org.sokong.legal;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
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
import org.sokong.uikit.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Kinds of orders and deadlines of each country, their lengths, and when they warn. Caseworkers
 * choose among them; system administrators keep them. A record keeps the days that were written
 * into it, whatever becomes of the setting.
 */
@Service
@Transactional
public class LegalSettings {

    /** Longest length and earliest warning, in units and days. */
    public static final int MOST = 3_660;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;

    private final LegalRuleRows rows;
    private final RuleStandings standings;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    LegalSettings(
            LegalRuleRows rows,
            RuleStandings standings,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What may be chosen for a new record; what a passage set that no longer holds comes last and
     * says so.
     */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<LegalRuleItem> offered(RuleKind kind) {
        return standings.offered(
                rows.inOrder().stream()
                        .map(LegalRule::item)
                        .filter(rule -> rule.kind() == kind && rule.inUse())
                        .toList());
    }

    /** All settings, those not offered any more included. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    @Transactional(readOnly = true)
    public List<LegalRuleItem> all() {
        return standings.of(rows.inOrder().stream().map(LegalRule::item).toList());
    }

    /**
     * Changes a setting; later releases leave it alone.
     *
     * @param version that was read
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public void change(String code, long version, LegalRuleForm form) {
        LegalRule rule =
                rows.findById(code)
                        .orElseThrow(() -> new DomainException("legal.error.unknown_rule"));
        EditConflict.unless(version, rule.version());
        if (rule.item().passageId() != null) {
            // Its versions are kept where the passage is.
            throw new DomainException("legal.error.passage_rule");
        }
        LegalRuleForm clean = clean(form, rule.kind());
        Integer before = rule.item().length();
        rule.change(clean, currentUser.id(), clock.instant());
        rows.saveAndFlush(rule);
        record("CHANGED", code, before, clean);
    }

    /**
     * Adds an order or a deadline of a country.
     *
     * @return its code
     */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public String add(RuleKind kind, LegalRuleForm form) {
        if (kind == RuleKind.HEARING) {
            throw new DomainException("legal.error.one_hearing");
        }
        LegalRuleForm clean = clean(form, kind);
        UUID id = Ids.next();
        String code = "LOCAL_" + id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        LegalRule rule = new LegalRule(code, kind, rows.lastPosition() + 1);
        rule.change(clean, currentUser.id(), clock.instant());
        rows.saveAndFlush(rule);
        record("ADDED", code, null, clean);
        return code;
    }

    private void record(String change, String code, @Nullable Integer before, LegalRuleForm now) {
        Map<String, Object> details = new HashMap<>();
        details.put("change", change);
        details.put("rule", code);
        details.put("length", now.length() == null ? "free" : now.length() + " " + now.unit());
        details.put("before", before == null ? "free" : before);
        details.put("warn", now.warnFirst() + ", " + now.warnLast());
        audit.record(AuditAction.SETTINGS_CHANGED, Subject.none("LEGAL_RULE"), details);
    }

    static LegalRuleForm clean(LegalRuleForm form, RuleKind kind) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        form.names()
                .forEach(
                        (language, name) -> {
                            String clean = LegalTexts.clean(name, LONGEST_NAME);
                            if (clean != null) {
                                names.put(language, clean);
                            }
                        });
        if (!names.containsKey(Language.ENGLISH)) {
            throw new DomainException("legal.error.name");
        }
        String country = LegalTexts.clean(form.country(), 2);
        if (country != null && !Arrays.asList(Locale.getISOCountries()).contains(country)) {
            throw new DomainException("legal.error.country");
        }
        Integer length = kind == RuleKind.HEARING ? null : form.length();
        if (length != null && (length < 1 || length > MOST)) {
            throw new DomainException("legal.error.length", MOST);
        }
        if (length != null && form.unit() == null) {
            throw new DomainException("legal.error.unit");
        }
        int first = days(form.warnFirst(), "legal.error.warn_first");
        int last = days(form.warnLast(), "legal.error.warn_last");
        if (last > first) {
            throw new DomainException("legal.error.warn_order");
        }
        return new LegalRuleForm(
                names,
                country,
                length,
                length == null ? null : form.unit(),
                first,
                last,
                LegalTexts.needed(form.source(), LONGEST_SOURCE, "legal.error.source"),
                form.verified(),
                // Hearings warn in any case.
                form.inUse() || kind == RuleKind.HEARING);
    }

    private static int days(@Nullable Integer days, String errorKey) {
        if (days == null || days < 0 || days > MOST) {
            throw new DomainException(errorKey, MOST);
        }
        return days;
    }
}
