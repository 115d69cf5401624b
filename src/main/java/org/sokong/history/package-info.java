/** What changed in a case, field by field, for whoever may read the part it stands in. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "access",
            "organisations",
            "codesets",
            "cases",
            "cases::ui"
        })
@NullMarked
package org.sokong.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
