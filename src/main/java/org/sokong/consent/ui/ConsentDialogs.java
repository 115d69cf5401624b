package org.sokong.consent.ui;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.sokong.codesets.CodeSets;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentService;
import org.sokong.consent.NoShareCheck;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

@Component
class ConsentDialogs implements ConsentForms {

    private final ConsentService consents;
    private final NoShareCheck noShare;
    private final OrganisationDirectory organisations;
    private final CodeSets codes;
    private final TimeText time;

    ConsentDialogs(
            ConsentService consents,
            NoShareCheck noShare,
            OrganisationDirectory organisations,
            CodeSets codes,
            TimeText time) {
        this.consents = consents;
        this.noShare = noShare;
        this.organisations = organisations;
        this.codes = codes;
        this.time = time;
    }

    @Override
    public void open(UUID caseId, Proposal proposal, Consumer<UUID> recorded) {
        Set<UUID> listed = noShare.organisations(caseId);
        new ConsentDialog(
                        organisations.receivers().stream()
                                .filter(each -> !listed.contains(each.id()))
                                .toList(),
                        codes.values("ISO_639_1", "language"),
                        time.today(),
                        proposal,
                        form -> recorded.accept(consents.record(form.command(caseId))))
                .open();
    }
}
