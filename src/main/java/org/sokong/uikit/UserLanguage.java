package org.sokong.uikit;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides the language of a visit: what was chosen in it, else the user's own, else the one chosen
 * last in this browser, else what the browser asks for, else English.
 */
@Component
public class UserLanguage {

    /** Knows and keeps the signed-in user's language; implemented where the user is known. */
    public interface Store {

        /** The user's language, empty when nobody is signed in. */
        Optional<Language> language();

        /** Keeps the language for the signed-in user; does nothing when nobody is signed in. */
        void remember(Language language);
    }

    private static final String CHOSEN = UserLanguage.class.getName();
    private static final String COOKIE = "sokong-language";
    private static final int COOKIE_SECONDS = 180 * 24 * 3600;

    private final ObjectProvider<Store> stores;

    UserLanguage(ObjectProvider<Store> stores) {
        this.stores = stores;
    }

    /** The language of this visit. */
    public Language of(@Nullable VaadinRequest request) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null && session.getAttribute(CHOSEN) instanceof Language chosen) {
            return chosen;
        }
        return stores.stream()
                .map(Store::language)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> ofCookie(request))
                .orElseGet(() -> ofBrowser(request));
    }

    /** Uses the language for a new page. */
    public void apply(UI ui, @Nullable VaadinRequest request) {
        Language language = of(request);
        ui.setLocale(language.locale());
        ui.setDirection(language.rightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
    }

    /** Changes the language for this visit, this user and this browser, and shows the page anew. */
    public void choose(Language language) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, language);
        VaadinSession.getCurrent().setLocale(language.locale());
        Cookie cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(COOKIE_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            response.addCookie(cookie);
        }
        stores.forEach(store -> store.remember(language));
        UI.getCurrent().getPage().reload();
    }

    private static Optional<Language> ofCookie(@Nullable VaadinRequest request) {
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(
                        cookie ->
                                Arrays.stream(Language.values())
                                        .filter(l -> l.tag().equals(cookie.getValue())))
                .findFirst();
    }

    private static Language ofBrowser(@Nullable VaadinRequest request) {
        if (request == null) {
            return Language.ENGLISH;
        }
        var asked = request.getLocales();
        while (asked.hasMoreElements()) {
            String tag = asked.nextElement().getLanguage();
            for (Language language : Language.values()) {
                if (language.tag().equals(tag)) {
                    return language;
                }
            }
        }
        return Language.ENGLISH;
    }
}
