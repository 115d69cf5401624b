package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.sokong.consent.DataReturns;
import org.sokong.consent.ReturnCards;
import org.sokong.uikit.TimeText;

/** Makes the card for whoever was asked. */
@org.springframework.stereotype.Component
class ReturnCardMaker implements ReturnCards {

    private final DataReturns returns;
    private final TimeText time;

    ReturnCardMaker(DataReturns returns, TimeText time) {
        this.returns = returns;
        this.time = time;
    }

    @Override
    public Optional<Component> of(UUID sourceId, Runnable again) {
        return returns.ofReferral(sourceId)
                .map(asked -> new ReturnCard(asked, returns, time, again));
    }
}
