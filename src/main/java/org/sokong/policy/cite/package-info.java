/** Choosing a passage and showing a cited one, for the pages of other modules. */
@NamedInterface("cite")
@NullMarked
package org.sokong.policy.cite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
