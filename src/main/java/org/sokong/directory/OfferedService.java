package org.sokong.directory;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Sex;
import org.sokong.organisations.ServiceCategory;

/** A service that an organisation offers. */
@Entity
@Audited
@Table(name = "organisation_service")
class OfferedService {

    @Id private UUID id;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ServiceCategory category;

    private String name;
    private @Nullable String description;
    private String places;
    private String placeKeys;
    private @Nullable String address;
    private String languages;

    @Convert(converter = SexesConverter.class)
    private Set<Sex> sexes;

    private @Nullable Integer ageFrom;
    private @Nullable Integer ageTo;
    private String statuses;

    @Enumerated(EnumType.STRING)
    private Citizenship citizenship;

    private String citizenships;
    private @Nullable String eligibilityNote;
    private @Nullable Integer capacity;
    private @Nullable Integer freePlaces;
    private @Nullable Instant freeSaidAt;
    private @Nullable String hours;
    private boolean roundClock;

    @Enumerated(EnumType.STRING)
    private @Nullable Cost cost;

    private @Nullable String costNote;
    private @Nullable String howToRefer;
    private @Nullable UUID focalPersonId;
    private @Nullable String focalPhone;
    private @Nullable String accessibility;
    private Instant verifiedAt;
    private UUID verifiedBy;
    private UUID createdBy;
    private Instant createdAt;
    private @Nullable Instant endedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected OfferedService() {}

    @SuppressWarnings("NullAway.Init")
    OfferedService(UUID id, UUID organisationId, OfferForm form, UUID by, Instant at) {
        this.id = id;
        this.organisationId = organisationId;
        this.createdBy = by;
        this.createdAt = at;
        describe(form, by, at);
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    long version() {
        return version;
    }

    @Nullable UUID focalPersonId() {
        return focalPersonId;
    }

    @Nullable Integer capacity() {
        return capacity;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    /** Takes over what was written and checked; who writes it says that it is so now. */
    void describe(OfferForm form, UUID by, Instant at) {
        category = form.category();
        name = form.name();
        description = form.description();
        places = ServicePlace.textOf(form.places());
        placeKeys = ServicePlace.keysOf(form.places());
        address = form.address();
        languages = join(form.languages());
        Eligibility whom = form.eligibility();
        sexes = EnumSet.noneOf(Sex.class);
        sexes.addAll(whom.sexes());
        ageFrom = whom.ageFrom();
        ageTo = whom.ageTo();
        statuses = join(whom.statuses());
        citizenship = whom.citizenship();
        citizenships = join(whom.countries());
        eligibilityNote = whom.note();
        capacity = form.capacity();
        sayFree(form.freePlaces(), at);
        hours = form.hours();
        roundClock = form.roundClock();
        cost = form.cost();
        costNote = form.costNote();
        howToRefer = form.howToRefer();
        focalPersonId = form.focalPersonId();
        focalPhone = form.focalPhone();
        accessibility = form.accessibility();
        verify(by, at);
    }

    /** How many places are free at this moment; null where that is not counted. */
    void sayFree(@Nullable Integer free, Instant at) {
        freePlaces = free;
        freeSaidAt = free == null ? null : at;
    }

    /** All that stands here is still so. */
    void verify(UUID by, Instant at) {
        verifiedAt = at;
        verifiedBy = by;
    }

    /** It is not offered any more; what referred to it keeps its name. */
    void end(Instant at) {
        endedAt = at;
    }

    /** Codes with commas, in a fixed order, so that history shows changes only. */
    private static String join(Collection<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }

    /** Codes of a text with commas. */
    static Set<String> split(String text) {
        Set<String> codes = new LinkedHashSet<>(Arrays.asList(text.split(",")));
        codes.remove("");
        return codes;
    }
}
