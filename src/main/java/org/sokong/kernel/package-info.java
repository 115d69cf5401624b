/**
 * Ids, value objects, refusals that speak to the person, and the clock: what every module stands
 * on.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sokong.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
