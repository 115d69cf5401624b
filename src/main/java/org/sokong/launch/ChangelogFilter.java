package org.sokong.launch;

import liquibase.changelog.IncludeAllFilter;

/** Keeps the master file, which lists its own folder, from including itself. */
public final class ChangelogFilter implements IncludeAllFilter {

    @Override
    public boolean include(String changeLogPath) {
        return !changeLogPath.endsWith("db.changelog-master.yaml");
    }
}
