/** The policy library: documents, passages, topics and search. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "access",
            "organisations",
            "codesets",
            "launch"
        })
@NullMarked
package org.sokong.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
