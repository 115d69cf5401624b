/** The frame around every page: navigation, Home, error pages, Leave now. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "access",
            "organisations",
            "codesets",
            "policy",
            "people",
            "cases",
            "consent",
            "referrals",
            "reports",
            "notifications"
        })
@NullMarked
package org.sokong.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
