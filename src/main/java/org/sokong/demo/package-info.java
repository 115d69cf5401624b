/** Invented demonstration data from a seeded generator. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "access",
            "organisations",
            "deadlines",
            "codesets",
            "policy",
            "people",
            "cases",
            "consent",
            "directory",
            "referrals",
            "screening",
            "transfers",
            "launch",
            "forms",
            "planning",
            "legal",
            "outcomes",
            "linked",
            "narratives"
        })
@NullMarked
package org.sokong.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
