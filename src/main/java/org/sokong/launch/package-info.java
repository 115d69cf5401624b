/**
 * Starting and stopping: the home directory, the embedded database, the installation's key, and the
 * commands of {@code ./sokong}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.sokong.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
