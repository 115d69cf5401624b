/**
 * Referrals: a conversation between two organisations with a clock, an owner on both sides, and an
 * end.
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
            "directory::ui",
            "deadlines",
            "planning",
            "paper"
        })
@NullMarked
package org.sokong.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
