/**
 * {@code ./sokong verify --crash}: the application as a process of its own, killed between any two
 * writes of a step.
 */
@NullMarked
package org.sokong.launch.crash;

import org.jspecify.annotations.NullMarked;
