package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
        return about(subject).flatMap(found -> refuse(actor, found));
    }

    private Optional<Case> about(Subject subject) {
        if (CaseDesk.KIND.equals(subject.kind())) {
            return cases.find(subject.id());
        }
        if (OF_THE_APPLICATION.contains(subject.kind())) {
            return cases.findByApplication(subject.id()).or(() -> cases.findByRevision(subject.id()));
        }
        if (CaseMessageService.KIND.equals(subject.kind())) {
            return messages.find(subject.id()).flatMap(message -> cases.find(message.caseId()));
        }
        if (StatementService.KIND.equals(subject.kind())) {
            return statements.find(subject.id()).flatMap(request -> cases.find(request.caseId()));
        }
        return Optional.empty();
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
