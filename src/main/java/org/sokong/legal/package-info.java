/**
 * What courts and authorities decide about a client: protection orders, hearings, deadlines of the
 * law, the status as a victim, and which support a law names for whom.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "forms",
            "audit",
            "access",
            "organisations",
            "codesets",
            "policy",
            "policy::cite",
            "people",
            "cases",
            "cases::ui",
            "consent"
        })
@NullMarked
package org.sokong.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
