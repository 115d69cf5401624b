package org.sokong.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** People of an organisation who share cases. */
@Entity
@Table(name = "team")
class Team {

    @Id private UUID id;
    private UUID organisationId;
    private String name;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    Team(UUID id, UUID organisationId, String name) {
        this.id = id;
        this.organisationId = organisationId;
        this.name = name;
    }

    UUID organisationId() {
        return organisationId;
    }

    void rename(String newName) {
        name = newName;
    }

    TeamItem toItem() {
        return new TeamItem(id, organisationId, name, version);
    }
}
