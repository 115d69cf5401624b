package org.sokong.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.kernel.Code;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Notices;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What people see when something goes wrong while they work: the sentence of a refusal, "you cannot
 * see this" for what is not theirs, or an apology with a number that leads to the log.
 */
@Component
class SessionErrors implements ErrorHandler {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(SessionErrors.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable problem = event.getThrowable();
        DomainException refusal = find(problem, DomainException.class);
        if (find(problem, ClientAbortException.class) != null) {
            LOG.debug("The browser went away before the answer was sent");
        } else if (UI.getCurrent() == null) {
            logged(problem);
        } else if (refusal != null) {
            Notices.refused(refusal);
        } else if (find(problem, AccessDeniedException.class) != null) {
            Notices.refused(new DomainException("shell.error.hidden"));
        } else if (find(problem, ConcurrencyFailureException.class) != null) {
            Notices.refused(new DomainException("shell.error.changed"));
        } else {
            Notices.refused(new DomainException("shell.error.failed", logged(problem)));
        }
    }

    /** Writes the problem to the log and gives the number under which it is found there. */
    static String logged(Throwable problem) {
        String reference = Code.random('E').value();
        LOG.error("Error {}", reference, problem);
        return reference;
    }

    /** The first exception of a type in the chain of causes. */
    static <T extends Throwable> @Nullable T find(@Nullable Throwable problem, Class<T> type) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
