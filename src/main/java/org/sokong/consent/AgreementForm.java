package org.sokong.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;

/**
 * Terms of a sharing agreement, as somebody writes them.
 *
 * @param validTo last day, null for no end
 * @param contact whom to ask about it
 * @param documentNote where the signed paper is, may be null
 */
public record AgreementForm(
        UUID organisationA,
        UUID organisationB,
        Set<Purpose> purposes,
        Set<Section> sections,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String contact,
        @Nullable String documentNote) {}
