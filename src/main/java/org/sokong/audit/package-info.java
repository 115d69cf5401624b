/** What happened, append-only: recording events and the page that shows them. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit"})
@NullMarked
package org.sokong.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
