package org.sokong.directory;

import java.util.UUID;

/** Addresses of the directory's pages. */
public final class DirectoryPaths {

    /** The search. */
    public static final String SERVICES = "services";

    private DirectoryPaths() {}

    /** The page of an organisation, with what it offers. */
    public static String organisation(UUID organisationId) {
        return "directory/" + organisationId;
    }
}
