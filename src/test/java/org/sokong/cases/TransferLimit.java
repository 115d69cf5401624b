package org.sokong.cases;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stands for the consent behind a transfer, which no module brings yet. */
@Component
class TransferLimit implements DisclosureLimit {

    private UUID source = new UUID(0, 0);
    private Set<Section> sections = Set.of();

    void allow(UUID newSource, Set<Section> newSections) {
        source = newSource;
        sections = newSections;
    }

    @Override
    public boolean speaksFor(GrantSource kind) {
        return kind == GrantSource.TRANSFER;
    }

    @Override
    public Set<Section> allowed(UUID sourceId) {
        return sourceId.equals(source) ? sections : Set.of();
    }
}
