/** Recording and reading consents. */
@NullMarked
package org.sokong.consent.ui;

import org.jspecify.annotations.NullMarked;
