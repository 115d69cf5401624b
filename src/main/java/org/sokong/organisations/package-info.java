/** Organisations, their teams and the people in them. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit", "audit", "access"})
@NullMarked
package org.sokong.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
