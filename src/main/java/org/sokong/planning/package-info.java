/**
 * The rehabilitation and reintegration record of a case: assessments, safety plan, plan, services,
 * follow-ups, closure, and what a second person approves of them.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "forms",
            "paper",
            "audit",
            "access",
            "organisations",
            "deadlines",
            "codesets",
            "policy",
            "policy::cite",
            "people",
            "cases",
            "cases::ui",
            "consent"
        })
@NullMarked
package org.sokong.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
