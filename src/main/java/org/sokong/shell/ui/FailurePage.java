package org.sokong.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.sokong.kernel.DomainException;
import org.springframework.security.access.AccessDeniedException;

/** A page that could not be shown; nothing technical reaches the screen. */
@ParentLayout(MainLayout.class)
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception problem = parameter.getException();
        DomainException refusal = SessionErrors.find(problem, DomainException.class);
        if (refusal != null) {
            show("shell.error.refused.title", getTranslation(refusal.key(), refusal.arguments()));
            return HttpServletResponse.SC_CONFLICT;
        }
        if (SessionErrors.find(problem, AccessDeniedException.class) != null) {
            showHidden();
            return HttpServletResponse.SC_NOT_FOUND;
        }
        show(
                "shell.error.failed.title",
                getTranslation("shell.error.failed", SessionErrors.logged(problem)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
