package org.samstod.publications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.publications.PostReviewService;

/** How many posts wait for the board, beside its other work. Named {@code waitingPosts}. */
@Named("waitingPosts")
@RequestScoped
public class WaitingPosts {

    @Inject
    PostReviewService service;

    @Inject
    CurrentUser user;

    private boolean mine;
    private long count;

    @PostConstruct
    void read() {
        Role role = user.getRole();
        mine = role != null && role.ofBoard() && role.holds(Permission.PUBLICATION_MANAGE);
        count = mine ? service.count() : 0;
    }

    /** Whether the role in use looks at posts. */
    public boolean isMine() {
        return mine;
    }

    public long getCount() {
        return count;
    }
}
