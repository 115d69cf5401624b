package org.sokong.policy;

import org.jspecify.annotations.Nullable;
import org.sokong.policy.align.Versions.Change;

/**
 * What became of a passage in a new version.
 *
 * @param before as it stood, null for a new passage
 * @param after as it stands, null for one that is gone
 */
public record VersionStep(
        Change change, FacingPassages.@Nullable Side before, FacingPassages.@Nullable Side after) {}
