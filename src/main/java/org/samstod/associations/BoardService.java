package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.associations.domain.Association;
import org.samstod.associations.domain.Associations;
import org.samstod.associations.domain.BoardQuestion;
import org.samstod.associations.domain.Members;
import org.samstod.associations.domain.Membership;
import org.samstod.associations.domain.MembershipEnd;
import org.samstod.associations.domain.Memberships;
import org.samstod.identity.AccountService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Asks associations once a year who is on the board now, and ends what is no longer vouched for: {@link BoardQuestion}. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class BoardService {

    private static final int AT_A_TIME = 200;

    @Inject
    Associations associations;

    @Inject
    Memberships memberships;

    @Inject
    AssociationMapper mapper;

    @Inject
    AccountService accounts;

    @Inject
    NotificationService notifications;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The question as it stands, for those who manage members. */
    @UseCase(permission = Permission.MEMBERS_MANAGE)
    public BoardView question(String associationId) {
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(associationId));
        List<Membership> open = memberships.openIn(associationId);
        Members members = new Members(open);
        BoardQuestion question = new BoardQuestion(open);
        Map<String, AccountService.AccountView> people = accounts.accounts(open.stream().map(Membership::accountId).distinct().toList());
        String self = user.requireActor().accountId();
        return new BoardView(open.stream().filter(Membership::active).map(one -> mapper.member(one, people.get(one.accountId()), true, self, members))
                .toList(), question.answeredOn(), question.lastDay(clock.today()).orElse(null));
    }

    /** The last day to answer it; empty while nothing is asked. */
    @UseCase(permission = Permission.MEMBERS_MANAGE)
    public Optional<LocalDate> lastDay(String associationId) {
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(associationId));
        return new BoardQuestion(memberships.openIn(associationId)).lastDay(clock.today());
    }

    /**
     * Answers it: whoever is not named leaves the association at once.
     *
     * @param staying keys of the memberships that stay
     * @param seen version of each membership that was shown, by key
     * @return how many left
     * @throws BusinessException those of {@link BoardQuestion#answer}; a {@code Conflict} when a membership has changed meanwhile
     */
    @UseCase(permission = Permission.MEMBERS_MANAGE, action = "association.board.answer")
    public int answer(String associationId, Collection<String> staying, Map<String, Long> seen) {
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(associationId));
        Association association = associations.findLocked(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        List<Membership> leaving = new BoardQuestion(memberships.openIn(associationId))
                .answer(Set.copyOf(staying), seen, gate.actorId(), clock.now());
        leaving.forEach(member -> tellEnded(member, association));
        journal.act(association, Map.of("left", leaving.stream().map(Membership::id).sorted().toList()));
        return leaving.size();
    }

    /**
     * Keys of associations that have something to answer, for the daily round.
     *
     * @param after the last key of the round so far, or an empty string
     */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> asked(String after) {
        return memberships.associationsUnvouched(clock.today().minusMonths(BoardQuestion.MONTHS), after, AT_A_TIME);
    }

    /**
     * Asks or reminds one association's administrators.
     *
     * @return whether there are memberships that nobody has vouched for in time
     */
    @UseCase(permission = Permission.SYSTEM)
    public boolean ask(String associationId) {
        Association association = associations.find(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        List<Membership> open = memberships.openIn(associationId);
        BoardQuestion question = new BoardQuestion(open);
        LocalDate today = clock.today();
        question.reminder(today).ifPresent(days -> {
            LocalDate lastDay = question.lastDay(today).orElseThrow();
            for (String administrator : new Members(open).administrators()) {
                notifications.send(new Message(administrator, null, "association-board-question", null,
                        Map.of("association", association.name(), "lastDay", lastDay, "link", "/association/board"), association.cap(), null,
                        "board:" + associationId + ":" + lastDay + ":" + days + ":" + administrator));
            }
        });
        return !question.unanswered(today).isEmpty();
    }

    /** Ends the memberships that nobody has vouched for in time. */
    @UseCase(permission = Permission.SYSTEM, action = "association.board.end")
    public void endUnanswered(String associationId) {
        Association association = associations.findLocked(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        Instant now = clock.now();
        List<Membership> ended = new BoardQuestion(memberships.openIn(associationId)).unanswered(clock.today());
        ended.forEach(member -> {
            member.end(MembershipEnd.NEW_BOARD, gate.actorId(), null, now);
            tellEnded(member, association);
        });
        journal.act(association, Map.of("left", ended.stream().map(Membership::id).sorted().toList()));
    }

    private void tellEnded(Membership member, Association association) {
        notifications.send(new Message(member.accountId(), null, "association-membership-ended", null,
                Map.of("association", association.name(), "link", "/account/start"), association.cap(), null, "membership-ended:" + member.id()));
    }
}
