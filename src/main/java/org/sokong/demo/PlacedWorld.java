package org.sokong.demo;

import java.util.List;
import java.util.UUID;

/**
 * The invented world as it stands in the database.
 *
 * @param world who and what
 * @param organisations ids by position
 * @param teams ids by organisation and position
 * @param people ids by position
 */
record PlacedWorld(
        DemoWorld world, List<UUID> organisations, List<List<UUID>> teams, List<UUID> people) {

    UUID organisation(int position) {
        return organisations.get(position);
    }

    UUID team(int organisation, int position) {
        return teams.get(organisation).get(position);
    }

    UUID person(int position) {
        return people.get(position);
    }

    /** The organisation a person belongs to. */
    UUID organisationOf(int person) {
        return organisations.get(world.people().get(person).organisation());
    }
}
