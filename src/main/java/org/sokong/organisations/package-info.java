/** Organisations, their teams and the people in them; the directory of bodies that help. */
@ApplicationModule(
        allowedDependencies = {"kernel", "uikit", "audit", "access", "codesets", "launch"})
@NullMarked
package org.sokong.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
