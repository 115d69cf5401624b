package org.sokong.linked;

import org.sokong.access.Permission;
import org.sokong.cases.CaseStart;
import org.springframework.stereotype.Component;

/** Offers to start several intakes at once, beside starting one. */
@Component
class GroupStart implements CaseStart {

    @Override
    public String key() {
        return "linked.group.title";
    }

    @Override
    public String path() {
        return "cases/together";
    }

    @Override
    public Permission permission() {
        return Permission.CASE_LINKS;
    }
}
