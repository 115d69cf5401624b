@NullMarked
package org.sokong.codesets.ui;

import org.jspecify.annotations.NullMarked;
