@NullMarked
package org.sokong.audit.ui;

import org.jspecify.annotations.NullMarked;
