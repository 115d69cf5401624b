package org.sokong.consent.ui;

import java.util.UUID;
import java.util.function.Consumer;
import org.sokong.codesets.CodeSets;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentService;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

@Component
class ConsentDialogs implements ConsentForms {

    private final ConsentService consents;
    private final OrganisationDirectory organisations;
    private final CodeSets codes;
    private final TimeText time;

    ConsentDialogs(
            ConsentService consents,
            OrganisationDirectory organisations,
            CodeSets codes,
            TimeText time) {
        this.consents = consents;
        this.organisations = organisations;
        this.codes = codes;
        this.time = time;
    }

    @Override
    public void open(UUID caseId, Proposal proposal, Consumer<UUID> recorded) {
        new ConsentDialog(
                        organisations.receivers(),
                        codes.values("ISO_639_1", "language"),
                        time.today(),
                        proposal,
                        form -> recorded.accept(consents.record(form.command(caseId))))
                .open();
    }
}
