package org.sokong.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.UserDirectory;
import org.sokong.cases.HiddenCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what they have to know of and may not open, such as those who administer an
 * organisation in which nobody answers: the code alone, without the case, and at the page of their
 * own organisation, where it is seen who is there. Nobody from whom the case is hidden hears of it.
 */
@Component
public class OutsideInbox {

    private final Inbox inbox;
    private final HiddenCases hidden;
    private final UserDirectory users;

    OutsideInbox(Inbox inbox, HiddenCases hidden, UserDirectory users) {
        this.inbox = inbox;
        this.hidden = hidden;
        this.users = users;
    }

    /**
     * Tells each of the people, in the caller's transaction.
     *
     * @param notice as it is told to those who may open its place
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<UUID> people, NewNotice notice) {
        Set<UUID> outside = new HashSet<>(people);
        UUID caseId = notice.caseId();
        if (caseId != null && !outside.isEmpty()) {
            outside.removeAll(hidden.people(caseId));
        }
        Map<UUID, Set<UUID>> homes =
                users.organisationsOf(outside).entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        TreeMap::new,
                                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        homes.forEach((home, there) -> inbox.tell(there, led(notice, home)));
    }

    private static NewNotice led(NewNotice notice, UUID home) {
        return new NewNotice(
                notice.kind(),
                notice.code(),
                null,
                DirectoryPaths.organisation(home),
                notice.key(),
                notice.number(),
                notice.urgent());
    }
}
