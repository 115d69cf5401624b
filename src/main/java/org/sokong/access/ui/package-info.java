@NullMarked
package org.sokong.access.ui;

import org.jspecify.annotations.NullMarked;
