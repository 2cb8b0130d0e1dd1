package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.associations.domain.AccountKind;
import org.samstod.associations.domain.AccountNumber;
import org.samstod.associations.domain.Association;
import org.samstod.associations.domain.Associations;
import org.samstod.associations.domain.Members;
import org.samstod.associations.domain.Memberships;
import org.samstod.associations.domain.PayoutAccount;
import org.samstod.associations.domain.PayoutAccountStatus;
import org.samstod.associations.domain.PayoutAccounts;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.NotFound;
import org.samstod.shared.Ocr;

/**
 * Where an association's money is paid. A change waits until an officer has confirmed it against its evidence; until then the earlier
 * account stays. Every change is told to all active administrators, so that nobody moves the money unseen.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PayoutAccountService {

    /** The kind of thing an account is to the gate, and of the owner of its evidence. */
    public static final String KIND = "payout-account";

    @Inject
    PayoutAccounts payouts;

    @Inject
    Associations associations;

    @Inject
    Memberships memberships;

    @Inject
    AttachmentService attachments;

    @Inject
    AccountService accounts;

    @Inject
    NotificationService notifications;

    @Inject
    AssociationMapper mapper;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    // ---- the association's side

    /** The accounts of an association, the latest change first; never with the whole number. */
    @UseCase(permission = Permission.ASSOCIATION_READ)
    public List<PayoutAccountView> accounts(String associationId) {
        gate.require(Permission.ASSOCIATION_READ, mapper.subject(associationId));
        return views(payouts.ofAssociation(associationId), Showing.OWN);
    }

    /**
     * Asks for money to be paid to another account. The earlier one stays until this is confirmed.
     *
     * @return its key
     * @throws BusinessException {@code association.payout.…}, what the number's kind says at {@code number}, those of the check of files
     */
    @UseCase(permission = Permission.ASSOCIATION_EDIT, action = "payout-account.change")
    public String change(ChangeAccount command) {
        String associationId = command.associationId();
        gate.require(Permission.ASSOCIATION_EDIT, mapper.subject(associationId));
        Association association = associations.findLocked(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        if (payouts.ofAssociation(associationId).stream().anyMatch(one -> one.status() == PayoutAccountStatus.PENDING)) {
            throw new BusinessException("association.payout.pending");
        }
        AccountNumber number = AccountNumber.parse(AccountKind.of(command.kind()), command.number());
        Ocr ocr = command.ocr() == null || command.ocr().isBlank() ? null : ocr(number, command.ocr());
        if (!command.own()) {
            throw new BusinessException("association.payout.not-own").at("own");
        }
        if (command.content() == null || command.fileName() == null || command.fileName().isBlank()) {
            throw new BusinessException("association.payout.no-evidence").at("file");
        }
        Instant now = clock.now();
        PayoutAccount account = new PayoutAccount(associationId, association.homeBoardId(), number, association.name(), gate.actorId(), now);
        account.want(ocr);
        payouts.add(account);
        tell(account, association, "payout.changed");
        // Told before the file, so that the entry is about the account.
        journal.act(account, Map.of("association", associationId, "kind", number.kind(), "ending", number.ending(), "ocr", ocr != null));
        attachments.store(new Upload(KIND, account.id(), associationId, association.homeBoardId(), command.fileName(), command.content(),
                Purpose.INTERNAL));
        return account.id();
    }

    /** A giro carries an OCR reference, a bank account does not (domain facts 3.6). */
    private static Ocr ocr(AccountNumber number, String typed) {
        if (number.kind() == AccountKind.BANK_ACCOUNT) {
            throw new BusinessException("association.payout.ocr").at("ocr");
        }
        try {
            return Ocr.parse(typed);
        } catch (BusinessException wrong) {
            throw wrong.at("ocr");
        }
    }

    /**
     * Takes a change back that nobody has confirmed.
     *
     * @throws BusinessException {@code association.payout.closed}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.ASSOCIATION_EDIT, action = "payout-account.take-back")
    public void takeBack(String accountId, long seenVersion) {
        PayoutAccount account = payouts.find(accountId).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.ASSOCIATION_EDIT, mapper.subject(account.associationId()));
        account.requireVersion(seenVersion);
        account.takeBack(gate.actorId(), clock.now());
        tell(account, association(account), "payout.taken-back");
        journal.act(account, Map.of("association", account.associationId(), "status", "taken-back"));
    }

    // ---- the board's side

    /** Accounts that the officer's board has to confirm, the oldest first. */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public List<PayoutAccountView> waiting() {
        return views(payouts.waiting(user.requireActor().boardId()).stream()
                .filter(account -> gate.allows(Permission.CLAIM_VERIFY, subject(account))).toList(), Showing.LIST);
    }

    /** One account with its evidence and its whole number, for the officer who confirms it. */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public PayoutAccountView account(String accountId) {
        return views(List.of(forOfficer(accountId)), Showing.WHOLE).get(0);
    }

    /** What an account would take the place of, for the officer; empty when it is the first. */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public List<PayoutAccountView> earlier(String accountId) {
        return views(payouts.ofAssociation(forOfficer(accountId).associationId()).stream()
                .filter(other -> other.status() == PayoutAccountStatus.CONFIRMED && !other.id().equals(accountId)).toList(), Showing.LIST);
    }

    /**
     * Confirms an account against its evidence; the earlier one is replaced by it.
     *
     * @throws BusinessException {@code association.payout.closed}, {@code association.payout.own}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.CLAIM_VERIFY, action = "payout-account.confirm")
    public void confirm(String accountId, long seenVersion) {
        PayoutAccount account = forOfficer(accountId);
        Association association = associations.findLocked(account.associationId())
                .orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        account.requireVersion(seenVersion);
        account.confirm(gate.actorId(), clock.now());
        payouts.ofAssociation(association.id()).stream()
                .filter(other -> other.status() == PayoutAccountStatus.CONFIRMED && !other.equals(account)).forEach(other -> other.replace(account));
        tell(account, association, "payout.confirmed");
        journal.act(account, Map.of("association", association.id(), "status", "confirmed"));
    }

    /**
     * Sends an account back; the earlier one stays.
     *
     * @param reason why; the association reads it
     * @throws BusinessException {@code association.payout.closed}, {@code association.payout.own}, {@code association.reason.…}; a
     *         {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.CLAIM_VERIFY, action = "payout-account.send-back")
    public void sendBack(String accountId, long seenVersion, String reason) {
        PayoutAccount account = forOfficer(accountId);
        account.requireVersion(seenVersion);
        account.refuse(gate.actorId(), reason, clock.now());
        tell(account, association(account), "payout.sent-back");
        journal.act(account, Map.of("association", account.associationId(), "status", "refused", "reason", account.settledReason()));
    }

    // ---- for the room that pays

    /**
     * Where money goes today, by association; nothing for those that have neither an account nor a wish. Some hundreds of keys a statement.
     * Asked by the room that pays, after its own gate; it shows nobody but a bank or a ledger the whole number.
     */
    @UseCase(permission = Permission.GRANT_READ)
    public Map<String, PayableAccount> payable(Collection<String> associationIds) {
        Map<String, PayableAccount> payable = new HashMap<>();
        for (List<String> some : Keys.parts(associationIds)) {
            payouts.standing(some).stream()
                    .collect(Collectors.groupingBy(PayoutAccount::associationId)).forEach((association, found) -> {
                        boolean pending = found.stream().anyMatch(one -> one.status() == PayoutAccountStatus.PENDING);
                        PayoutAccount used = found.stream().filter(one -> one.status() == PayoutAccountStatus.CONFIRMED).findFirst().orElse(null);
                        payable.put(association, used == null ? new PayableAccount(null, null, null, null, pending)
                                : new PayableAccount(used.number().kind().code(), used.number().compact(), used.number().ending(), used.holderName(),
                                        used.ocr(), pending));
                    });
        }
        return payable;
    }

    private PayoutAccount forOfficer(String accountId) {
        PayoutAccount account = payouts.find(accountId).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.CLAIM_VERIFY, subject(account));
        return account;
    }

    private Association association(PayoutAccount account) {
        return associations.find(account.associationId()).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
    }

    /** Every active administrator, whoever did it: the person whose account was misused is told too. No number is written. */
    private void tell(PayoutAccount account, Association association, String template) {
        for (String administrator : new Members(memberships.openIn(association.id())).administrators()) {
            notifications.send(new Message(administrator, null, template, null, Map.of("association", association.name(), "changedAt",
                    account.changedAt(), "link", "/association/account"), association.cap(), null, template + ":" + account.id() + ":"
                    + administrator));
        }
    }

    /** How much is shown: to the association itself, in a list of the office, or everything to the officer who confirms it. */
    private enum Showing {
        OWN, LIST, WHOLE
    }

    private List<PayoutAccountView> views(List<PayoutAccount> found, Showing showing) {
        Map<String, AccountView> people = accounts.accounts(found.stream().map(PayoutAccount::changedBy).distinct().toList());
        Map<String, Association> known = showing == Showing.OWN ? Map.of() : associations.findAll(found.stream()
                .map(PayoutAccount::associationId).distinct().toList()).stream().collect(Collectors.toMap(Association::id, Function.identity()));
        return found.stream().map(account -> {
            Association association = known.get(account.associationId());
            AccountView person = people.get(account.changedBy());
            List<FileView> files = showing == Showing.LIST || account.status() != PayoutAccountStatus.PENDING ? List.of()
                    : attachments.files(KIND, account.id());
            return new PayoutAccountView(account.id(), account.version(), association == null ? null : association.name(),
                    association == null ? null : association.organisationNumber().formatted(), account.status().name().toLowerCase(Locale.ROOT),
                    account.number().kind().code(), account.number().ending(), showing == Showing.WHOLE && account.status() == PayoutAccountStatus.PENDING ? account.number().formatted() : null,
                    account.holderName(), account.ocr(), person == null ? "" : person.displayName(), account.changedAt(), account.settledAt(),
                    account.settledReason(), files);
        }).toList();
    }

    private static Subject subject(PayoutAccount account) {
        return new Subject(KIND, account.id(), account.boardId(), account.associationId());
    }
}
