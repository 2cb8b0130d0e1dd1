package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.associations.AssociationView;
import org.samstod.calls.FrameService;
import org.samstod.decisions.LetterFile;
import org.samstod.grants.RecoveryDesk.Both;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.InstalmentState;
import org.samstod.grants.domain.InvoiceRequestFile;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.RecoveryEntry;
import org.samstod.grants.domain.RecoveryEntry.Recorder;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * The money of a decided recovery: an invoice is asked for, and what the city's ledger answers is recorded until all is settled. Whatever is paid is booked
 * back on the frames it was paid of, in the same transaction.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RecoveryLedgerService {

    @Inject
    RecoveryDesk desk;

    @Inject
    FrameService frames;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    /** Asks the ledger for an invoice. */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "recovery.request")
    public void request(String id, long seenVersion, LocalDate payBy) {
        Both both = found(id, seenVersion, Permission.GRANT_MANAGE);
        both.recovery().request(payBy, recorder());
        Map<String, Object> told = new LinkedHashMap<>(RecoveryDesk.facts(both.recovery()));
        told.put("payBy", payBy);
        journal.act(both.recovery(), told);
    }

    /** The request as a file for the ledger: who, what, how much, by which reference and when. None while a court has stopped it. Its name says nothing but the number. */
    @UseCase(permission = Permission.GRANT_READ)
    public LetterFile file(String id) {
        Both both = desk.find(id);
        gate.require(Permission.GRANT_READ, GrantDesk.ofCase(both.grant()));
        if (both.recovery().claim().payBy() == null || both.recovery().stayed()) {
            throw new NotFound("invoice-request");
        }
        AssociationView debtor = desk.associations.association(both.grant().associationId());
        return new LetterFile("fakturaunderlag-" + both.recovery().number() + ".csv", InvoiceRequestFile.csv(both.recovery(), debtor.name(),
                debtor.number().toString(), both.grant().number()));
    }

    /** The ledger has sent the invoice. */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "recovery.invoiced")
    public void invoiced(String id, long seenVersion, String invoice, LocalDate on) {
        Both both = found(id, seenVersion, Permission.PAYMENT_MANAGE);
        RecoveryEntry line = both.recovery().invoiced(next(both.recovery()), invoice, on, recorder());
        record(both.recovery(), List.of(line));
    }

    /**
     * Money has come; every part of it is booked back on the frame of the year it was paid of.
     *
     * @throws org.samstod.shared.BusinessException what {@link Recovery#paid} says
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "recovery.paid")
    public void paid(String id, long seenVersion, Money sum, LocalDate on) {
        Both both = found(id, seenVersion, Permission.PAYMENT_MANAGE);
        Grant grant = both.grant();
        Recovery recovery = both.recovery();
        Map<Integer, Money> paid = new HashMap<>();
        desk.grants.instalments(grant.id()).stream().filter(one -> one.state() == InstalmentState.PAID)
                .forEach(one -> paid.merge(one.year(), one.amount(), Money::plus));
        List<RecoveryEntry> lines = recovery.paid(next(recovery), sum, on, paid, desk.recoveries.back(grant.id()), recorder());
        lines.forEach(line -> frames.repaid(grant.callId(), grant.decisionId(), line.year(), line.amount(), recovery.number()));
        record(recovery, lines);
    }

    /** The city gives up some of it. */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "recovery.written-off")
    public void writtenOff(String id, long seenVersion, Money sum, LocalDate on, String reason) {
        Both both = found(id, seenVersion, Permission.PAYMENT_MANAGE);
        record(both.recovery(), List.of(both.recovery().writtenOff(next(both.recovery()), sum, on, reason, recorder())));
    }

    /**
     * What had been paid too much, by the word of a court, has gone back to the association; it is taken from the frames it had come back to.
     *
     * @throws org.samstod.shared.BusinessException what {@link Recovery#refunded} says
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "recovery.refunded")
    public void refunded(String id, long seenVersion, Money sum, LocalDate on) {
        Both both = found(id, seenVersion, Permission.PAYMENT_MANAGE);
        Grant grant = both.grant();
        Recovery recovery = both.recovery();
        List<RecoveryEntry> lines = recovery.refunded(next(recovery), sum, on, desk.recoveries.backBy(id), recorder());
        lines.forEach(line -> frames.refunded(grant.callId(), grant.decisionId(), line.year(), line.amount(), recovery.number()));
        record(recovery, lines);
    }

    private void record(Recovery recovery, List<RecoveryEntry> lines) {
        lines.forEach(desk.recoveries::add);
        Map<String, Object> told = new LinkedHashMap<>(RecoveryDesk.facts(recovery));
        told.put("lines", lines.stream().map(one -> one.kind() + ":" + one.amount().ore() + ":" + one.year() + ":" + one.on() + ":" + one.text()).toList());
        journal.act(recovery, told);
    }

    private int next(Recovery recovery) {
        return desk.recoveries.entries(recovery.id()).size() + 1;
    }

    private Both found(String id, long seenVersion, Permission permission) {
        Both both = desk.findLocked(id);
        gate.require(permission, GrantDesk.ofCase(both.grant()));
        both.recovery().requireVersion(seenVersion);
        return both;
    }

    private Recorder recorder() {
        Actor actor = user.requireActor();
        return new Recorder(actor.accountId(), actor.name(), desk.clock.now());
    }
}
