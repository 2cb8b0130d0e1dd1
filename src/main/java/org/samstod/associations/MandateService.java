package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.associations.domain.Association;
import org.samstod.associations.domain.Associations;
import org.samstod.associations.domain.Mandate;
import org.samstod.associations.domain.MandateStatement;
import org.samstod.associations.domain.MandateStatus;
import org.samstod.associations.domain.Mandates;
import org.samstod.associations.domain.Members;
import org.samstod.associations.domain.Membership;
import org.samstod.associations.domain.MembershipRole;
import org.samstod.associations.domain.Memberships;
import org.samstod.associations.domain.SigningKind;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
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
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;

/**
 * Who may sign for an association: stated by its administrators against minutes, confirmed by an officer who opens the copy that
 * stating makes, never the vault.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MandateService {

    /** The kind of thing a statement of rights is to the gate, and of the owner of its evidence. */
    public static final String KIND = "mandate";

    private static final Set<String> MINUTES = Set.of("annual-meeting-minutes", "constituting-minutes");
    private static final int DAYS_OF_NOTICE = 30;
    private static final int MOST_REMINDED = 500;

    @Inject
    Mandates mandates;

    @Inject
    Memberships memberships;

    @Inject
    Associations associations;

    @Inject
    VaultService vault;

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

    /** What was stated, the newest first. */
    @UseCase(permission = Permission.ASSOCIATION_READ)
    public List<MandateView> mandates(String associationId) {
        gate.require(Permission.ASSOCIATION_READ, mapper.subject(associationId));
        return views(mandates.ofAssociation(associationId), false, true);
    }

    /** The minutes in the vault that can prove a right, the newest first. */
    @UseCase(permission = Permission.ASSOCIATION_READ)
    public List<VaultItemView> minutes(String associationId) {
        gate.require(Permission.ASSOCIATION_READ, mapper.subject(associationId));
        return vault.items(associationId).stream().filter(item -> MINUTES.contains(item.kind())).toList();
    }

    /**
     * States who may sign. The minutes are copied for the officers; what is given with it is kept in the vault as well.
     *
     * @return key of the statement
     * @throws BusinessException {@code association.mandate.…}, those of the vault and of the check of files
     */
    @UseCase(permission = Permission.ASSOCIATION_EDIT, action = "mandate.state")
    public String state(StateMandate command) {
        String associationId = command.associationId();
        gate.require(Permission.ASSOCIATION_EDIT, mapper.subject(associationId));
        Association association = associations.findLocked(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        List<Membership> holders = holders(associationId, command.membershipIds());
        SigningKind kind = Arrays.stream(SigningKind.values()).filter(one -> word(one).equals(command.kind())).findFirst()
                .orElseThrow(() -> new BusinessException("association.mandate.kind").at("kind"));
        Mandate.Stated stated = new Mandate.Stated(Ids.next(), association.homeBoardId(), gate.actorId(), clock.now());
        String minutes = evidence(command);
        FileView copy = minutes == null ? null : attachments.copy(minutes, KIND, stated.id(), association.homeBoardId());
        MandateStatement statement = MandateStatement.state(stated, holders, kind, copy == null ? null : copy.id(), command.minutesOn(),
                command.validTo(), clock.today());
        statement.mandates().forEach(mandates::add);
        statement.mandates().forEach(mandate -> journal.act(mandate, Map.of("association", associationId, "statement", stated.id(), "membership",
                mandate.membershipId(), "kind", kind, "minutesOn", mandate.minutesOn(), "validTo", mandate.validTo(), "sha256", copy.sha256())));
        return stated.id();
    }

    private List<Membership> holders(String associationId, Collection<String> membershipIds) {
        Set<String> chosen = membershipIds == null ? Set.of() : new LinkedHashSet<>(membershipIds);
        return memberships.verifiedIn(List.of(associationId)).stream().filter(member -> chosen.contains(member.id())).toList();
    }

    /** The file that proves it: minutes in the vault, or minutes given now, which the vault keeps too. */
    private String evidence(StateMandate command) {
        boolean given = command.fileName() != null && !command.fileName().isBlank() && command.content() != null;
        String itemId = command.vaultItemId();
        if (given && command.minutesOn() != null) {
            itemId = vault.put(new PutInVault(command.associationId(), "constituting-minutes", command.minutesOn().getYear(), command.fileName(),
                    command.content()));
        }
        String chosen = itemId;
        return chosen == null || chosen.isBlank() ? null : vault.items(command.associationId()).stream()
                .filter(item -> item.id().equals(chosen) && MINUTES.contains(item.kind())).map(VaultItemView::fileId).findFirst()
                .orElseThrow(() -> new BusinessException("association.mandate.no-evidence").at("file"));
    }

    /**
     * Takes a statement back, or says that its rights have ended: the persons no longer sign for the association.
     *
     * @throws BusinessException {@code association.mandate.closed}
     */
    @UseCase(permission = Permission.ASSOCIATION_EDIT, action = "mandate.end")
    public void end(String statementId, long seenVersion) {
        MandateStatement statement = get(statementId);
        gate.require(Permission.ASSOCIATION_EDIT, mapper.subject(statement.first().associationId()));
        statement.requireVersion(seenVersion);
        statement.end(clock.now());
        statement.mandates().forEach(mandate -> journal.act(mandate, Map.of("statement", statementId, "status", "ended")));
    }

    // ---- the board's side

    /** Statements that the officer's board has to confirm, the oldest first. */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public List<MandateView> waiting() {
        return views(mandates.waiting(user.requireActor().boardId()).stream()
                .filter(mandate -> gate.allows(Permission.CLAIM_VERIFY, subject(mandate))).toList(), true, false);
    }

    /** One statement with the copied minutes, for the officer. */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public MandateView statement(String statementId) {
        return views(forOfficer(statementId).mandates(), true, true).get(0);
    }

    /**
     * Confirms a statement against its minutes. Rights of older minutes end.
     *
     * @throws BusinessException {@code association.mandate.closed}, {@code association.mandate.own}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.CLAIM_VERIFY, action = "mandate.confirm")
    public void confirm(String statementId, long seenVersion) {
        MandateStatement statement = forOfficer(statementId);
        associations.findLocked(statement.first().associationId()).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        statement.requireVersion(seenVersion);
        List<Membership> holders = holders(statement.first().associationId(), statement.mandates().stream().map(Mandate::membershipId).toList());
        statement.confirm(gate.actorId(), holders.stream().collect(Collectors.toMap(Membership::id, Membership::accountId)),
                mandates.ofAssociation(statement.first().associationId()), clock.now());
        for (Membership holder : holders) {
            Set<MembershipRole> roles = EnumSet.copyOf(holder.roles());
            if (roles.add(MembershipRole.SIGNATORY)) {
                holder.changeRoles(roles);
            }
        }
        tell(statement, "mandate.confirmed");
        statement.mandates().forEach(mandate -> journal.act(mandate, Map.of("statement", statementId, "status", "verified")));
    }

    /**
     * Sends a statement back.
     *
     * @param reason why; the association reads it
     * @throws BusinessException {@code association.mandate.closed}, {@code association.reason.…}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.CLAIM_VERIFY, action = "mandate.send-back")
    public void sendBack(String statementId, long seenVersion, String reason) {
        MandateStatement statement = forOfficer(statementId);
        statement.requireVersion(seenVersion);
        statement.sendBack(reason, clock.now());
        tell(statement, "mandate.sent-back");
        statement.mandates().forEach(mandate -> journal.act(mandate, Map.of("statement", statementId, "status", "ended", "reason",
                mandate.endedReason())));
    }

    private MandateStatement forOfficer(String statementId) {
        MandateStatement statement = get(statementId);
        gate.require(Permission.CLAIM_VERIFY, subject(statement.first()));
        return statement;
    }

    private MandateStatement get(String statementId) {
        List<Mandate> found = mandates.ofStatement(statementId);
        if (found.isEmpty()) {
            throw new NotFound(KIND);
        }
        return new MandateStatement(found);
    }

    private void tell(MandateStatement statement, String template) {
        String associationId = statement.first().associationId();
        Association association = associations.find(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        for (String administrator : new Members(memberships.openIn(associationId)).administrators()) {
            notifications.send(new Message(administrator, null, template, null, Map.of("association", association.name(), "link",
                    "/association/mandates"), association.cap(), null, template + ":" + statement.first().statementId() + ":" + administrator));
        }
    }

    // ---- for later rooms

    /**
     * The members who may sign for an association today, each under the widest confirmed right. Asked by the room that
     * keeps what is signed, after its own gate.
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<Signatory> signatories(String associationId) {
        LocalDate today = clock.today();
        Map<String, Membership> members = memberships.verifiedIn(List.of(associationId)).stream()
                .collect(Collectors.toMap(Membership::id, Function.identity()));
        List<Mandate> held = mandates.ofAssociation(associationId).stream()
                .filter(mandate -> mandate.signableOn(today) && members.containsKey(mandate.membershipId()))
                .sorted(Comparator.comparing((Mandate mandate) -> mandate.status() != MandateStatus.VERIFIED)
                        .thenComparing(mandate -> mandate.kind() != SigningKind.ALONE)).toList();
        Map<String, String> names = names(members.values());
        Map<String, Signatory> people = new LinkedHashMap<>();
        for (Mandate mandate : held) {
            String account = members.get(mandate.membershipId()).accountId();
            people.putIfAbsent(account, new Signatory(mandate.id(), account, names.getOrDefault(account, ""), mandate.kind() == SigningKind.ALONE,
                    mandate.status() == MandateStatus.VERIFIED, mandate.validTo()));
        }
        return List.copyOf(people.values());
    }

    /**
     * Which of some people may sign for which associations today, for the question of conflict of interest (Kommunallagen 6 kap. 28 §);
     * a right that waits to be confirmed counts. Two statements. Asked by later rooms after their own gate.
     *
     * @return accounts by association
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, Set<String>> signing(Collection<String> accountIds) {
        LocalDate today = clock.today();
        Map<String, Membership> open = memberships.openOf(accountIds).stream().collect(Collectors.toMap(Membership::id, Function.identity()));
        Map<String, Set<String>> signing = new HashMap<>();
        mandates.ofMemberships(open.keySet()).stream().filter(mandate -> mandate.signableOn(today)).forEach(mandate ->
                signing.computeIfAbsent(mandate.associationId(), key -> new LinkedHashSet<>()).add(open.get(mandate.membershipId()).accountId()));
        return signing;
    }

    /**
     * What signatures given under some rights are worth.
     *
     * @param signed the rights and the days of the signatures
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<SignedUnder, MandateFacts> facts(Collection<SignedUnder> signed) {
        Map<String, Mandate> found = mandates.findAll(signed.stream().map(SignedUnder::mandateId).distinct().toList()).stream()
                .collect(Collectors.toMap(Mandate::id, Function.identity()));
        Map<SignedUnder, MandateFacts> facts = new HashMap<>();
        for (SignedUnder one : signed) {
            Mandate mandate = found.get(one.mandateId());
            if (mandate != null) {
                facts.put(one, new MandateFacts(mandate.kind() == SigningKind.ALONE, mandate.covers(one.day()),
                        mandate.status() == MandateStatus.CLAIMED, mandate.validTo()));
            }
        }
        return facts;
    }

    /** Tells administrators a month ahead that a right to sign will end, once for each statement. */
    @UseCase(permission = Permission.SYSTEM)
    public int remind() {
        LocalDate last = clock.today().plusDays(DAYS_OF_NOTICE);
        int told = 0;
        for (MandateStatement statement : MandateStatement.of(mandates.endingOn(last, MOST_REMINDED))) {
            for (String administrator : new Members(memberships.openIn(statement.first().associationId())).administrators()) {
                boolean sent = notifications.send(new Message(administrator, null, "mandate.expiring", null, Map.of("lastDay", last, "link",
                        "/association/mandates"), associations.find(statement.first().associationId()).map(Association::cap).orElseThrow(), null,
                        "mandate.expiring:" + statement.first().statementId() + ":" + administrator)).isPresent();
                told += sent ? 1 : 0;
            }
        }
        return told;
    }

    private List<MandateView> views(List<Mandate> rights, boolean withAssociation, boolean withFiles) {
        LocalDate today = clock.today();
        List<MandateStatement> statements = MandateStatement.of(rights);
        Map<String, Membership> holders = rights.stream().map(Mandate::membershipId).distinct().map(memberships::find)
                .flatMap(Optional::stream).collect(Collectors.toMap(Membership::id, Function.identity()));
        Map<String, String> names = new HashMap<>(names(holders.values()));
        accounts.accounts(rights.stream().map(Mandate::statedBy).distinct().toList()).forEach((id, account) -> names.put(id, account.displayName()));
        Map<String, Association> known = !withAssociation ? Map.of() : associations.findAll(rights.stream().map(Mandate::associationId).distinct()
                .toList()).stream().collect(Collectors.toMap(Association::id, Function.identity()));
        return statements.stream().map(statement -> {
            Mandate first = statement.first();
            Association association = known.get(first.associationId());
            List<String> people = statement.mandates().stream().map(mandate -> holders.get(mandate.membershipId())).filter(Objects::nonNull)
                    .map(holder -> names.getOrDefault(holder.accountId(), "")).sorted().toList();
            List<FileView> files = withFiles ? attachments.files(KIND, first.statementId()) : List.of();
            return new MandateView(first.statementId(), statement.version(), association == null ? null : association.name(),
                    association == null ? null : association.organisationNumber().formatted(), word(statement.status()), word(first.kind()), people,
                    first.minutesOn(), first.validTo(), first.validTo().isBefore(today), !first.validTo().isAfter(today.plusDays(DAYS_OF_NOTICE)),
                    files, names.getOrDefault(first.statedBy(), ""), first.statedAt(), first.endedReason());
        }).toList();
    }

    private Map<String, String> names(Collection<Membership> holders) {
        return accounts.accounts(holders.stream().map(Membership::accountId).distinct().toList()).values().stream()
                .collect(Collectors.toMap(AccountView::id, AccountView::displayName));
    }

    private static Subject subject(Mandate mandate) {
        return new Subject(KIND, mandate.statementId(), mandate.boardId(), mandate.associationId());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
