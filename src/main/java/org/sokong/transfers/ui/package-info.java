/** Pages of transfers. */
@NullMarked
package org.sokong.transfers.ui;

import org.jspecify.annotations.NullMarked;
