package org.sokong.consent;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Ages of assent in a country, or in every other one, from a day on. */
@Entity
@Audited
@Table(name = "assent_term")
class AssentTerm {

    /** Stands for every country that has no ages of its own. */
    static final String ELSEWHERE = "";

    /** Since when the ages counted that came with the application. */
    static final LocalDate START = LocalDate.EPOCH;

    @Id private UUID id;
    private String country;
    private LocalDate validFrom;

    @Convert(converter = AssentAgesConverter.class)
    private AssentAges ages;

    private String source;
    private boolean verified;
    private @Nullable UUID changedBy;
    private @Nullable Instant changedAt;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AssentTerm() {}

    @SuppressWarnings("NullAway.Init")
    AssentTerm(UUID id, String country) {
        this.id = id;
        this.country = country;
    }

    /** Takes over what an administrator said, checked before. */
    void write(
            LocalDate from,
            AssentAges checked,
            String where,
            boolean compared,
            UUID by,
            Instant at) {
        validFrom = from;
        ages = checked;
        source = where;
        verified = compared;
        changedBy = by;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    String country() {
        return country;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    AssentAges ages() {
        return ages;
    }

    String source() {
        return source;
    }

    boolean verified() {
        return verified;
    }

    @Nullable UUID changedBy() {
        return changedBy;
    }

    @Nullable Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
