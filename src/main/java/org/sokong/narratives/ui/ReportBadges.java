package org.sokong.narratives.ui;

import org.sokong.narratives.ReportState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;

/** Where a report stands, as a word in a pill. */
final class ReportBadges {

    private ReportBadges() {}

    static Badge of(ReportState state) {
        return new Badge(
                EnumLabels.label("narratives", state),
                switch (state) {
                    case DRAFT -> Badge.Tone.PLAIN;
                    case SUBMITTED, RETURNED -> Badge.Tone.WARN;
                    case APPROVED -> Badge.Tone.GOOD;
                });
    }
}
