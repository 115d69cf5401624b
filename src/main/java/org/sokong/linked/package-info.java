/**
 * Cases of people who belong together: family members, people found or exploited together. A link
 * tells each side no more than its reader may know of the other.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
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
package org.sokong.linked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
