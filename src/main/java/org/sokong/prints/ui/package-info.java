/** Printing a case, and the page of paper forms. */
@NullMarked
package org.sokong.prints.ui;

import org.jspecify.annotations.NullMarked;
