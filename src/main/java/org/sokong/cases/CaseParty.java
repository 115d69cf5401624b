package org.sokong.cases;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a case now: a person with a grant of their own or through their team,
 * or an organisation that something was shared with.
 *
 * @param type USER or ORGANISATION, never a team
 * @param name display name of the person, name of the organisation
 * @param sections parts of the case that are disclosed to them now
 * @param sharedBy the referral through which an organisation knows the case, null for a person
 */
public record CaseParty(
        GranteeType type, UUID id, String name, Set<Section> sections, @Nullable UUID sharedBy) {

    public CaseParty {
        sections = Set.copyOf(sections);
    }
}
