/**
 * What supervisors read: counts over the cases they answer for, with small-number suppression for
 * what leaves.
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
            "cases",
            "consent",
            "referrals"
        })
@NullMarked
package org.sokong.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
