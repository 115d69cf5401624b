/**
 * Generic pieces of the user interface: translations, badges, timelines, dialogs; no rule of the
 * field.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.sokong.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
