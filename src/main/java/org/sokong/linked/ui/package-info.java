/** Linked cases on the case page, and the page that starts several at once. */
@NullMarked
package org.sokong.linked.ui;

import org.jspecify.annotations.NullMarked;
