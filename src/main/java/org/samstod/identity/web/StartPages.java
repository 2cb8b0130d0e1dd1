package org.samstod.identity.web;

import org.samstod.identity.Role;

/** The first page of each role. */
final class StartPages {

    private StartPages() {
    }

    static String of(Role role) {
        return switch (role) {
            case ASSOCIATION -> "/association/";
            case PROGRAMME_ADMINISTRATOR -> "/office/calls";
            case CITY_ADMINISTRATOR -> "/office/districts";
            case AUDITOR -> "/office/journal";
            case CASE_OFFICER, UNIT_HEAD -> "/office/today";
            case DELEGATE -> "/office/decisions";
            case FINANCE_OFFICER -> "/office/payments";
            case SYSTEM -> "/account/messages";
            default -> "/office/";
        };
    }
}
