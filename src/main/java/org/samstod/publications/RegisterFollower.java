package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictService;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedEntry;
import org.samstod.publications.domain.PublishedRegister;
import org.samstod.publications.domain.PublishedRegisters;
import org.samstod.register.EntriesHidden;
import org.samstod.register.EntriesShown;
import org.samstod.register.PublicEntry;
import org.samstod.register.RegisterHidden;
import org.samstod.register.RegisterShown;

/** Keeps the public copies of registers, in the transaction that shows, changes or hides something; the version moves only when they do. */
@ApplicationScoped
class RegisterFollower {

    @Inject
    Publications publications;

    @Inject
    PublishedRegisters registers;

    @Inject
    DistrictService districts;

    @Inject
    Event<PublicationsChanged> changed;

    void registerShown(@Observes RegisterShown event) {
        long version = publications.lockVersion().advance();
        if (registers.ofBoard(event.boardId()).isEmpty()) {
            registers.add(new PublishedRegister(event.boardId(), districts.board(event.boardId()).slug()));
        }
        copy(event.entries());
        changed.fire(new PublicationsChanged(version));
    }

    void registerHidden(@Observes RegisterHidden event) {
        long version = publications.lockVersion().advance();
        registers.ofBoard(event.boardId()).ifPresent(registers::remove);
        registers.clear(event.boardId());
        changed.fire(new PublicationsChanged(version));
    }

    void entriesShown(@Observes EntriesShown event) {
        long version = publications.lockVersion().advance();
        copy(event.entries());
        changed.fire(new PublicationsChanged(version));
    }

    void entriesHidden(@Observes EntriesHidden event) {
        var version = publications.lockVersion();
        if (registers.remove(event.entryIds()) > 0) {
            changed.fire(new PublicationsChanged(version.advance()));
        }
    }

    private void copy(List<PublicEntry> entries) {
        Map<String, PublishedEntry> there = registers.copies(entries.stream().map(PublicEntry::entryId).toList()).stream()
                .collect(Collectors.toMap(PublishedEntry::entryId, Function.identity()));
        for (PublicEntry entry : entries) {
            PublishedEntry known = there.get(entry.entryId());
            if (known == null) {
                registers.add(new PublishedEntry(entry));
            } else {
                known.follow(entry);
            }
        }
    }
}
