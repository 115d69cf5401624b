package org.sokong.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sokong.directory.DirectoryPaths;
import org.sokong.directory.ServiceDirectory;
import org.sokong.directory.ServiceQuery;
import org.sokong.organisations.ServiceCategory;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** Who offers what, for nobody in particular; the address keeps what is looked for. */
@Route(DirectoryPaths.SERVICES)
@RolesAllowed("DIRECTORY_READ")
class ServiceSearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final ServiceFilterBar filters;
    private final ServiceResults results;
    private final transient DirectoryTexts texts;

    ServiceSearchView(ServiceDirectory directory, DirectoryTexts texts, TimeText time) {
        this.texts = texts;
        filters = new ServiceFilterBar(texts, directory, null, this::remember);
        results = new ServiceResults(directory, texts, time, match -> List.of());
        addClassName("tab-stack");
        add(new PageHeader(getTranslation("directory.title"), "directory.help"), filters, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ServiceQuery query = read(event.getLocation().getQueryParameters());
        filters.show(query);
        results.show(query);
    }

    private void remember() {
        ServiceQuery query = filters.query(false);
        Map<String, List<String>> parameters = new HashMap<>();
        put(parameters, "need", query.needs().stream().map(Enum::name).toList());
        put(parameters, "text", one(query.text()));
        put(parameters, "country", one(query.country()));
        put(parameters, "area", one(query.area()));
        put(parameters, "language", List.copyOf(new TreeSet<>(query.languages())));
        put(parameters, "fitting", query.onlyFitting() ? List.of("1") : List.of());
        UI.getCurrent().navigate(ServiceSearchView.class, new QueryParameters(parameters));
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void put(Map<String, List<String>> all, String name, List<String> values) {
        if (!values.isEmpty()) {
            all.put(name, values);
        }
    }

    /** What an address says; what is no value of ours is passed over. */
    private ServiceQuery read(QueryParameters address) {
        Set<ServiceCategory> needs = EnumSet.noneOf(ServiceCategory.class);
        for (ServiceCategory category : ServiceCategory.values()) {
            if (address.getParameters("need").contains(category.name())) {
                needs.add(category);
            }
        }
        Set<String> languages = new TreeSet<>(address.getParameters("language"));
        languages.retainAll(texts.languages());
        return new ServiceQuery(
                needs,
                address.getSingleParameter("text").orElse(null),
                address.getSingleParameter("country")
                        .filter(code -> texts.countries().contains(code))
                        .orElse(null),
                address.getSingleParameter("area").orElse(null),
                languages,
                null,
                address.getSingleParameter("fitting").isPresent(),
                false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.title");
    }
}
