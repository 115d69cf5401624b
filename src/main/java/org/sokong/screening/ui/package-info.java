/** The screening and the trafficking events on the case page. */
@NullMarked
package org.sokong.screening.ui;

import org.jspecify.annotations.NullMarked;
