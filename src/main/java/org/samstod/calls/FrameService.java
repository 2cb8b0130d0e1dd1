package org.samstod.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.Calls;
import org.samstod.calls.domain.Frame;
import org.samstod.calls.domain.FrameEntry;
import org.samstod.calls.domain.FrameLedger;
import org.samstod.calls.domain.Frames;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * The boards' money for grants: set aside by fiscal year and purpose, drawn by decisions, given back by booked entries. Every
 * change locks the frame's row and adds the sums up anew.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FrameService {

    @Inject
    Frames frames;

    @Inject
    Calls calls;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The frames of a board, of one year or (0) of all. */
    @UseCase(permission = Permission.FRAME_READ)
    public List<FrameView> frames(String boardId, int year) {
        gate.require(Permission.FRAME_READ, new Subject("frame-list", boardId, boardId, null));
        return frames.ofBoard(boardId, year).stream().map(frame -> view(frames.ledger(frame), false)).toList();
    }

    /** A frame with all its lines. */
    @UseCase(permission = Permission.FRAME_READ)
    public FrameView frame(String id) {
        Frame frame = require(id);
        gate.require(Permission.FRAME_READ, subject(frame));
        return view(frames.ledger(frame), true);
    }

    /** The frame a call draws from in a year; empty when the board has set none aside. */
    @UseCase(permission = Permission.FRAME_READ)
    public Optional<FrameView> frameOf(String callId, int year) {
        Call call = calls.find(callId).orElseThrow(() -> new NotFound("call"));
        gate.require(Permission.FRAME_READ, new Subject("frame", callId, call.boardId(), null));
        return frames.find(call.boardId(), year, call.framePurpose()).map(frame -> view(frames.ledger(frame), false));
    }

    /**
     * Sets money aside for a purpose in a year.
     *
     * @return the frame's id
     * @throws BusinessException {@code frame.exists}, {@code frame.parts-exceed}, {@code frame.decided-by} and others
     */
    @UseCase(permission = Permission.FRAME_MANAGE, action = "frame.create")
    public String create(CreateFrame command) {
        gate.require(Permission.FRAME_MANAGE, new Subject("frame", null, command.boardId(), null));
        if (frames.find(command.boardId(), command.year(), command.purpose()).isPresent()) {
            throw new BusinessException("frame.exists").at("purpose");
        }
        Frame frame = new Frame(command.boardId(), command.year(), command.purpose(), command.nameSv(), command.nameEn());
        FrameLedger ledger = new FrameLedger(frame, List.of(), List.of());
        frames.add(frame);
        frames.add(ledger.allot(null, command.total(), command.decidedBy(), command.decidedOn(), null, clock.now(), gate.actorId()));
        for (CreateFrame.Part part : command.parts()) {
            frames.add(ledger.addSub(part.code(), part.nameSv(), part.nameEn()));
            frames.add(ledger.allot(part.code(), part.total(), command.decidedBy(), command.decidedOn(), null, clock.now(), gate.actorId()));
        }
        journal.act(frame, payload("total", command.total().ore(), "purpose", command.purpose(), "year", command.year(), "decidedBy",
                command.decidedBy(), "parts", command.parts().stream().map(part -> part.code() + "=" + part.total().ore()).toList()),
                Journal.SETUP);
        return frame.id();
    }

    /**
     * Adds to a frame or takes from it, or from a part (code, else null).
     *
     * @throws BusinessException {@code frame.below-drawn}, {@code frame.parts-exceed}, {@code frame.decided-by},
     *         {@code frame.change-zero}, {@code frame.sub-unknown}
     */
    @UseCase(permission = Permission.FRAME_MANAGE, action = "frame.change")
    public void change(String id, String part, Money change, String decidedBy, LocalDate decidedOn, String note) {
        Frame frame = require(id);
        gate.require(Permission.FRAME_MANAGE, subject(frame));
        frames.add(frames.lock(frame).allot(part, change, decidedBy, decidedOn, note, clock.now(), gate.actorId()));
        journal.act(frame, payload("part", part, "change", change.ore(), "decidedBy", decidedBy, "decidedOn", decidedOn), Journal.SETUP);
    }

    /** Adds a part to a frame, with a sum of its own. */
    @UseCase(permission = Permission.FRAME_MANAGE, action = "frame.part")
    public void addPart(String id, CreateFrame.Part part, String decidedBy, LocalDate decidedOn) {
        Frame frame = require(id);
        gate.require(Permission.FRAME_MANAGE, subject(frame));
        FrameLedger ledger = frames.lock(frame);
        frames.add(ledger.addSub(part.code(), part.nameSv(), part.nameEn()));
        frames.add(ledger.allot(part.code(), part.total(), decidedBy, decidedOn, null, clock.now(), gate.actorId()));
        journal.act(frame, payload("part", part.code(), "total", part.total().ore(), "decidedBy", decidedBy), Journal.SETUP);
    }

    /** The accounting string of the city's ledger; parts may be null. */
    @UseCase(permission = Permission.FRAME_MANAGE, action = "frame.accounting")
    public void bookOn(String id, String account, String costCentre, String activity, String project, String counterpart) {
        Frame frame = require(id);
        gate.require(Permission.FRAME_MANAGE, subject(frame));
        frame.bookOn(account, costCentre, activity, project, counterpart);
        journal.act(frame, payload("account", account, "costCentre", costCentre, "activity", activity, "project", project,
                "counterpart", counterpart), Journal.SETUP);
    }

    /**
     * A decision made in the portal uses money of the frame its call draws from.
     *
     * @throws BusinessException {@code frame.exceeded} with what is left, {@code frame.drawn-already}, {@code call.frame-missing}
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "frame.draw")
    public void draw(String callId, String decisionId, int year, Money amount) {
        Call call = calls.find(callId).orElseThrow(() -> new NotFound("call"));
        Frame frame = frameFor(call, year);
        gate.require(Permission.DECISION_DECIDE, subject(frame));
        frames.add(frames.lock(frame).draw(subFrame(call, year), decisionId, amount, clock.now(), gate.actorId()));
        journal.act(frame, payload("decision", decisionId, "amount", amount.ore()));
    }

    /**
     * A decision of the board is recorded: it is never refused for want of money.
     *
     * @return whether the frame is overdrawn now, to be shown as a warning
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "frame.record")
    public boolean record(String callId, String decisionId, int year, Money amount) {
        Call call = calls.find(callId).orElseThrow(() -> new NotFound("call"));
        Frame frame = frameFor(call, year);
        gate.require(Permission.MINUTES_MANAGE, subject(frame));
        FrameLedger ledger = frames.lock(frame);
        frames.add(ledger.record(known(ledger, subFrame(call, year)), decisionId, amount, clock.now(), gate.actorId()));
        journal.act(frame, payload("decision", decisionId, "amount", amount.ore(), "overdrawn", ledger.overdrawn()));
        return ledger.overdrawn();
    }

    /**
     * What was recorded of a decision of the board was wrong: what it used comes back, and what it uses (zero for nothing) is booked anew. A
     * sum that it uses already stays.
     *
     * @return whether the frame is overdrawn now
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "frame.record-anew")
    public boolean recordAnew(String callId, String decisionId, int year, Money amount) {
        Call call = calls.find(callId).orElseThrow(() -> new NotFound("call"));
        Frame frame = frameFor(call, year);
        gate.require(Permission.MINUTES_MANAGE, subject(frame));
        FrameLedger ledger = frames.lock(frame);
        Money used = ledger.drawnBy(decisionId);
        boolean changed = !used.equals(amount);
        if (changed && used.isPositive()) {
            frames.add(ledger.release(decisionId, used, null, clock.now(), gate.actorId()));
        }
        if (changed && amount.isPositive()) {
            frames.add(ledger.record(known(ledger, subFrame(call, year)), decisionId, amount, clock.now(), gate.actorId()));
        }
        journal.act(frame, payload("decision", decisionId, "before", used.ore(), "amount", amount.ore(), "overdrawn", ledger.overdrawn()));
        return ledger.overdrawn();
    }

    /** A part that the frame does not have cannot carry anything: then the whole does. */
    private static String known(FrameLedger ledger, String sub) {
        return ledger.subs().stream().anyMatch(one -> one.code().equals(sub)) ? sub : null;
    }

    /**
     * A sum a decision has drawn comes back.
     *
     * @throws BusinessException {@code frame.release-too-much}
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "frame.release")
    public void release(String callId, String decisionId, int year, Money amount, String note) {
        Frame frame = frameFor(calls.find(callId).orElseThrow(() -> new NotFound("call")), year);
        gate.require(Permission.DECISION_DECIDE, subject(frame));
        frames.add(frames.lock(frame).release(decisionId, amount, note, clock.now(), gate.actorId()));
        journal.act(frame, payload("decision", decisionId, "amount", amount.ore(), "note", note));
    }

    /**
     * A sum that an association declines comes back; asked by the room that keeps its answer, after its own gate.
     *
     * @throws BusinessException {@code frame.release-too-much}
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "frame.give-back")
    public void giveBack(String callId, String decisionId, int year, Money amount, String note) {
        Frame frame = frameFor(calls.find(callId).orElseThrow(() -> new NotFound("call")), year);
        frames.add(frames.lock(frame).release(decisionId, amount, note, clock.now(), gate.actorId()));
        journal.act(frame, payload("decision", decisionId, "amount", amount.ore(), "note", note));
    }

    /**
     * Another decision takes the place of one: what that used of a year comes back, but for what stays with it. Nothing happens where it uses no more than
     * that, or where the board has no frame; asked by the room that keeps the decisions, after its own gate.
     *
     * @param stays what has been paid under it and has not come back
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "frame.replaced")
    public void replaced(String callId, String decisionId, int year, Money stays, String note) {
        Call call = calls.find(callId).orElseThrow(() -> new NotFound("call"));
        frames.find(call.boardId(), year, call.framePurpose()).ifPresent(frame -> {
            FrameLedger ledger = frames.lock(frame);
            Money back = ledger.drawnBy(decisionId).minus(stays);
            if (back.isPositive()) {
                frames.add(ledger.release(decisionId, back, note, clock.now(), gate.actorId()));
                journal.act(frame, payload("decision", decisionId, "amount", back.ore(), "stays", stays.ore(), "note", note));
            }
        });
    }

    /**
     * What was paid out has been paid back after a recovery; asked by the room that keeps the recovery, after its own gate.
     *
     * @throws BusinessException {@code frame.release-too-much}
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "frame.repaid")
    public void repaid(String callId, String decisionId, int year, Money amount, String note) {
        Frame frame = frameFor(calls.find(callId).orElseThrow(() -> new NotFound("call")), year);
        frames.add(frames.lock(frame).repay(decisionId, amount, note, clock.now(), gate.actorId()));
        journal.act(frame, payload("decision", decisionId, "repaid", amount.ore(), "note", note));
    }

    /**
     * What was paid back after a recovery has been given back, because a court has said so; asked by the room that keeps the recovery, after its own gate.
     *
     * @throws BusinessException {@code frame.release-too-much} when less has come back
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "frame.refunded")
    public void refunded(String callId, String decisionId, int year, Money amount, String note) {
        Frame frame = frameFor(calls.find(callId).orElseThrow(() -> new NotFound("call")), year);
        frames.add(frames.lock(frame).refund(decisionId, amount, note, clock.now(), gate.actorId()));
        journal.act(frame, payload("decision", decisionId, "refunded", amount.ore(), "note", note));
    }

    private Frame frameFor(Call call, int year) {
        return frames.find(call.boardId(), year, call.framePurpose()).orElseThrow(() -> new BusinessException("call.frame-missing"));
    }

    /** A call's part belongs to its own year; another year's frame may be divided in another way. */
    private static String subFrame(Call call, int year) {
        return call.fiscalYear() == year ? call.subFrame() : null;
    }

    private Frame require(String id) {
        return frames.find(id).orElseThrow(() -> new NotFound("frame"));
    }

    private static Subject subject(Frame frame) {
        return new Subject("frame", frame.id(), frame.boardId(), null);
    }

    private static Map<String, Object> payload(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static FrameView view(FrameLedger ledger, boolean withLines) {
        Frame frame = ledger.frame();
        return new FrameView(frame.id(), frame.version(), frame.boardId(), frame.fiscalYear(), frame.purpose(), frame.nameSv(),
                frame.nameEn(), ledger.total(), ledger.drawn(null), ledger.remaining(), ledger.unallotted(), ledger.overdrawn(), accounting(frame),
                ledger.subs().stream().map(sub -> new FrameView.Part(sub.code(), sub.nameSv(), sub.nameEn(), ledger.allotted(sub.code()),
                        ledger.drawn(sub.code()), ledger.remaining(sub.code()))).toList(),
                withLines ? ledger.entries().stream().map(FrameService::line).toList() : List.of());
    }

    static List<String> accounting(Frame frame) {
        return Arrays.asList(frame.account(), frame.costCentre(), frame.activity(), frame.project(), frame.counterpart());
    }

    private static FrameView.Line line(FrameEntry entry) {
        return new FrameView.Line(entry.kind().name(), entry.sub(), entry.amount(), entry.bookedAt(), entry.decidedBy(), entry.decidedOn(),
                entry.decisionId(), entry.note());
    }
}
