package org.sokong.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sokong.cases.AgeBand;
import org.sokong.cases.Sex;

/**
 * {@link ServiceFit} as the database computes it, so that a page of results can be ordered and cut
 * there: 0 fits, 1 unsure, 2 misses. A test compares the two over many services and questions.
 */
final class FitSql {

    /** Older than anybody; a band without an end ends here. */
    private static final int ENDLESS = 1_000;

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> points = new ArrayList<>();

    private FitSql() {}

    static FitSql of(ServiceQuery query) {
        FitSql sql = new FitSql();
        sql.place(query);
        if (!query.languages().isEmpty()) {
            sql.points.add(
                    "case when s.languages = '' then 1 when %s then 0 else 2 end"
                            .formatted(sql.anyOf("s.languages", "language", query.languages())));
        }
        ClientFacts client = query.client();
        if (client != null) {
            sql.sex(client);
            sql.age(client);
            sql.points.add(
                    client.status() == null
                            ? "if(s.statuses = '', 0, 1)"
                            : "case when s.statuses = '' then 0 when %s then 0 else 2 end"
                                    .formatted(
                                            sql.anyOf(
                                                    "s.statuses",
                                                    "status",
                                                    List.of(client.status()))));
            sql.citizenship(client);
        }
        return sql;
    }

    /** The worst point of a row named {@code s}. */
    String rank() {
        // Two at least, since the database's greatest() takes no single one.
        return "greatest(0, 0" + points.stream().map(", "::concat).reduce("", String::concat) + ")";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void place(ServiceQuery query) {
        if (query.country() == null) {
            return;
        }
        String key = query.area() == null ? "" : PlaceName.key(query.area());
        parameters.put("whole", "%," + query.country() + "/,%");
        parameters.put(
                "place",
                key.isEmpty()
                        ? "%," + query.country() + "/%"
                        : "%," + query.country() + "/" + key + ",%");
        points.add("if(s.place_keys like :place or s.place_keys like :whole, 0, 2)");
    }

    private void sex(ClientFacts client) {
        Sex sex = client.sex();
        if (sex == null) {
            points.add("if(s.sexes = '', 0, 1)");
        } else {
            points.add(
                    "case when s.sexes = '' then 0 when %s then 0 else %d end"
                            .formatted(
                                    anyOf("s.sexes", "sex", List.of(sex.name())),
                                    sex == Sex.OTHER ? 1 : 2));
        }
    }

    private void age(ClientFacts client) {
        AgeBand band = client.ageBand();
        if (band == null) {
            points.add("if(s.age_from is null and s.age_to is null, 0, 1)");
            return;
        }
        parameters.put("youngest", band.youngest());
        parameters.put("oldest", Math.min(band.oldest(), ENDLESS));
        parameters.put("endless", ENDLESS);
        points.add(
                """
                case when coalesce(s.age_from, 0) > :oldest
                        or coalesce(s.age_to, :endless) < :youngest then 2
                    when coalesce(s.age_from, 0) <= :youngest
                        and coalesce(s.age_to, :endless) >= :oldest then 0
                    else 1 end
                """);
    }

    private void citizenship(ClientFacts client) {
        if (client.citizenships().isEmpty()) {
            points.add("if(s.citizenship = 'ANY', 0, 1)");
        } else {
            points.add(
                    """
                    case when s.citizenship = 'ANY' then 0
                        when (%s) = (s.citizenship = 'ONLY') then 0 else 2 end
                    """
                            .formatted(
                                    anyOf("s.citizenships", "citizenship", client.citizenships())));
        }
    }

    /** Whether a column of codes with commas has one of them. */
    private String anyOf(String column, String name, Collection<String> codes) {
        List<String> tests = new ArrayList<>();
        for (String code : codes) {
            String parameter = name + tests.size();
            parameters.put(parameter, code);
            tests.add("find_in_set(:" + parameter + ", " + column + ") > 0");
        }
        return "(" + String.join(" or ", tests) + ")";
    }
}
