package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.associations.MembershipService;
import org.samstod.grants.domain.Grant;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;

/** Tells people of a grant; each of them once of the same occasion. */
@ApplicationScoped
class GrantMail {

    /** The pages of a grant, after its own address. */
    static final String OWN_PAGE = "";
    static final String REPORT = "/report";
    static final String CHANGE = "/change";
    static final String AUDIT = "/audit";
    static final String RECOVERY = "/recovery";
    static final String EVIDENCE = "/evidence";

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    /**
     * Tells everybody of the association who is told of its grants.
     *
     * @param page which of the grant's pages the link leads to
     * @param more what the template fills in besides title and link
     * @param occasion what it is about, so that it is told once
     * @return how many had not been told before
     */
    int association(Grant grant, String template, String page, Map<String, Object> more, String occasion) {
        return tell(memberships.membersToTell(grant.associationId()), grant, template, page, more, occasion);
    }

    /** The same, and whoever sent in what has come. */
    void received(Grant grant, String sender, String template, String page, Map<String, Object> more, String occasion) {
        Set<String> people = new LinkedHashSet<>(List.of(sender));
        people.addAll(memberships.membersToTell(grant.associationId()));
        tell(people, grant, template, page, more, occasion);
    }

    /** Tells the officer of the case what has come; nobody when it has none. */
    void officer(Grant grant, String officer, String template, String link, String occasion) {
        if (officer != null) {
            notifications.send(new Message(officer, null, template, null, Map.of("title", grant.title(), "number", grant.number(), "link", link), grant.level(),
                    grant.caseId(), template + ":" + occasion));
        }
    }

    private int tell(Collection<String> people, Grant grant, String template, String page, Map<String, Object> more, String occasion) {
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("title", grant.title());
        data.put("link", "/association/grants/" + grant.id() + page);
        int told = 0;
        for (String person : people) {
            told += notifications.send(new Message(person, null, template, null, data, grant.level(), grant.caseId(), template + ":" + occasion + ":" + person))
                    .isPresent() ? 1 : 0;
        }
        return told;
    }
}
