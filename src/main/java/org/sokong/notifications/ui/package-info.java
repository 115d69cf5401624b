/** The page of the inbox. */
@NullMarked
package org.sokong.notifications.ui;

import org.jspecify.annotations.NullMarked;
