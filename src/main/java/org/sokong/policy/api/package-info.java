/** What programs may ask of the policy library. */
@NullMarked
package org.sokong.policy.api;

import org.jspecify.annotations.NullMarked;
