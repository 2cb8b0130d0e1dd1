package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.associations.domain.Memberships;
import org.samstod.associations.domain.Members;
import org.samstod.associations.domain.Vault;
import org.samstod.associations.domain.VaultItem;
import org.samstod.associations.domain.VaultKind;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/** The documents an association gives once and uses again: its own space, which no member of staff can open, search or list. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class VaultService {

    /** The kind of thing a vault is, for rules about objects and for its files. */
    public static final String KIND = "vault";

    private static final int DAYS_OF_NOTICE = 30;
    private static final int MOST_REMINDED = 500;

    @Inject
    Vault vault;

    @Inject
    Memberships memberships;

    @Inject
    AttachmentService attachments;

    @Inject
    NotificationService notifications;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The documents that stand, the newest year first. */
    @UseCase(permission = Permission.ASSOCIATION_READ)
    public List<VaultItemView> items(String associationId) {
        gate.require(Permission.ASSOCIATION_READ, subject(associationId));
        Map<String, FileView> files = attachments.files(KIND, associationId).stream().collect(Collectors.toMap(FileView::id, Function.identity()));
        LocalDate today = clock.today();
        return vault.current(associationId).stream().filter(item -> files.containsKey(item.fileId()))
                .map(item -> view(item, files.get(item.fileId()), today)).toList();
    }

    private static VaultItemView view(VaultItem item, FileView file, LocalDate today) {
        Optional<LocalDate> lastDay = item.lastDay();
        return new VaultItemView(item.id(), item.version(), word(item.kind()), item.kind().document(), item.fiscalYear(), file.id(), file.name(),
                file.size(), file.sha256(), item.addedAt(), lastDay.orElse(null), lastDay.filter(day -> day.isBefore(today)).isPresent());
    }

    /** The kinds of documents, as last parts of text keys, in the order they are asked for. */
    @UseCase(permission = Permission.ASSOCIATION_READ)
    public List<String> kinds() {
        return Arrays.stream(VaultKind.values()).map(VaultService::word).toList();
    }

    /**
     * Keeps a document; it stands instead of an earlier one of the same kind and year.
     *
     * @return its key
     * @throws BusinessException {@code association.vault.kind}, {@code association.vault.file-missing}, those of {@link VaultItem} and those
     *     of the check of files
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "vault.put")
    public String put(PutInVault command) {
        gate.require(Permission.APPLICATION_WRITE, subject(command.associationId()));
        VaultKind kind = Arrays.stream(VaultKind.values()).filter(one -> word(one).equals(command.kind())).findFirst()
                .orElseThrow(() -> new BusinessException("association.vault.kind").at("kind"));
        if (command.content() == null || command.fileName() == null || command.fileName().isBlank()) {
            throw new BusinessException("association.vault.file-missing").at("file");
        }
        FileView file = attachments.store(new Upload(KIND, command.associationId(), command.associationId(), null, command.fileName(),
                command.content(), Purpose.INTERNAL));
        VaultItem item = new VaultItem(command.associationId(), kind, command.year(), file.id(), gate.actorId(), clock.now());
        vault.current(command.associationId()).stream().filter(other -> other.kind() == kind
                && Objects.equals(other.fiscalYear(), command.year())).forEach(other -> other.replace(item));
        vault.add(item);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("association", command.associationId());
        payload.put("kind", kind);
        payload.put("year", command.year());
        payload.put("sha256", file.sha256());
        journal.act(item, payload);
        return item.id();
    }

    /** Takes a document out. What was submitted or given as evidence is a copy and stays. */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "vault.remove")
    public void remove(String itemId, long seenVersion) {
        VaultItem item = vault.find(itemId).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.APPLICATION_WRITE, subject(item.associationId()));
        if (item.version() != seenVersion) {
            throw new Conflict("conflict.stale");
        }
        item.remove(clock.now());
        attachments.remove(item.fileId());
        journal.act(item, Map.of("association", item.associationId(), "kind", item.kind()));
    }

    /** Tells administrators of documents that are asked for no longer in a month, once for each document. */
    @UseCase(permission = Permission.SYSTEM)
    public int remind() {
        LocalDate last = clock.today().plusDays(DAYS_OF_NOTICE);
        Instant now = clock.now();
        int told = 0;
        for (VaultKind kind : VaultKind.values()) {
            for (int year : Vault.yearsEndingOn(kind, last)) {
                for (VaultItem item : vault.current(kind, year, now, MOST_REMINDED)) {
                    told += tell(item, last);
                }
            }
        }
        return told;
    }

    private int tell(VaultItem item, LocalDate last) {
        List<String> administrators = new Members(memberships.openIn(item.associationId())).administrators();
        return (int) administrators.stream().filter(account -> notifications.send(new Message(account, null, "vault.expiring", null,
                Map.of("year", String.valueOf(item.fiscalYear()), "lastDay", last, "link", "/association/vault"), PublicationLevel.OPEN, item.id(),
                "vault.expiring:" + item.id() + ":" + account)).isPresent()).count();
    }

    private static Subject subject(String associationId) {
        return new Subject(KIND, associationId, null, associationId);
    }

    private static String word(VaultKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
