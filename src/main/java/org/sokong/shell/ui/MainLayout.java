package org.sokong.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.notifications.NoticeService;
import org.sokong.uikit.LanguageSwitch;
import org.sokong.uikit.NavigationEntry;
import org.sokong.uikit.UserLanguage;
import org.sokong.uikit.WorkChanged;
import org.springframework.beans.factory.annotation.Value;

/** The frame around every page (screens.md, Frame). */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1;
    private static final String MAIN_ID = "main";
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Main main = new Main();
    private @Nullable Navigation navigation;
    private @Nullable Bell bell;
    private @Nullable Registration counting;
    private final transient Clock clock;
    private Instant counted = Instant.EPOCH;

    MainLayout(
            List<NavigationEntry> entries,
            CurrentUser currentUser,
            UserLanguage languages,
            AuthenticationContext authentication,
            Search search,
            NoticeService notices,
            Clock clock,
            @Value("${sokong.demo:false}") boolean demonstration) {
        this.clock = clock;
        addClassName("frame");
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("shell.nav")));
        main.setId(MAIN_ID);
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);

        Anchor skip = new Anchor("#" + MAIN_ID, getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.nav.toggle"));
        Header bar = new Header(toggle);
        bar.addClassName("top-bar");
        if (demonstration) {
            Div demo = new Div(getTranslation("shell.demo"));
            demo.addClassName("demo-bar");
            demo.getElement().setAttribute("role", "note");
            addToNavbar(skip, demo, bar);
        } else {
            addToNavbar(skip, bar);
        }
        bar.add(new SearchField(search::open));
        Div end = new Div(new LanguageSwitch(languages));
        end.addClassName("top-end");
        bar.add(end);
        currentUser
                .find()
                .ifPresent(
                        user -> {
                            Span brand = new Span("Sokong");
                            brand.addClassName("brand");
                            navigation = new Navigation(entries, user);
                            Scroller scroller = new Scroller(navigation);
                            scroller.getElement().setAttribute("tabindex", "-1");
                            addToDrawer(brand, scroller);
                            bell = new Bell(notices);
                            end.add(bell, new UserMenu(user.displayName(), authentication));
                        });
        end.add(new LeaveButton());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        counting = ComponentUtil.addListener(event.getUI(), WorkChanged.class, e -> recount());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (counting != null) {
            counting.remove();
            counting = null;
        }
        super.onDetach(event);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean home = event.getLocation().getPath().isEmpty();
        if (home || counted.plus(FRESH).isBefore(clock.instant())) {
            recount();
        } else if (bell != null) {
            bell.refresh();
        }
    }

    /** Asks every module what waits: at once when something was done here, on Home, else seldom. */
    private void recount() {
        counted = clock.instant();
        if (navigation != null) {
            navigation.refresh();
        }
        if (bell != null) {
            bell.refresh();
        }
    }
}
