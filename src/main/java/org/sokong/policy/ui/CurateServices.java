package org.sokong.policy.ui;

import org.sokong.policy.Curation;
import org.sokong.policy.DocumentVersions;
import org.sokong.policy.TextCuration;
import org.sokong.policy.Works;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the curation page asks. */
@Component
record CurateServices(
        Curation curation,
        TextCuration text,
        Works works,
        DocumentVersions versions,
        TimeText time) {}
