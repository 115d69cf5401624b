package org.sokong.directory;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
    public Map<String, Boolean> mayOpen(Collection<String> paths) {
        boolean may = currentUser.may(Permission.DIRECTORY_READ);
        return paths.stream()
                .filter(path -> path.startsWith("directory/"))
                .collect(Collectors.toMap(path -> path, path -> may));
    }
}
