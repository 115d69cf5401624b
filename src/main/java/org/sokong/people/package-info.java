/** The identity of clients, encrypted apart from their cases. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit", "audit", "access", "organisations"})
@NullMarked
package org.sokong.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
