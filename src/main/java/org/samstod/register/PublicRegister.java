package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.journal.Gate;
import org.samstod.register.domain.EntryConfirmation;
import org.samstod.register.domain.EntryConfirmation.End;
import org.samstod.register.domain.Openness;
import org.samstod.register.domain.RegisterEntries;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterView;
import org.samstod.register.domain.SecrecyMark;
import org.samstod.register.domain.SecrecyMarks;
import org.samstod.shared.Clock;

/** Tells the room of public copies what of the register anybody may see, in the transaction that changes it. Part of others' acts. */
@ApplicationScoped
class PublicRegister {

    @Inject
    Openness openness;

    @Inject
    RegisterEntries entries;

    @Inject
    SecrecyMarks marks;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Event<RegisterShown> registerShown;

    @Inject
    Event<RegisterHidden> registerHidden;

    @Inject
    Event<EntriesShown> shown;

    @Inject
    Event<EntriesHidden> hidden;

    boolean isOpen(String boardId) {
        return openness.ofBoard(boardId).filter(RegisterView::open).isPresent();
    }

    /** The confirmations of some entries end, and what is public of them is gone. */
    void end(Collection<String> firstIds, End why) {
        List<EntryConfirmation> held = openness.holding(firstIds);
        held.forEach(one -> one.end(why, clock.now(), gate.actorId()));
        if (!held.isEmpty()) {
            hidden.fire(new EntriesHidden(held.stream().map(EntryConfirmation::entryId).toList()));
        }
    }

    /** What is public of an entry follows its number and its marks; nothing for one that is not confirmed or not public. */
    void refresh(String boardId, Collection<String> firstIds) {
        if (isOpen(boardId)) {
            List<PublicEntry> copies = copies(openness.holding(firstIds));
            if (!copies.isEmpty()) {
                shown.fire(new EntriesShown(copies));
            }
        }
    }

    /** The board's setting has been turned. */
    void turned(RegisterView view) {
        if (view.open()) {
            registerShown.fire(new RegisterShown(view.boardId(), copies(openness.holdingOf(view.boardId()))));
        } else {
            registerHidden.fire(new RegisterHidden(view.boardId()));
        }
    }

    private List<PublicEntry> copies(List<EntryConfirmation> held) {
        List<String> ids = held.stream().map(EntryConfirmation::entryId).toList();
        Map<String, List<RegisterEntry>> chains = entries.chains(ids).stream().collect(Collectors.groupingBy(RegisterEntry::firstId));
        Map<String, List<SecrecyMark>> marked = marks.on(ids).stream().collect(Collectors.groupingBy(SecrecyMark::entryId));
        return held.stream().map(one -> copy(one, chains.get(one.entryId()), marked.getOrDefault(one.entryId(), List.of()))).toList();
    }

    private static PublicEntry copy(EntryConfirmation one, List<RegisterEntry> chain, List<SecrecyMark> marked) {
        RegisterEntry first = chain.get(0);
        RegisterEntry newest = chain.get(chain.size() - 1);
        boolean sender = marked.stream().noneMatch(mark -> mark.covers(MarkedField.SENDER));
        boolean matter = marked.stream().noneMatch(mark -> mark.covers(MarkedField.MATTER));
        return new PublicEntry(one.entryId(), one.boardId(), newest.happenedOn(),
                newest.registerNumber() == null ? first.receptionNumber() : newest.registerNumber(), newest.direction(), newest.documentKind(),
                sender ? one.counterpart() : null, sender && one.person(), matter ? one.matter() : null);
    }
}
