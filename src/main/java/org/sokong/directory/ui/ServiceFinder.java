package org.sokong.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.sokong.access.CurrentUser;
import org.sokong.directory.ClientFacts;
import org.sokong.directory.ServiceDirectory;
import org.sokong.directory.ServiceOffer;
import org.sokong.directory.ServiceQuery;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.ServiceCategory;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/**
 * The one door to the search from a case or a referral draft: "find who can help". What it knows of
 * the client stays in the dialog.
 */
@Component
public class ServiceFinder {

    private final ServiceDirectory directory;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final DirectoryTexts texts;
    private final TimeText time;

    ServiceFinder(
            ServiceDirectory directory,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            DirectoryTexts texts,
            TimeText time) {
        this.directory = directory;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.texts = texts;
        this.time = time;
    }

    /**
     * Opens the search for a case.
     *
     * @param needs what is asked for already; empty for all
     * @param except organisations with which nothing of the case is shared: they are not offered
     * @param chosen takes the service that was chosen; the dialog is closed then
     */
    public void open(
            UUID caseId,
            Set<ServiceCategory> needs,
            Set<UUID> except,
            Consumer<ServiceOffer> chosen) {
        new FinderDialog(directory.client(caseId), needs, except, chosen).open();
    }

    private final class FinderDialog extends Dialog {

        private static final long serialVersionUID = 1;

        private final ServiceFilterBar filters;
        private final ServiceResults results;
        private final transient Set<UUID> except;

        FinderDialog(
                ClientFacts client,
                Set<ServiceCategory> needs,
                Set<UUID> except,
                Consumer<ServiceOffer> chosen) {
            this.except = except;
            setHeaderTitle(getTranslation("directory.finder.title"));
            setWidth("min(60rem, 96vw)");
            setMaxHeight("94vh");
            filters = new ServiceFilterBar(texts, directory, client, this::search);
            results =
                    new ServiceResults(
                            directory,
                            texts,
                            time,
                            match -> List.of(choose(match.offer(), chosen)));
            filters.show(
                    new ServiceQuery(
                            needs,
                            null,
                            ownCountry(),
                            null,
                            client.languages(),
                            client,
                            false,
                            true));
            Paragraph about =
                    new Paragraph(getTranslation("directory.finder.client", texts.client(client)));
            about.addClassName("sub");
            Paragraph kept = new Paragraph(getTranslation("directory.filter.citizenship.hint"));
            kept.addClassName("sub");
            add(about, filters, kept, results);
            getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()));
            search();
        }

        private @org.jspecify.annotations.Nullable String ownCountry() {
            UUID own = currentUser.get().organisationId();
            return own == null ? null : organisations.country(own).map(String::strip).orElse(null);
        }

        private void search() {
            results.show(filters.query(true).without(except));
        }

        private Button choose(ServiceOffer offer, Consumer<ServiceOffer> chosen) {
            Button choose =
                    new Button(
                            getTranslation("directory.finder.choose"),
                            click -> {
                                close();
                                chosen.accept(offer);
                            });
            choose.setAriaLabel(
                    getTranslation("directory.finder.choose.this", offer.form().name()));
            choose.addThemeVariants(ButtonVariant.PRIMARY);
            return choose;
        }
    }
}
