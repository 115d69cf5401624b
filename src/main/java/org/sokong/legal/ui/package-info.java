@NullMarked
package org.sokong.legal.ui;

import org.jspecify.annotations.NullMarked;
