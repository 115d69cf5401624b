/**
 * What the policy library says about a case: suggestions with their reasons, what rests on a
 * passage, and who has to look again when a passage no longer holds.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "access",
            "organisations",
            "codesets",
            "policy",
            "policy::cite",
            "people",
            "cases",
            "cases::ui",
            "legal",
            "referrals",
            "planning",
            "reports"
        })
@NullMarked
package org.sokong.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
