/** Users, roles, permissions, sign-in and sessions: who is asking, and what they may do. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit", "audit"})
@NullMarked
package org.sokong.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
