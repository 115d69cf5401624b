/**
 * Screening: what an intake asks beyond the first conversation, and the trafficking events with
 * what they say under the Palermo Protocol.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "forms",
            "audit",
            "access",
            "codesets",
            "cases",
            "cases::ui"
        })
@NullMarked
package org.sokong.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
