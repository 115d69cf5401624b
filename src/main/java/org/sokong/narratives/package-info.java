/**
 * Narrative reports of a case: written from a template that fills in what the writer may read,
 * reviewed by a supervisor, numbered and printed once approved.
 */
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
            "policy::cite",
            "people",
            "cases",
            "cases::ui",
            "consent",
            "planning"
        })
@NullMarked
package org.sokong.narratives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
