package org.sokong.consent;

import java.util.List;
import java.util.UUID;

/** What of a case is open with an organisation; implemented by the modules that share. */
public interface OpenDisclosures {

    /** Codes of what was sent to the organisation and has not ended. */
    List<String> openWith(UUID caseId, UUID organisationId);
}
