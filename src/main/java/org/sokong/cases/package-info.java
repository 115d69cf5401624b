/** The case file, who may see it through which grant, and its life from draft to closure. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "access",
            "organisations",
            "organisations::ui",
            "deadlines",
            "codesets",
            "policy",
            "policy::cite",
            "people",
            "launch"
        })
@NullMarked
package org.sokong.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
