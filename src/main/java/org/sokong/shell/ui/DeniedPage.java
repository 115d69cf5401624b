package org.sokong.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;

/** A page that the user's role does not open; the attempt is logged. */
@ParentLayout(MainLayout.class)
class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1;

    private final transient AuditLog audit;

    DeniedPage(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        String first = event.getLocation().getFirstSegment();
        audit.denied(
                "page." + (first.matches("[a-z-]{1,40}") ? first : "other"), Subject.none("PAGE"));
        showHidden();
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
