/**
 * How soon things have to happen: service levels by risk, the working calendar of an organisation,
 * the clocks that run on both, and the job that reminds. Whose clock it is, the modules above say.
 */
@ApplicationModule(allowedDependencies = {"kernel", "uikit", "audit", "access", "organisations"})
@NullMarked
package org.sokong.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
