/** A case on paper: its summary, its intake, and the blank forms of the work. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "forms",
            "paper",
            "audit",
            "access",
            "organisations",
            "codesets",
            "policy",
            "people",
            "cases",
            "cases::ui",
            "consent",
            "planning",
            "screening"
        })
@NullMarked
package org.sokong.prints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
