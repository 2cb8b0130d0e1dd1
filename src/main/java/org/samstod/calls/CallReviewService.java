package org.samstod.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.CallReview;
import org.samstod.calls.domain.CallState;
import org.samstod.calls.domain.Calls;
import org.samstod.districts.DistrictService;
import org.samstod.forms.FormService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * The way of a draft to the public: somebody of the board asks for publication, and a second person, another programme administrator
 * of the board or one of the city's administrators, publishes it or sends it back.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CallReviewService {

    @Inject
    Calls calls;

    @Inject
    PublicCalls copies;

    @Inject
    FormService forms;

    @Inject
    DistrictService districts;

    @Inject
    AccountService accounts;

    @Inject
    NotificationService notifications;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The calls that wait for a second person, of the acting role's board or of all boards for a role of the city; the oldest first. */
    @UseCase(permission = Permission.CALL_PUBLISH)
    public List<WaitingCall> waiting() {
        List<Call> found = calls.ready().stream().filter(call -> gate.allows(Permission.CALL_PUBLISH, CallViews.subject(call)))
                .sorted(Comparator.comparing(call -> call.review().askedAt())).toList();
        Map<String, String> names = names(found.stream().map(call -> call.review().askedBy()));
        return found.stream().map(call -> new WaitingCall(call.id(), districts.board(call.boardId()).name(), call.titleSv(), call.titleEn(),
                names.getOrDefault(call.review().askedBy(), ""), call.review().askedAt(), call.review().isOwnHand(gate.actorId()))).toList();
    }

    /**
     * Whose hands a call goes through.
     *
     * @throws NotFound when there is none that the acting role may write or publish
     */
    @UseCase(permission = Permission.CALL_PUBLISH)
    public ReviewView review(String id) {
        Call call = calls.find(id).orElseThrow(() -> new NotFound("call"));
        gate.require(Permission.CALL_PUBLISH, CallViews.subject(call));
        boolean mayWrite = gate.allows(Permission.CALL_MANAGE, CallViews.subject(call));
        if (call.state() == CallState.DRAFT && !mayWrite) {
            throw new NotFound("call");
        }
        CallReview hands = call.review();
        Map<String, String> names = names(Stream.of(hands.editedBy(), hands.askedBy(), hands.returnedBy()));
        return new ReviewView(name(names, hands.editedBy()), hands.editedAt(), name(names, hands.askedBy()), hands.askedAt(),
                name(names, hands.returnedBy()), hands.returnedAt(), hands.returnReason(), hands.isOwnHand(gate.actorId()), mayWrite);
    }

    /**
     * Asks for publication and tells those who can be the second person.
     *
     * @throws BusinessException everything that is missing; {@code call.frame-missing} when the board has no frame of that purpose
     *         and year, {@code call.form-tracks} when the form does not know a track of the call
     */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.ask")
    public void ask(String id, long version) {
        Call call = load(id, version, Permission.CALL_MANAGE);
        call.ask(gate.actorId(), clock.now());
        requireInPlace(call);
        Map<String, Object> data = data(call);
        data.put("name", names(Stream.of(gate.actorId())).getOrDefault(gate.actorId(), ""));
        secondPersons(call).forEach(person -> tell(person, "call.review.asked", call, data));
        journal.act(call, Map.of("asked", clock.now()), Journal.SETUP);
    }

    /** The board's own people go on writing; nobody needs to look any more. */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.take-back")
    public void takeBack(String id, long version) {
        Call call = load(id, version, Permission.CALL_MANAGE);
        call.takeBack();
        journal.act(call, Map.of("takenBack", clock.now()), Journal.SETUP);
    }

    /**
     * The second person does not publish it; who asked is told why.
     *
     * @throws BusinessException {@code call.second-person}, {@code call.return-reason}, {@code call.not-asked}
     */
    @UseCase(permission = Permission.CALL_PUBLISH, action = "call.send-back")
    public void sendBack(String id, long version, String reason) {
        Call call = load(id, version, Permission.CALL_PUBLISH);
        String askedBy = call.review().askedBy();
        call.sendBack(gate.actorId(), reason, clock.now());
        Map<String, Object> data = data(call);
        data.put("reason", call.review().returnReason());
        tell(askedBy, "call.review.returned", call, data);
        journal.act(call, Map.of("reason", call.review().returnReason()), Journal.SETUP);
    }

    /**
     * The second person publishes it; who asked is told.
     *
     * @throws BusinessException {@code call.second-person} for whoever last wrote in it or asked, {@code call.not-asked}, and all that
     *         {@link #ask} says
     */
    @UseCase(permission = Permission.CALL_PUBLISH, action = "call.publish")
    public void publish(String id, long version) {
        Call call = load(id, version, Permission.CALL_PUBLISH);
        call.publish(gate.actorId(), clock.now());
        requireInPlace(call);
        copies.show(call);
        tell(call.review().askedBy(), "call.review.published", call, data(call));
        journal.act(call, Map.of("published", clock.now()), Journal.SETUP);
    }

    private Call load(String id, long version, Permission permission) {
        Call call = calls.find(id).orElseThrow(() -> new NotFound("call"));
        gate.require(permission, CallViews.subject(call));
        call.requireVersion(version);
        return call;
    }

    private void requireInPlace(Call call) {
        copies.requireFrame(call);
        copies.requireTracks(call, forms.definition(call.formId()));
    }

    /** The board's other programme administrators; where there is none, the city's administrators. */
    private List<String> secondPersons(Call call) {
        List<String> ofBoard = others(call, accounts.holders(Role.PROGRAMME_ADMINISTRATOR, call.boardId()));
        return ofBoard.isEmpty() ? others(call, accounts.holders(Role.CITY_ADMINISTRATOR, null)) : ofBoard;
    }

    private static List<String> others(Call call, List<AccountView> people) {
        return people.stream().map(AccountView::id).filter(person -> !call.review().isOwnHand(person)).toList();
    }

    private void tell(String person, String template, Call call, Map<String, Object> data) {
        if (accounts.account(person).isPresent()) {
            notifications.send(new Message(person, null, template, null, data, call.defaultLevel(), call.id(), null));
        }
    }

    private static Map<String, Object> data(Call call) {
        Map<String, Object> data = new HashMap<>();
        data.put("call", call.titleSv());
        data.put("link", "/office/calls/" + call.id());
        return data;
    }

    private Map<String, String> names(Stream<String> people) {
        Map<String, String> names = new HashMap<>();
        accounts.accounts(people.filter(Objects::nonNull).distinct().toList()).forEach((person, account) -> names.put(person, account.displayName()));
        return names;
    }

    private static String name(Map<String, String> names, String person) {
        return person == null ? null : names.getOrDefault(person, "");
    }
}
