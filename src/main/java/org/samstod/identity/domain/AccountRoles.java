package org.samstod.identity.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * An account and its roles, as one statement reads them for each request of somebody signed in.
 *
 * @param roles every role ever given, ended ones too, in the order given
 */
public record AccountRoles(Account account, List<RoleAssignment> roles) {

    /** The roles that can be used on a day; those given before the account was last opened again do not count. */
    public List<RoleAssignment> usableOn(LocalDate day) {
        return roles.stream().filter(role -> role.usableOn(day) && account.carries(role)).toList();
    }
}
