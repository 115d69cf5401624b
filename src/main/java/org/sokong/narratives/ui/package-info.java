/** Pages of narrative reports: the tab of a case, the report beside the facts, the templates. */
@NullMarked
package org.sokong.narratives.ui;

import org.jspecify.annotations.NullMarked;
