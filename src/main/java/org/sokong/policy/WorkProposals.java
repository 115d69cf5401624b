package org.sokong.policy;

import java.util.List;

/**
 * Documents that seem to be translations.
 *
 * @param found the likeliest first
 * @param left how many further documents in other languages were not compared, since so many, or
 *     such long ones, are not when a page is opened
 */
public record WorkProposals(List<WorkProposal> found, long left) {}
