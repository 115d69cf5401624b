/** The search for services and what an organisation offers; others know its one door only. */
@NamedInterface("ui")
@NullMarked
package org.sokong.directory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
