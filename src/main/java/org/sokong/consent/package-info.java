/** Consent to disclosure: what may be shared, with whom, for which purpose, until when. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "paper",
            "audit",
            "access",
            "organisations",
            "organisations::ui",
            "codesets",
            "cases"
        })
@NullMarked
package org.sokong.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
