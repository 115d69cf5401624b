/** The pages of the policy library. */
@org.jspecify.annotations.NullMarked
package org.sokong.policy.ui;
