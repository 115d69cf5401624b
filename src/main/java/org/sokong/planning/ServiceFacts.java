package org.sokong.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedFact.Kind;
import org.sokong.cases.Section;
import org.sokong.cases.SectionFacts;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.ServiceCategory;
import org.springframework.stereotype.Component;

/**
 * Services and stays, for somebody they are disclosed to. Where a client is sheltered is not told:
 * a place that becomes known protects nobody any more.
 */
@Component
class ServiceFacts implements SectionFacts {

    private final ServiceRows services;
    private final StayRows stays;
    private final OrganisationDirectory organisations;

    ServiceFacts(ServiceRows services, StayRows stays, OrganisationDirectory organisations) {
        this.services = services;
        this.stays = stays;
        this.organisations = organisations;
    }

    @Override
    public Set<Section> sections() {
        return Set.of(Section.SERVICES);
    }

    @Override
    public List<DisclosedFact> facts(UUID caseId, Section section) {
        List<DisclosedFact> facts = new ArrayList<>();
        if (section != Section.SERVICES) {
            return facts;
        }
        List<ServiceGiven> given =
                services.findByCaseIdOrderByGivenOnDescRecordedAtDescIdDesc(caseId);
        Set<UUID> bodies = new HashSet<>();
        given.stream()
                .map(service -> service.form().providerId())
                .filter(java.util.Objects::nonNull)
                .forEach(bodies::add);
        Map<UUID, String> names = bodies.isEmpty() ? Map.of() : organisations.names(bodies);
        for (ServiceGiven service : given) {
            ServiceForm form = service.form();
            add(
                    facts,
                    "planning.service.category",
                    Kind.KEYS,
                    "organisations.servicecategory." + form.category().name());
            add(facts, "planning.service.given_on", Kind.DATE, form.givenOn().toString());
            String provider =
                    form.providerId() == null ? form.providerWords() : names.get(form.providerId());
            if (provider != null && form.category() != ServiceCategory.SHELTER) {
                add(facts, "planning.service.provider", Kind.TEXT, provider);
            }
            if (form.result() != null) {
                add(facts, "planning.service.result", Kind.TEXT, form.result());
            }
        }
        for (Stay stay : stays.findByCaseIdOrderByFromOnDescRecordedAtDescIdDesc(caseId)) {
            StayForm form = stay.form();
            add(facts, "planning.stay.kind", Kind.KEYS, "planning.staykind." + form.kind().name());
            add(facts, "planning.stay.from_on", Kind.DATE, form.fromOn().toString());
            if (form.untilOn() != null) {
                add(facts, "planning.stay.until_on", Kind.DATE, form.untilOn().toString());
            }
        }
        return facts;
    }

    private static void add(List<DisclosedFact> facts, String label, Kind kind, String value) {
        facts.add(new DisclosedFact(label, kind, List.of(value)));
    }
}
