/** Settings of service levels and of the working calendar. */
@NullMarked
package org.sokong.deadlines.ui;

import org.jspecify.annotations.NullMarked;
