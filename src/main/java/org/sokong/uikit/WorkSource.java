package org.sokong.uikit;

import java.util.List;

/**
 * Tells what waits for the signed-in user in one module. A bean in each module that has something
 * to wait for; asked each time Home opens, so it must be a short read, already limited to what the
 * user may see. Give at most a few dozen lines, the most urgent first.
 */
public interface WorkSource {

    /** What waits now; empty for users whom the module does not concern. */
    List<WorkItem> waiting();
}
