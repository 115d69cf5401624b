package org.sokong.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body that helps or that referrals go to. */
@Entity
@Table(name = "organisation")
class Organisation {

    @Id private UUID id;
    private String code;
    private String name;
    private @Nullable String localName;
    private @Nullable String shortName;
    private String type;

    @Column(columnDefinition = "char(2)")
    private String country;

    private String languages = "";
    private String roles = "";
    private @Nullable String contactEmail;
    private @Nullable String contactPhone;
    private @Nullable String contactPerson;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean receivesReferrals;
    private Instant createdAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(
            UUID id,
            String code,
            String name,
            String type,
            String country,
            Origin origin,
            boolean receivesReferrals,
            Instant createdAt) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.type = type;
        this.country = country;
        this.origin = origin;
        this.receivesReferrals = receivesReferrals;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    void describe(OrganisationForm form) {
        name = form.name();
        localName = form.localName();
        shortName = form.shortName();
        type = form.type();
        country = form.country();
        languages = String.join(",", new TreeSet<>(form.languages()));
        contactPerson = form.contactPerson();
        contactEmail = form.contactEmail();
        contactPhone = form.contactPhone();
        note = form.note();
    }

    void receiveReferrals(boolean receives) {
        receivesReferrals = receives;
    }

    OrganisationSummary toSummary() {
        return new OrganisationSummary(
                id, code, name, localName, type, country, origin, receivesReferrals);
    }

    OrganisationDetail toDetail(boolean mayChange) {
        return new OrganisationDetail(
                id,
                code,
                new OrganisationForm(
                        name,
                        localName,
                        shortName,
                        type,
                        country.strip(),
                        split(languages),
                        contactPerson,
                        contactEmail,
                        contactPhone,
                        note),
                split(roles),
                origin,
                receivesReferrals,
                version,
                mayChange);
    }

    private static Set<String> split(String list) {
        Set<String> parts = new LinkedHashSet<>(Arrays.asList(list.split(",")));
        parts.remove("");
        return parts;
    }
}
