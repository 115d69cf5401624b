package org.sokong.narratives;

import java.util.Optional;
import java.util.UUID;
import org.sokong.uikit.Language;
import org.springframework.data.jpa.repository.JpaRepository;

interface LocalTemplates extends JpaRepository<ReportTemplate, UUID> {

    Optional<ReportTemplate> findByKindAndLanguage(ReportKind kind, Language language);
}
