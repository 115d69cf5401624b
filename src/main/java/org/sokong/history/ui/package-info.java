/** The history of a case on the screen. */
@NullMarked
package org.sokong.history.ui;

import org.jspecify.annotations.NullMarked;
