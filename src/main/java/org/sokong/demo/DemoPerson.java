package org.sokong.demo;

import java.util.List;
import org.sokong.access.Role;

/**
 * An invented colleague.
 *
 * @param position place in the world
 * @param cohort 0 for the forty first, else the number of the group that came with more cases
 * @param organisation position of the organisation
 * @param teams positions of teams in the organisation
 * @param name display name
 * @param email sign-in name, below {@code .example}
 * @param role the one role held
 */
record DemoPerson(
        int position,
        int cohort,
        int organisation,
        List<Integer> teams,
        String name,
        String email,
        Role role) {}
