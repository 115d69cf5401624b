/**
 * Forms declared once as a shape: the same declaration checks what is written, draws the screen,
 * the print and the blank paper form, tells progress, and finds what changed between two fillings.
 * No rule of the field.
 */
@ApplicationModule(allowedDependencies = {"kernel", "uikit", "codesets", "paper"})
@NullMarked
package org.sokong.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
