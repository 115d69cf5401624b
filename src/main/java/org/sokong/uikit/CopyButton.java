package org.sokong.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import org.sokong.kernel.DomainException;

/**
 * Copies a text in the browser, within the person's own click, and tells that it did only when the
 * browser has done it: none copies where the connection is neither secure nor to the own computer.
 */
public class CopyButton extends Button {

    private static final long serialVersionUID = 1;

    /**
     * @param label what stands on the button
     * @param copiedKey what is told afterwards
     */
    public CopyButton(String label, String copiedKey) {
        super(label);
        getElement().addEventListener("copied", event -> Notices.done(copiedKey));
        getElement()
                .addEventListener(
                        "not-copied",
                        event -> Notices.refused(new DomainException("uikit.copy.refused")));
    }

    /** What is copied. */
    public CopyButton of(String text) {
        getElement().setProperty("copiedText", text);
        return this;
    }

    /**
     * Copies an address after the text.
     *
     * @param path from which the browser makes the whole address
     */
    public CopyButton andAddress(String path) {
        getElement().setProperty("copiedPath", path);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        this.onclick = async () => {
                            const address = this.copiedPath
                                ? new URL(this.copiedPath, document.baseURI).href
                                : '';
                            let told = 'copied';
                            try {
                                await navigator.clipboard.writeText(this.copiedText + address);
                            } catch (refused) {
                                told = 'not-copied';
                            }
                            this.dispatchEvent(new CustomEvent(told));
                        }
                        """);
    }
}
