package org.sokong.cases;

/**
 * Act, means and purpose of a case with what they say.
 *
 * @param version to be given back when saving
 */
public record TraffickingDetail(long version, TraffickingForm form, TraffickingGuidance guidance) {}
