package org.sokong.organisations;

import java.util.UUID;
import org.sokong.access.FirstAdministrator;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates the first organisation and its administrator, by the one-time set-up link. */
@Service
@PreAuthorize("permitAll()")
public class SetUpService {

    private final NewOrganisation newOrganisation;
    private final FirstAdministrator firstAdministrator;

    SetUpService(NewOrganisation newOrganisation, FirstAdministrator firstAdministrator) {
        this.newOrganisation = newOrganisation;
        this.firstAdministrator = firstAdministrator;
    }

    /**
     * What the set-up page asks.
     *
     * @param timeZone zone id such as {@code Asia/Kuala_Lumpur}
     */
    public record SetUp(
            OrganisationForm organisation,
            String displayName,
            String email,
            String password,
            Language language,
            String timeZone) {}

    /**
     * Sets the installation up: all of it or nothing.
     *
     * @throws DomainException when the link does not work or a field is refused
     */
    @Transactional
    public void setUp(String secret, SetUp command) {
        UUID organisation = newOrganisation.insert(command.organisation());
        firstAdministrator.create(
                secret,
                organisation,
                command.email(),
                command.displayName(),
                command.password(),
                command.language(),
                command.timeZone());
    }
}
