package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.Matter;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryAssigned;
import org.samstod.register.MatterNumbers;

/** What the registry does to cases: a document is put to one, and a matter gets its number from another register. Part of its acts. */
@ApplicationScoped
class CaseDocuments implements MatterNumbers {

    @Inject
    CaseDesk desk;

    @Inject
    NotificationService notifications;

    /** The case's officer is told; nothing of the case itself changes. */
    void assigned(@Observes EntryAssigned event) {
        Optional<Case> found = event.aboutId() == null ? Optional.empty() : desk.cases.findByApplication(event.aboutId());
        found.ifPresent(about -> about.officer().ifPresent(officer -> notifications.send(new Message(officer.accountId(), null, "case-document",
                null, Map.of("number", about.receptionNumber(), "title", about.title(), "link", "/office/cases/" + about.id()),
                about.effectiveLevel(), about.id(), "case-document:" + event.entryId()))));
    }

    @Override
    public Map<String, Optional<String>> of(Collection<String> matterIds) {
        Map<String, Optional<String>> numbers = new LinkedHashMap<>();
        desk.matters.all(matterIds).forEach(matter -> numbers.put(matter.id(), matter.registerNumber()));
        return numbers;
    }

    @Override
    public void give(String matterId, String number) {
        Matter matter = desk.matters.getForUpdate(matterId);
        matter.giveRegisterNumber(number);
        desk.list.ofMatter(matterId).forEach(row -> row.number(matter));
    }
}
