package org.sokong.access;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of a sign-in name. */
@Component
class AccountDetails implements UserDetailsService {

    private final Users users;

    AccountDetails(Users users) {
        this.users = users;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String name) {
        return users.findByEmail(name.strip().toLowerCase(Locale.ROOT))
                .map(AppUser::toPrincipal)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
