package org.sokong.access;

import org.aopalliance.intercept.MethodInvocation;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;

/** Logs calls of services whose permission the signed-in user does not have. */
@Configuration(proxyBeanMethods = false)
class DenialRecorder {

    private final AuditLog audit;
    private final CurrentUser currentUser;

    DenialRecorder(AuditLog audit, CurrentUser currentUser) {
        this.audit = audit;
        this.currentUser = currentUser;
    }

    @Bean
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        if (event.getObject() instanceof MethodInvocation call && currentUser.find().isPresent()) {
            audit.denied(
                    call.getMethod().getDeclaringClass().getSimpleName()
                            + "."
                            + call.getMethod().getName(),
                    Subject.none("SERVICE"));
        }
    }
}
