package org.sokong.directory;

import java.util.Optional;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticePlace;
import org.sokong.access.Permission;
import org.springframework.stereotype.Component;

/** Notices about services: every page of the directory is open to all who use it. */
@Component
class DirectoryPlaces implements NoticePlace {

    private final CurrentUser currentUser;

    DirectoryPlaces(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Boolean> mayOpen(String path) {
        return path.startsWith("directory/")
                ? Optional.of(currentUser.may(Permission.DIRECTORY_READ))
                : Optional.empty();
    }
}
