package org.sokong.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;

/** A service that was given to the client. */
@Entity
@Audited
@Table(name = "service_given")
class ServiceGiven {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ServiceCategory category;

    @Enumerated(EnumType.STRING)
    private ServiceMode mode;

    private @Nullable String referralCode;
    private @Nullable UUID providerId;
    private @Nullable String providerWords;
    private LocalDate givenOn;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal units;

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceUnit unit;

    private @Nullable String result;
    private @Nullable UUID goalId;
    private @Nullable String earlyReason;
    private @Nullable String place;
    private UUID recordedBy;
    private Instant recordedAt;
    private Instant changedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected ServiceGiven() {}

    @SuppressWarnings("NullAway.Init")
    ServiceGiven(UUID id, UUID caseId, ServiceForm form, UUID by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.recordedBy = by;
        this.recordedAt = at;
        write(form, at);
    }

    final void write(ServiceForm form, Instant at) {
        category = form.category();
        mode = form.mode();
        referralCode = form.referralCode();
        providerId = form.providerId();
        providerWords = form.providerWords();
        givenOn = form.givenOn();
        units = form.units();
        unit = form.unit();
        result = form.result();
        goalId = form.goalId();
        earlyReason = form.earlyReason();
        place = form.place();
        changedAt = at;
    }

    ServiceForm form() {
        return new ServiceForm(
                category,
                mode,
                referralCode,
                providerId,
                providerWords,
                givenOn,
                units == null ? null : units.stripTrailingZeros(),
                unit,
                result,
                goalId,
                earlyReason,
                place);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    long version() {
        return version;
    }
}
