/**
 * Who offers what: the services of organisations, for whom they are, whether there is room, and the
 * search for one that fits a client.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "access",
            "organisations",
            "codesets",
            "deadlines",
            "cases",
            "legal"
        })
@NullMarked
package org.sokong.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
