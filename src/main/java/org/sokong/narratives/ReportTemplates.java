package org.sokong.narratives;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.uikit.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates of reports, one for each kind and language. Reports that were begun keep their
 * text.
 */
@Service
@PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
@Transactional
@RetriedOnConflict
public class ReportTemplates {

    private final LocalTemplates local;
    private final ShippedTemplates shipped;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;
    private final Clock clock;

    ReportTemplates(
            LocalTemplates local,
            ShippedTemplates shipped,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit,
            Clock clock) {
        this.local = local;
        this.shipped = shipped;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** The template that holds. */
    @Transactional(readOnly = true)
    public TemplateDetail read(ReportKind kind, Language language) {
        Optional<ReportTemplate> changed = local.findByKindAndLanguage(kind, language);
        if (changed.isEmpty()) {
            return new TemplateDetail(kind, language, shipped.of(kind, language), null, null, null);
        }
        ReportTemplate template = changed.get();
        return new TemplateDetail(
                kind,
                language,
                template.text(),
                template.version(),
                users.names(Set.of(template.changedBy())).getOrDefault(template.changedBy(), ""),
                template.changedAt());
    }

    /**
     * Changes a template; releases do not touch it from then on.
     *
     * @param version version that was read, null when that was the shipped text
     * @throws EditConflict when somebody else changed it meanwhile
     */
    public void save(ReportKind kind, Language language, @Nullable Long version, ReportText text) {
        ReportRules.check(text);
        if (text.title().isBlank() || text.blocks().isEmpty()) {
            throw new DomainException("narratives.error.empty");
        }
        if (text.blocks().stream().anyMatch(block -> block.source() != null)) {
            throw new DomainException("narratives.error.template_passage");
        }
        FactFiller.PLACEHOLDER
                .matcher(text.words())
                .results()
                .filter(found -> ReportFact.of(found.group(1)).isEmpty())
                .findFirst()
                .ifPresent(
                        unknown -> {
                            throw new DomainException(
                                    "narratives.error.placeholder", unknown.group());
                        });
        ReportTemplate template = unchangedSince(kind, language, version);
        if (template == null) {
            template =
                    new ReportTemplate(
                            Ids.next(), kind, language, text, currentUser.id(), clock.instant());
        } else {
            template.write(text, currentUser.id(), clock.instant());
        }
        local.saveAndFlush(template);
        changed(kind, language);
    }

    /** Goes back to the shipped text. */
    public void restore(ReportKind kind, Language language, @Nullable Long version) {
        ReportTemplate template = unchangedSince(kind, language, version);
        if (template != null) {
            local.delete(template);
            local.flush();
            changed(kind, language);
        }
    }

    private @Nullable ReportTemplate unchangedSince(
            ReportKind kind, Language language, @Nullable Long version) {
        ReportTemplate template = local.findByKindAndLanguage(kind, language).orElse(null);
        if (!Objects.equals(version, template == null ? null : template.version())) {
            throw new EditConflict();
        }
        return template;
    }

    private void changed(ReportKind kind, Language language) {
        audit.record(
                AuditAction.TEMPLATE_CHANGED,
                Subject.none("REPORT_TEMPLATE"),
                Map.of("kind", kind, "language", language.tag()));
    }
}
