package org.sokong.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where a case is in its life, for what is computed for no reader in particular, such as a date on
 * which something is due. Nothing of it is shown without a grant.
 */
@Component
public class CaseStates {

    private final CaseFiles files;

    CaseStates(CaseFiles files) {
        this.files = files;
    }

    /** The status, empty for an unknown id. */
    public Optional<CaseStatus> of(UUID caseId) {
        return files.findById(caseId).map(CaseFile::status);
    }
}
