/** Versioned and translated code lists of the field. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit", "audit", "access"})
@NullMarked
package org.sokong.codesets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
