package org.sokong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sokong.access.Role;

/**
 * The invented organisations and people of the demonstration, by position. Twelve organisations and
 * forty people carry the first 5,000 cases; each further 5,000 bring a team of ten caseworkers and
 * a supervisor, so that a caseload stays one a person could know.
 */
final class DemoWorld {

    /** Cases that one cohort carries. */
    static final int COHORT = 5_000;

    private static final int COHORT_WORKERS = 10;

    /** Cohorts of the first organisation's first team: one in so many. Its list is the long one. */
    private static final int LONG_LIST = 7;

    private final List<DemoOrganisation> organisations;
    private final List<DemoPerson> people;
    private final List<DemoOrganisation> serving;
    private final Map<List<Object>, List<DemoPerson>> byOrganisation;
    private final Map<List<Object>, List<DemoPerson>> byCohort;

    private DemoWorld(List<DemoOrganisation> organisations, List<DemoPerson> people) {
        this.organisations = List.copyOf(organisations);
        this.people = List.copyOf(people);
        this.serving = organisations.stream().filter(o -> o.weight() > 0).toList();
        this.byOrganisation =
                people.stream()
                        .filter(p -> p.cohort() == 0)
                        .collect(Collectors.groupingBy(p -> List.of(p.organisation(), p.role())));
        this.byCohort =
                people.stream().collect(Collectors.groupingBy(p -> List.of(p.cohort(), p.role())));
    }

    /**
     * The world that carries so many cases.
     *
     * @param cases number of cases, at least 1
     * @param variant put before codes and mail hosts so that two worlds can stand side by side;
     *     empty for the one people see
     */
    static DemoWorld carrying(int cases, String variant) {
        Invented invented = Invented.load();
        List<DemoOrganisation> organisations = new ArrayList<>();
        for (Invented.Organisation given : invented.organisations()) {
            organisations.add(
                    new DemoOrganisation(
                            organisations.size(),
                            variant + given.code(),
                            given.name(),
                            given.local(),
                            given.type(),
                            given.country(),
                            given.languages(),
                            given.zone(),
                            variant.toLowerCase(Locale.ROOT) + given.host() + ".example",
                            given.weight(),
                            new ArrayList<>(given.teams())));
        }
        Staffing world = new Staffing(invented, organisations);
        for (int i = 0; i < organisations.size(); i++) {
            Invented.Organisation given = invented.organisations().get(i);
            world.staff(i, given);
        }
        int secretariat = organisations.size() - 1;
        world.add(secretariat, List.of(), "system", Role.SYSTEM_ADMINISTRATOR);
        world.add(secretariat, List.of(), "curator", Role.POLICY_CURATOR);
        world.add(secretariat, List.of(), "auditor", Role.AUDITOR);
        for (int cohort = 1; cohort <= (cases - 1) / COHORT; cohort++) {
            world.cohort(cohort, cohortOrganisation(cohort, secretariat));
        }
        return new DemoWorld(organisations, world.people);
    }

    private static int cohortOrganisation(int cohort, int organisations) {
        return cohort % LONG_LIST == 1 ? 0 : cohort % organisations;
    }

    /** Organisations in the order of {@code world.yaml}. */
    List<DemoOrganisation> organisations() {
        return organisations;
    }

    /** The forty first, then cohort by cohort. */
    List<DemoPerson> people() {
        return people;
    }

    /** Organisations that open cases and receive referrals. */
    List<DemoOrganisation> serving() {
        return serving;
    }

    /** People of the organisation with the role who were there from the start. */
    List<DemoPerson> people(int organisation, Role role) {
        return byOrganisation.getOrDefault(List.<Object>of(organisation, role), List.of());
    }

    /** People of a cohort with the role. */
    List<DemoPerson> cohort(int cohort, Role role) {
        return byCohort.getOrDefault(List.<Object>of(cohort, role), List.of());
    }

    /** Collects people while their names are drawn. */
    private static final class Staffing {

        private final Invented invented;
        private final List<DemoOrganisation> organisations;
        private final List<DemoPerson> people = new ArrayList<>();
        private final Map<String, Integer> drawn = new HashMap<>();

        Staffing(Invented invented, List<DemoOrganisation> organisations) {
            this.invented = invented;
            this.organisations = organisations;
        }

        void staff(int organisation, Invented.Organisation given) {
            List<Integer> teams = IntStream.range(0, given.teams().size()).boxed().toList();
            for (int n = 0; n < given.caseworkers(); n++) {
                List<Integer> team = List.of(teams.get(n % teams.size()));
                add(organisation, team, "caseworker" + (n + 1), Role.CASEWORKER);
            }
            for (int n = 0; n < given.supervisors(); n++) {
                add(organisation, teams, "supervisor" + (n == 0 ? "" : n + 1), Role.SUPERVISOR);
            }
            for (int n = 0; n < given.administrators(); n++) {
                add(
                        organisation,
                        List.of(),
                        "administrator" + (n == 0 ? "" : n + 1),
                        Role.ORGANISATION_ADMINISTRATOR);
            }
        }

        void cohort(int cohort, int organisation) {
            List<String> teams = organisations.get(organisation).teams();
            int team = 0;
            if (organisation != 0 || cohort % LONG_LIST != 1) {
                team = teams.size();
                teams.add("Team " + (cohort + 1));
            }
            for (int n = 0; n < COHORT_WORKERS; n++) {
                add(
                        organisation,
                        List.of(team),
                        "caseworker" + cohort + "-" + (n + 1),
                        Role.CASEWORKER,
                        cohort);
            }
            add(organisation, List.of(team), "supervisor" + cohort, Role.SUPERVISOR, cohort);
        }

        void add(int organisation, List<Integer> teams, String mailbox, Role role) {
            add(organisation, teams, mailbox, role, 0);
        }

        private void add(
                int organisation, List<Integer> teams, String mailbox, Role role, int cohort) {
            DemoOrganisation home = organisations.get(organisation);
            int number = drawn.merge(home.country(), 1, Integer::sum) - 1;
            people.add(
                    new DemoPerson(
                            people.size(),
                            cohort,
                            organisation,
                            teams,
                            invented.colleague(home.country(), number),
                            mailbox + "@" + home.host(),
                            role));
        }
    }
}
