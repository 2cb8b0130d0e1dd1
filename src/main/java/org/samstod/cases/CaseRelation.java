package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseFile;
import org.samstod.cases.domain.CaseMessages;
import org.samstod.cases.domain.CasePerson;
import org.samstod.cases.domain.Cases;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.cases.domain.Reading;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Found;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.cases.domain.Statements;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/**
 * What a case says about who may touch it: the reading rule of the publication levels and declared conflict of interest, for every
 * permission and every member of staff. Asked about a case, its messages, what went along with a request for a statement, its application and that application's revisions, so that a
 * file or an answer is never easier to reach than the case it belongs to.
 */
@ApplicationScoped
public class CaseRelation implements Relation {

    private static final Set<String> OF_THE_APPLICATION = Set.of("application", "revision");
    /** What goes along when a case is handed over. */
    private static final Set<String> HANDED_OVER = Set.of("application", "revision", CaseMessageService.KIND);
    private static final Set<Permission> READING = Set.of(Permission.CASE_READ, Permission.FILE_READ);

    @Inject
    Cases cases;

    @Inject
    CaseFile file;

    @Inject
    CaseMessages messages;

    @Inject
    Statements statements;

    @Override
    public Optional<String> refuse(Actor actor, Permission permission, Subject subject) {
        if (actor.role() == Role.ASSOCIATION || actor.role() == Role.SYSTEM) {
            return Optional.empty();
        }
        return about(actor, subject).flatMap(found -> refuse(actor, found));
    }

    /**
     * A board that had the application before it was handed over still reads what it had, and the board that has it now reads what came
     * before: files and messages are of the board they were sent to.
     */
    @Override
    public boolean reaches(Actor actor, Permission permission, Subject subject) {
        return READING.contains(permission) && HANDED_OVER.contains(subject.kind())
                && about(subject).stream().anyMatch(found -> found.boardId().equals(actor.boardId()));
    }

    /** The case of the actor's board; without one that of the board that has it now. */
    private Optional<Case> about(Actor actor, Subject subject) {
        List<Case> found = about(subject);
        return found.stream().filter(one -> one.boardId().equals(actor.boardId())).reduce((first, second) -> second)
                .or(() -> found.stream().reduce((first, second) -> second));
    }

    /** The cases of what is asked about, the newest last: several when one board has handed it over to another. */
    private List<Case> about(Subject subject) {
        if (CaseDesk.KIND.equals(subject.kind())) {
            return cases.find(subject.id()).stream().toList();
        }
        if (OF_THE_APPLICATION.contains(subject.kind())) {
            List<Case> ofApplication = cases.ofApplication(subject.id());
            return ofApplication.isEmpty() ? cases.withRevision(subject.id()) : ofApplication;
        }
        if (CaseMessageService.KIND.equals(subject.kind())) {
            return messages.find(subject.id()).flatMap(message -> cases.find(message.caseId())).map(this::fromThen).orElse(List.of());
        }
        if (StatementService.KIND.equals(subject.kind())) {
            return statements.find(subject.id()).flatMap(request -> cases.find(request.caseId())).stream().toList();
        }
        return List.of();
    }

    /** A message goes along to the board that gets the application later, and never back. */
    private List<Case> fromThen(Case written) {
        return !written.isHandedOver() ? List.of(written)
                : cases.ofApplication(written.applicationId()).stream().filter(one -> !one.receivedAt().isBefore(written.receivedAt())).toList();
    }

    private Optional<String> refuse(Actor actor, Case found) {
        Reader reader = new Reader(actor.accountId(), actor.role(), actor.boardId(), actor.associationId());
        Found facts = new Found(found.boardId(), found.associationId(), found.effectiveLevel(), found.state(),
                found.officer().map(Hand::accountId).orElse(null),
                file.people(found.id()).stream().map(CasePerson::person).map(Hand::accountId).collect(Collectors.toSet()),
                file.declarations(found.id()).stream().filter(one -> one.isNewest() && one.isJav())
                        .map(JavDeclaration::about).map(Hand::accountId).collect(Collectors.toSet()));
        if (ReadingRule.of(reader, facts) == Reading.OPEN) {
            return Optional.empty();
        }
        return Optional.of(facts.jav().contains(actor.accountId()) ? "jav" : "level");
    }
}
