/**
 * Transfers: a case goes from one organisation to another, by an offer and a yes, or by a request
 * and an offer. Until the yes nothing of the case changes.
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
            "consent",
            "directory",
            "referrals",
            "deadlines"
        })
@NullMarked
package org.sokong.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
