package org.sokong.consent.ui;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.sokong.codesets.CodeSets;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentService;
import org.sokong.consent.ConsentSettings;
import org.sokong.consent.NoShareCheck;
import org.sokong.consent.VitalInterestService;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

@Component
class ConsentDialogs implements ConsentForms {

    private final ConsentService consents;
    private final NoShareCheck noShare;
    private final VitalInterestService vital;
    private final ConsentSettings settings;
    private final OrganisationDirectory organisations;
    private final CodeSets codes;
    private final TimeText time;

    ConsentDialogs(
            ConsentService consents,
            NoShareCheck noShare,
            VitalInterestService vital,
            ConsentSettings settings,
            OrganisationDirectory organisations,
            CodeSets codes,
            TimeText time) {
        this.consents = consents;
        this.noShare = noShare;
        this.vital = vital;
        this.settings = settings;
        this.organisations = organisations;
        this.codes = codes;
        this.time = time;
    }

    @Override
    public void open(UUID caseId, Proposal proposal, Consumer<UUID> recorded) {
        new ConsentDialog(
                        receivers(caseId),
                        codes.values("ISO_639_1", "language"),
                        time.today(),
                        consents.begin(caseId),
                        proposal,
                        form -> recorded.accept(consents.record(form.command(caseId))))
                .open();
    }

    @Override
    public void openVitalInterest(UUID caseId, Proposal proposal, Consumer<UUID> recorded) {
        new VitalInterestDialog(
                        receivers(caseId),
                        time.today(),
                        time.length(settings.confirmWithin()),
                        proposal,
                        form -> recorded.accept(vital.record(form.command(caseId))))
                .open();
    }

    /** Those who may be told: organisations on the do-not-share list are not offered. */
    private List<OrganisationSummary> receivers(UUID caseId) {
        Set<UUID> listed = noShare.organisations(caseId);
        return organisations.receivers().stream()
                .filter(each -> !listed.contains(each.id()))
                .toList();
    }
}
