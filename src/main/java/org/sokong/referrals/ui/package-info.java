/** Lists, pages and forms of referrals. */
@NullMarked
package org.sokong.referrals.ui;

import org.jspecify.annotations.NullMarked;
