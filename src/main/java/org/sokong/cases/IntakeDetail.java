package org.sokong.cases;

import java.util.Set;

/**
 * The intake of a case as the reader may see it.
 *
 * @param version to be given back when saving
 * @param form answers in the sections the reader may see
 * @param readable those sections; questions of others are withheld, and kept when saving
 */
public record IntakeDetail(long version, IntakeForm form, Set<Section> readable) {}
