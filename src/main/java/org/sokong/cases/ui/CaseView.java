package org.sokong.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Section;
import org.sokong.uikit.LiveContent;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.WorkChanged;

/** A case: its head, the one next step, and its parts as tabs. */
@Route("cases/:id")
@RolesAllowed("CASE_READ")
@StyleSheet("styles/cases.css")
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseTabs tabs;
    private final Div head = new Div();
    private final Div next = new Div();
    private final LiveContent<Set<Section>> live;
    private @Nullable CaseDetail detail;
    private @Nullable UUID caseId;

    CaseView(CaseServices services) {
        this.services = services;
        this.tabs = new CaseTabs(services, this::refresh, this::showNext);
        addClassName("case-page");
        this.live = new LiveContent<>(this, this::readable, this::accessChanged);
        add(head, next, tabs);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = PageAddress.id(event, "id").orElse(null);
        if (id == null) {
            throw new NotFoundException();
        }
        caseId = id;
        live.begin();
        CaseDetail found = services.cases().detail(id);
        String start = found.status() == CaseStatus.DRAFT ? "intake" : "overview";
        String tab =
                event.getLocation().getQueryParameters().getSingleParameter("tab").orElse(start);
        show(found);
        tabs.show(found, tab);
    }

    /** Reads the head again after something changed, and the open tab when it shows that change. */
    private void refresh() {
        CaseDetail before = detail;
        if (before != null) {
            CaseDetail now = services.cases().detail(before.id());
            show(now);
            tabs.refresh(now);
        }
    }

    /**
     * A record of a tab may have changed the head as well, as an assessment does with the risk: the
     * next move starts from the case as it is, and does not run into one's own change.
     */
    private void workChanged() {
        CaseDetail before = detail;
        CaseDetail now = before == null ? null : services.cases().detail(before.id());
        if (now == null || before == null || now.version() == before.version()) {
            showNext();
        } else {
            show(now);
            tabs.takeUp(now);
        }
    }

    /** What the reader may see of the case now; nothing where they may not open it. */
    private Set<Section> readable() {
        return caseId != null && services.access().mayOpen(caseId)
                ? Set.copyOf(services.access().sections(caseId))
                : Set.of();
    }

    /** A grant ended or was given, or the case was hidden from the reader: within seconds. */
    private void accessChanged() {
        getUI().ifPresent(LiveContent::closeDialogs);
        if (caseId == null || live.begin().isEmpty()) {
            live.end();
            detail = null;
            removeAll();
            add(LiveContent.gone());
        } else {
            CaseDetail now = services.cases().detail(caseId);
            show(now);
            tabs.show(now, tabs.current());
        }
    }

    private void show(CaseDetail found) {
        detail = found;
        head.removeAll();
        head.add(new CaseHead(services, found, this::refresh));
        showNext();
    }

    /** What is missing follows every saved answer. */
    private void showNext() {
        next.removeAll();
        CaseDetail present = detail;
        if (present != null && present.mayWork()) {
            next.add(new NextStep(services, present, this::refresh, tabs::open));
        }
    }

    /** What is done in a tab of another module may be what the next step waits for. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Registration listening =
                ComponentUtil.addListener(
                        attached.getUI(), WorkChanged.class, change -> workChanged());
        addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    listening.remove();
                });
    }

    @Override
    public String getPageTitle() {
        return detail == null ? getTranslation("cases.navigation") : detail.code();
    }
}
