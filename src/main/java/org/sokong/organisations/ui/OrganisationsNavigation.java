package org.sokong.organisations.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationsNavigation {

    @Bean
    NavigationEntry directoryEntry() {
        return new NavigationEntry(
                40, "organisations.directory", DirectoryView.class, "DIRECTORY_READ");
    }

    @Bean
    NavigationEntry teamsEntry() {
        return new NavigationEntry(
                71, "organisations.teams", TeamsView.class, "ORGANISATION_MANAGE");
    }

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(72, "organisations.people", PeopleView.class, "USER_MANAGE");
    }

    @Bean
    NavigationEntry rolesEntry() {
        return new NavigationEntry(73, "organisations.roles.nav", RolesView.class, "USER_MANAGE");
    }
}
