@NullMarked
package org.sokong.organisations.ui;

import org.jspecify.annotations.NullMarked;
