/** How people fare: questions, answers and scores by weights of our own, between rounds. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "forms",
            "audit",
            "access",
            "organisations",
            "people",
            "policy",
            "codesets",
            "cases",
            "cases::ui"
        })
@NullMarked
package org.sokong.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
