/** Suggestions on the case page. */
@NullMarked
package org.sokong.guidance.ui;

import org.jspecify.annotations.NullMarked;
