/** The inbox of each person: what happened that concerns them, and where to look. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit", "audit", "access"})
@NullMarked
package org.sokong.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
