/**
 * Documents on paper: what a page says, in one of the four languages, becomes a PDF that no typed
 * text can change the shape of.
 */
@ApplicationModule(allowedDependencies = {"kernel", "uikit"})
@NullMarked
package org.sokong.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
