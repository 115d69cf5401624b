/** The rounds on the case page: written, read, and how they changed. */
@NullMarked
package org.sokong.outcomes.ui;

import org.jspecify.annotations.NullMarked;
