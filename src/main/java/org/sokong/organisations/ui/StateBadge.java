package org.sokong.organisations.ui;

import org.sokong.access.UserState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;

/** Shows where an account is in its life. */
final class StateBadge {

    private StateBadge() {}

    static Badge of(UserState state) {
        return new Badge(
                EnumLabels.label("access", state),
                switch (state) {
                    case ACTIVE -> Badge.Tone.GOOD;
                    case INVITED -> Badge.Tone.WARN;
                    case DISABLED -> Badge.Tone.BAD;
                });
    }
}
