/** Which passages of two documents say the same: translations and versions. */
@NullMarked
package org.sokong.policy.align;

import org.jspecify.annotations.NullMarked;
