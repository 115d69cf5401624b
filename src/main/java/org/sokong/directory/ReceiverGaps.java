package org.sokong.directory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.organisations.ServiceCategory;
import org.springframework.stereotype.Component;

/** Asks of a receiver what has to hold of each, whatever it is sent. */
@Component
public class ReceiverGaps {

    private final OrganisationDirectory organisations;
    private final IntakeState intake;

    ReceiverGaps(OrganisationDirectory organisations, IntakeState intake) {
        this.organisations = organisations;
        this.intake = intake;
    }

    /**
     * What is to be sent.
     *
     * @param receiver null while none is chosen
     * @param services kinds of service that are asked for; empty where the whole case goes over
     * @param serviceId the service that was chosen, null for none
     */
    public record Asked(
            @Nullable UUID receiver,
            UUID sender,
            Set<ServiceCategory> services,
            @Nullable UUID serviceId) {}

    /** Organisations that take anything now; asked once for several receivers. */
    public Set<UUID> open() {
        return organisations.receivers().stream()
                .map(OrganisationSummary::id)
                .collect(Collectors.toSet());
    }

    /**
     * The first thing that stands in the way.
     *
     * @param open as {@link #open()} gives them
     * @param nobody whether nobody at that organisation could answer
     */
    public Optional<ReceiverGap> first(Asked asked, Set<UUID> open, Predicate<UUID> nobody) {
        UUID receiver = asked.receiver();
        ReceiverGap gap = null;
        if (receiver == null) {
            gap = ReceiverGap.RECEIVER;
        } else if (receiver.equals(asked.sender())) {
            gap = ReceiverGap.RECEIVER_IS_SENDER;
        } else if (!open.contains(receiver)) {
            gap = ReceiverGap.RECEIVER_CLOSED;
        } else if (nobody.test(receiver)) {
            gap = ReceiverGap.RECEIVER_NOBODY;
        } else if (intake.closed(receiver, asked.services(), asked.serviceId()).isPresent()) {
            gap = ReceiverGap.INTAKE_PAUSED;
        }
        return Optional.ofNullable(gap);
    }
}
