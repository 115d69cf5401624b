package org.sokong.policy;

import java.util.List;

/**
 * Another document that seems to be a translation of this one, or is one.
 *
 * @param score from 0 to 1: how much of what a translation keeps faces its equal
 * @param facing the passages in their order
 */
public record WorkProposal(DocumentSummary other, double score, List<FacingPassages> facing) {}
