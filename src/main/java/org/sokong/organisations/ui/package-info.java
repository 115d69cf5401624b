/** Pages of organisations and their people; others know the choice of an organisation only. */
@NamedInterface("ui")
@NullMarked
package org.sokong.organisations.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
