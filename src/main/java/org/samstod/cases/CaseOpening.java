package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.samstod.applications.SubmittedContent;
import org.samstod.associations.AssociationService;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseChoice;
import org.samstod.cases.domain.CaseEvent;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.CaseRevision;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.MatterKind;
import org.samstod.cases.domain.Reception;
import org.samstod.register.RegisterService;
import org.samstod.shared.Clock;
import org.samstod.shared.SortKeys;

/** Opens a case with everything that stands beside it from the start: of an application that was sent in, or was handed over by another board. */
@ApplicationScoped
class CaseOpening {

    @Inject
    CaseDesk desk;

    @Inject
    RegisterService register;

    @Inject
    AssociationService associations;

    @Inject
    Event<CaseOpened> opened;

    /**
     * Opens the case, and its matter where there is none: one for a round, one for each application of a continuous call. Two first
     * applications of a round never meet here, because both hold the lock of the board's reception counter since they got their numbers.
     *
     * @param terms     the call, on the track of what was asked for
     * @param content   what the newest revision says
     * @param byAccount who submitted it
     * @param entryId   the register's entry about it, or null
     * @param told      what else the journal is told
     */
    Case open(CallTerms terms, Reception reception, SubmittedContent content, String byAccount, String entryId, Map<String, ?> told) {
        Matter matter = matter(reception, terms);
        Case made = Case.open(matter, reception, desk.hand());
        desk.cases.add(made);
        desk.file.add(new CaseRevision(made.id(), reception.revision(), reception.receivedAt()));
        CaseListRow row = new CaseListRow(made, matter, associations.association(made.associationId()).name());
        desk.list.add(row);
        desk.list.offer(CaseChoice.callOf(row, SortKeys.of(row.callName())));
        desk.texts.keep(made, content, byAccount);
        desk.file.add(CaseEvent.of(made, made.receptionNumber()));
        if (entryId != null) {
            register.assignMatter(entryId, matter.id(), matter.registerNumber());
        }
        opened.fire(new CaseOpened(made.id(), made.applicationId(), made.associationId()));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("application", made.applicationId());
        payload.put("matter", matter.id());
        payload.put("registerNumber", matter.registerNumber());
        payload.put("receptionNumber", made.receptionNumber());
        payload.put("level", made.effectiveLevel());
        payload.putAll(told);
        desk.journal.act(made, CaseFacts.with(payload, made, made.receptionNumber()));
        return made;
    }

    private Matter matter(Reception reception, CallTerms terms) {
        if (!terms.continuous()) {
            Optional<Matter> round = desk.matters.findRound(reception.callId());
            if (round.isPresent()) {
                return round.get();
            }
        }
        Matter matter = Matter.open(terms.continuous() ? MatterKind.CONTINUOUS : MatterKind.ROUND, reception.boardId(), reception.callId(),
                terms.nameSv(), reception.receivedAt());
        register.nextRegisterNumber(reception.boardId(), Clock.dayOf(reception.receivedAt()), null).ifPresent(matter::giveRegisterNumber);
        desk.matters.add(matter);
        return matter;
    }
}
