/** The record on the case page: forms, their approval, the safety plan before a call. */
@NullMarked
package org.sokong.planning.ui;

import org.jspecify.annotations.NullMarked;
