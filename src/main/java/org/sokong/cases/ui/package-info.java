/** Pages of cases: the list, the case page and its tabs; others know their one door only. */
@NamedInterface("ui")
@NullMarked
package org.sokong.cases.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
